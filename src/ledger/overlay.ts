/** A ledger as it would be with one file written: what is about to be written is read by the same reader first. */
import { byPath, type Source } from './source.ts';

export const withFile = (source: Source, path: string, bytes: Uint8Array): Source => ({
  list: () =>
    [
      ...source.list().filter((entry) => entry.path !== path),
      { path, kind: 'file' as const, size: bytes.length },
    ].toSorted(byPath),
  read: (wanted) => (wanted === path ? bytes : source.read(wanted)),
});

export const withText = (source: Source, path: string, text: string): Source =>
  withFile(source, path, new TextEncoder().encode(text));
