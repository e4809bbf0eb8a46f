/** A ledger as it would be with files written or removed: what is about to be written is read by the same reader first. */
import { digestOf } from './record.ts';
import { byPath, type Entry, type Source } from './source.ts';

/** By path below the repository root; undefined where the file would be gone. */
export type Written = ReadonlyMap<string, Uint8Array | undefined>;

/** Many files in one go: a list of ten thousand is gone through once, however many are written. */
export const withFiles = (source: Source, written: Written): Source => {
  const { list, read, digest, look, has } = source;
  let listed: readonly Entry[] | undefined;
  const added = [...written].flatMap(([path, bytes]): Entry[] =>
    bytes === undefined ? [] : [{ path, kind: 'file', size: bytes.length }],
  );
  return {
    list: () => (listed ??= [...list().filter(({ path }) => !written.has(path)), ...added].toSorted(byPath)),
    read: (path) => written.get(path) ?? read(path),
    ...(digest && {
      digest: (path) => {
        const bytes = written.get(path);
        return bytes === undefined ? digest(path) : digestOf(bytes);
      },
    }),
    ...(look && {
      look: (path, see) => {
        const bytes = written.get(path);
        return bytes === undefined ? look(path, see) : see(bytes);
      },
    }),
    ...(has && { has: (path) => (written.has(path) ? written.get(path) !== undefined : has(path)) }),
  };
};

export const withFile = (source: Source, path: string, bytes: Uint8Array): Source =>
  withFiles(source, new Map([[path, bytes]]));

export const withText = (source: Source, path: string, text: string): Source =>
  withFile(source, path, new TextEncoder().encode(text));
