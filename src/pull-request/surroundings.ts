/** The two trees of a change as a ledger to look around in: what is near the change is asked of Git's own index. */
import type { Surroundings } from '../ledger/near.ts';
import type { Blobs } from './blobs.ts';
import { type Git, pieces } from './git.ts';
import type { Tree } from './tree.ts';

/** `commit`: the base, where everything that the change leaves alone stands. */
export const surroundingsOf = ({ ask }: Git, blobs: Blobs, commit: string, trees: readonly Tree[]): Surroundings => ({
  paths: new Set(trees.flatMap((tree) => [...tree.keys()])),
  read: (paths) => {
    const files = trees.flatMap((tree) =>
      paths.flatMap((path) => {
        const blob = tree.get(path);
        return blob === undefined ? [] : [{ path, oid: blob.oid }];
      }),
    );
    blobs.fetch(files.map(({ oid }) => oid));
    return files.map(({ path, oid }) => ({ path, bytes: blobs.bytes(oid) }));
  },
  holding: (words, folders) => {
    if (words.length === 0 || folders.length === 0) return [];
    // On standard input, where they may be as many and as long as they like.
    const input = [...words, '\\'].map((word) => `${word}\n`).join('');
    const names = ['grep', '-l', '-z', '-F', '--no-textconv', '--no-color', '-f', '-', commit, '--', ...folders];
    return pieces(ask(names, { also: 1, input })).map((line) => line.slice(commit.length + 1));
  },
});
