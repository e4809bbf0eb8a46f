/** A ledger as it would be with one file written: what is about to be written is read by the same reader first. */
import { digestOf } from './record.ts';
import { byPath, type Entry, type Source } from './source.ts';

export const withFile = ({ list, read, digest }: Source, path: string, bytes: Uint8Array): Source => {
  let listed: readonly Entry[] | undefined;
  return {
    list: () =>
      (listed ??= [
        ...list().filter((entry) => entry.path !== path),
        { path, kind: 'file' as const, size: bytes.length },
      ].toSorted(byPath)),
    read: (wanted) => (wanted === path ? bytes : read(wanted)),
    ...(digest === undefined ? {} : { digest: (wanted) => (wanted === path ? digestOf(bytes) : digest(wanted)) }),
  };
};

export const withText = (source: Source, path: string, text: string): Source =>
  withFile(source, path, new TextEncoder().encode(text));
