/**
 * What an earlier build left in the site's folder. A file is as it was made when its size and the time of its last change are
 * those that were written down then; and it is as it would be made now when its key is the same. Of whatever is in doubt
 * nothing is believed, and it is made again.
 */
import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './digests-below.ts';

interface Made {
  readonly key: string;
  readonly size: number;
  /** In milliseconds. */
  readonly changed: number;
  /** What is asked of the file beside its bytes. */
  readonly said: string;
}

export interface KeptFiles {
  /** What was said of the file when it was made of `key`, if it is still that very file; else undefined. */
  readonly keep: (path: string, key: string) => string | undefined;
  readonly write: (path: string, bytes: string | Uint8Array, key: string, said?: string) => void;
  /** Of a file that somebody else has put there. */
  readonly note: (path: string, key: string) => void;
  /** Paths that were kept with `key`. */
  readonly ofKey: (key: string) => readonly string[];
  /** Removes what this build neither kept nor wrote, and writes down the rest. */
  readonly finish: () => void;
}

const headOf = (body: string): string => `gongshi-site 1 ${hash('sha256', body)}`;

/** A list that was cut short or edited is none. */
const readList = (list: string): ReadonlyMap<string, Made> => {
  try {
    const text = readFileSync(list, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== headOf(body)) return new Map();
    return new Map(JSON.parse(body));
  } catch {
    return new Map();
  }
};

const stateOf = (file: string): { readonly size: number; readonly changed: number } | undefined => {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true ? { size: stat.size, changed: stat.mtimeMs } : undefined;
};

const removeEmpty = (folder: string): boolean => {
  let isEmpty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || !removeEmpty(path)) isEmpty = false;
    else rmdirSync(path);
  }
  return isEmpty;
};

/** `folder`: the site. `list`: the file in which it is written down what lies there; `fresh` does not believe it. */
export const keptFiles = (folder: string, list: string, fresh = false): KeptFiles => {
  const before = fresh ? new Map<string, Made>() : readList(list);
  const now = new Map<string, Made>();
  const folders = new Set<string>();
  const byKey = Map.groupBy([...before], ([, { key }]) => key);
  const note = (path: string, key: string, said: string): void => {
    const state = stateOf(join(folder, path));
    if (state === undefined) throw new Error(`${path} was not written`);
    now.set(path, { key, ...state, said });
  };
  return {
    keep: (path, key) => {
      const made = before.get(path);
      if (made?.key !== key) return undefined;
      const state = stateOf(join(folder, path));
      if (state?.size !== made.size || state.changed !== made.changed) return undefined;
      now.set(path, made);
      return made.said;
    },
    write: (path, bytes, key, said = '') => {
      const file = join(folder, path);
      const parent = dirname(file);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      // A new file, and not new bytes in one that somebody may have linked to.
      rmSync(file, { recursive: true, force: true });
      writeFileSync(file, bytes);
      note(path, key, said);
    },
    note: (path, key) => note(path, key, ''),
    ofKey: (key) => (byKey.get(key) ?? []).map(([path]) => path),
    finish: () => {
      for (const path of filesBelow(folder)) if (!now.has(path)) rmSync(join(folder, path));
      removeEmpty(folder);
      mkdirSync(dirname(list), { recursive: true });
      const body = JSON.stringify([...now]);
      const beside = `${list}.${process.pid}`;
      writeFileSync(beside, `${headOf(body)}\n${body}`);
      renameSync(beside, list);
    },
  };
};
