/** `content/` of a working tree. Links are listed and never followed: what they point to is not in the ledger. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byPath, type Entry, type Source } from './source.ts';

const kindOf = (stat: { isFile: () => boolean; isSymbolicLink: () => boolean }): Entry['kind'] => {
  if (stat.isFile()) return 'file';
  return stat.isSymbolicLink() ? 'link' : 'other';
};

const walk = (root: string, folder: string): Entry[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return walk(root, path);
    // Asked only of what is read: a look at every file costs more than the walk.
    return [
      {
        path,
        kind: kindOf(entry),
        get size() {
          return lstatSync(join(root, path)).size;
        },
      },
    ];
  });

/** `root`: the repository, or any folder that has `content/` in it. */
export const directorySource = (root: string): Source => {
  let listed: readonly Entry[] | undefined;
  return {
    // One walk: what was checked is what was listed.
    list: () => (listed ??= walk(root, 'content').toSorted(byPath)),
    read: (path) => readFileSync(join(root, path)),
  };
};
