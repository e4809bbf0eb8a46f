/** `content/` of a working tree. Links are listed and never followed: what they point to is not in the ledger. */
import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { limits } from './safe-text.ts';
import { byPath, type Entry, type Source } from './source.ts';

const kindOf = (stat: { isFile: () => boolean; isSymbolicLink: () => boolean }): Entry['kind'] => {
  if (stat.isFile()) return 'file';
  return stat.isSymbolicLink() ? 'link' : 'other';
};

/** In the order of whole paths: among names, a folder is what its files begin with, `notices/`. */
const walk = (root: string, folder: string): Entry[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .map((entry) => ({ entry, path: `${folder}/${entry.name}${entry.isDirectory() ? '/' : ''}` }))
    .toSorted(byPath)
    .flatMap(({ entry, path }): Entry | Entry[] => {
      if (entry.isDirectory()) return walk(root, path.slice(0, -1));
      return {
        path,
        kind: kindOf(entry),
        // Asked only of what is read: a look at every file costs more than the walk.
        get size() {
          return lstatSync(join(root, path)).size;
        },
      };
    });

/** Any file that may be read fits. */
const room = Buffer.allocUnsafe(limits.file + 1);

/** Reads into `room` without asking for the size first, which takes as long as the reading; the bytes stay until the next call. */
const readInto = (file: string): Buffer => {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    let more = 0;
    do {
      more = readSync(descriptor, room, length, room.length - length, null);
      length += more;
    } while (more > 0 && length < room.length);
    return room.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
};

const readWhole = (file: string): Uint8Array => Buffer.from(readInto(file));

/** `root`: the repository, or any folder that has `content/` in it. */
export const directorySource = (root: string): Source => {
  let listed: readonly Entry[] | undefined;
  return {
    // One walk: what was checked is what was listed.
    list: () => (listed ??= walk(root, 'content')),
    read: (path) => readWhole(`${root}/${path}`),
    look: (path, see) => see(readInto(`${root}/${path}`)),
    bounded: true,
  };
};

/** One folder as if it stood at `prefix` (`content/2017`), wherever it is. Throws where there is no such folder. */
export const folderSource = (folder: string, prefix: string): Source => {
  const root = dirname(folder);
  const own = basename(folder);
  let listed: readonly Entry[] | undefined;
  return {
    list: () =>
      (listed ??= walk(root, own).map((entry) => ({
        kind: entry.kind,
        path: `${prefix}${entry.path.slice(own.length)}`,
        get size() {
          return entry.size;
        },
      }))),
    read: (path) => readWhole(join(folder, path.slice(prefix.length + 1))),
    bounded: true,
  };
};
