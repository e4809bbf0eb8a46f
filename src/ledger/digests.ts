/** A source that knows the digests of what was read of it: a file is read once, whoever asks for its digest or for its bytes. */
import { digestOf } from './record.ts';
import { limits } from './safe-text.ts';
import type { Source } from './source.ts';

export interface Digested extends Source {
  readonly digest: (path: string) => string;
  /** The digest of a file that will hardly be read for more than that. */
  readonly glance: (path: string) => string;
  /** Is a file longer than what may be read of it? Then its digest says nothing of its end. */
  readonly isCut: (path: string) => boolean;
}

export const digested = (source: Source): Digested => {
  const known = new Map<string, string>();
  const cut = new Set<string>();
  let last: { readonly path: string; readonly bytes: Uint8Array } | undefined;
  const note = (path: string, bytes: Uint8Array): string => {
    const digest = digestOf(bytes);
    known.set(path, digest);
    if (bytes.length > limits.file) cut.add(path);
    return digest;
  };
  const look = source.look ?? ((path, see) => see(source.read(path)));
  const read = (path: string): Uint8Array => {
    if (last?.path === path) return last.bytes;
    const bytes = source.read(path);
    last = { path, bytes };
    known.delete(path);
    return bytes;
  };
  return {
    ...source,
    read,
    digest: (path) => known.get(path) ?? note(path, read(path)),
    glance: (path) => known.get(path) ?? look(path, (bytes) => note(path, bytes)),
    isCut: (path) => cut.has(path),
  };
};
