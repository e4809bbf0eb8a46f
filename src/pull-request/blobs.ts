/** The bytes of objects, read in batches and kept once; one that is longer than any file of the ledger is never read. */
import { createHash } from 'node:crypto';
import { limits } from '../ledger/safe-text.ts';
import type { Entry, Source } from '../ledger/source.ts';
import { byPath } from '../ledger/source.ts';
import { type Git, RepositoryBroken } from './git.ts';
import type { Tree } from './tree.ts';

interface ObjectInfo {
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

export interface Blobs {
  /** Type and size of each object that exists. */
  readonly info: (oids: readonly string[]) => ReadonlyMap<string, ObjectInfo>;
  /** Reads what is not read yet. */
  readonly fetch: (oids: readonly string[]) => void;
  /** The bytes of a fetched object; they are empty for one that is too long. */
  readonly bytes: (oid: string) => Uint8Array;
  readonly size: (oid: string) => number;
}

/** Git says two lines' worth around each object. */
const overhead = 100;

/** The id that Git gives to a file; it does not look whether what it reads is what it was asked for. */
const idOf = (bytes: Buffer, { length }: string): string =>
  createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

const lines = (values: readonly string[]): string => values.map((value) => `${value}\n`).join('');

export const blobsOf = ({ ask }: Git): Blobs => {
  const known = new Map<string, ObjectInfo>();
  const read = new Map<string, Uint8Array>();

  const info: Blobs['info'] = (oids) => {
    const asked = [...new Set(oids)].filter((oid) => !known.has(oid));
    const answer = asked.length === 0 ? '' : ask(['cat-file', '--batch-check', '--buffer'], { input: lines(asked) });
    for (const [oid = '', type = '', size] of answer
      .toString()
      .split('\n')
      .map((line) => line.split(' '))) {
      if (size !== undefined) known.set(oid, { type, size: Number(size) });
    }
    return new Map(
      oids.flatMap((oid): [string, ObjectInfo][] =>
        known.has(oid) ? [[oid, known.get(oid) ?? { type: '', size: 0 }]] : [],
      ),
    );
  };

  const fetch: Blobs['fetch'] = (oids) => {
    const unread = [...new Set(oids)].filter((oid) => !read.has(oid));
    const there = info(unread);
    if (there.size < unread.length) throw new RepositoryBroken('an object that a tree names is not there');
    const wanted = [...there].filter(([, { type, size }]) => type === 'blob' && size <= limits.file);
    if (wanted.length === 0) return;
    const limit = wanted.reduce((sum, [, { size }]) => sum + size + overhead, 0);
    const answer = ask(['cat-file', '--batch', '--buffer'], { input: lines(wanted.map(([oid]) => oid)), limit });
    let offset = 0;
    for (const [oid, { size }] of wanted) {
      const start = answer.indexOf('\n', offset) + 1;
      const head = answer.toString('latin1', offset, start - 1);
      if (head !== `${oid} blob ${size}`) throw new RepositoryBroken('an object is another than its header says');
      const bytes = answer.subarray(start, start + size);
      if (idOf(bytes, oid) !== oid) throw new RepositoryBroken('an object is another than its id says');
      read.set(oid, bytes);
      offset = start + size + 1;
    }
  };

  return {
    info,
    fetch,
    bytes: (oid) => read.get(oid) ?? new Uint8Array(),
    size: (oid) => known.get(oid)?.size ?? 0,
  };
};

const kinds: Readonly<Record<string, Entry['kind']>> = { '100644': 'file', '100755': 'file', '120000': 'link' };

/** The ledger’s source over files of a tree, which were fetched; of the others it is known that they are there. */
export const treeSource = (tree: Tree, blobs: Blobs, paths: Iterable<string> = tree.keys()): Source => {
  const entries = [...paths].flatMap((path): Entry[] => {
    const blob = tree.get(path);
    return blob === undefined ? [] : [{ path, kind: kinds[blob.mode] ?? 'other', size: blobs.size(blob.oid) }];
  });
  return {
    list: () => entries.toSorted(byPath),
    read: (path) => blobs.bytes(tree.get(path)?.oid ?? ''),
    has: (path) => tree.has(path),
  };
};
