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
    return [{ path, kind: kindOf(entry), size: lstatSync(join(root, path)).size }];
  });

/** `root`: the repository, or any folder that has `content/` in it. */
export const directorySource = (root: string): Source => ({
  list: () => walk(root, 'content').toSorted(byPath),
  read: (path) => readFileSync(join(root, path)),
});
