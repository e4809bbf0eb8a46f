/** A memory that outlasts the run: what is kept is believed only of the same reader, and else everything is read. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepText, keptText } from './kept-text.ts';
import type { Memory } from './memory.ts';

const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Whatever has a part in reading and checking: the rules of the core, this room, the packages they stand on, Node's own letters. */
const parts = ['src/core/**/*.ts', 'src/ledger/**/*.ts', 'scripts/verbs/check.ts', 'package-lock.json'];

/** Undefined where the sources do not lie. */
export const readerIn = (root: string): string | undefined => {
  const files = globSync(parts, { cwd: root }).toSorted();
  if (files.length < 2) return undefined;
  return digestOf(
    [process.version, ...files.map((file) => `${digestOf(readFileSync(join(root, file)))} ${file}`)].join('\n'),
  );
};

/** Below that a ledger is read in a moment, and nothing is written. */
const WORTHWHILE = 1000;

export interface KeptMemory extends Memory {
  /** Writes what this run asked for and nothing else, so that what is gone from the ledger is gone from here. */
  readonly save: () => void;
}

const kind = 'gongshi-read 1';

/** A line is a key, a tab, and the value as JSON. */
const linesOf = (file: string, reader: string): ReadonlyMap<string, string> =>
  new Map(
    (keptText(file, kind, reader) ?? '').split('\n').flatMap((line): [string, string][] => {
      const tab = line.indexOf('\t');
      return tab < 0 ? [] : [[line.slice(0, tab), line.slice(tab + 1)]];
    }),
  );

export const memoryFile = (file: string, reader: string): KeptMemory => {
  const known = linesOf(file, reader);
  const asked = new Map<string, string>();
  let isNew = false;
  return {
    recall: (key) => {
      const line = known.get(key);
      if (line === undefined) return undefined;
      asked.set(key, line);
      return JSON.parse(line);
    },
    keep: (key, value) => {
      isNew = true;
      asked.set(key, JSON.stringify(value));
    },
    save: () => {
      if (!isNew && asked.size === known.size) return;
      keepText(file, kind, reader, [...asked].map(([key, line]) => `${key}\t${line}`).join('\n'));
    },
  };
};

/** What is kept of a ledger of so many files bears the name of who read it; undefined where nothing is worth keeping. */
export const readerOf = (files: number, sources: string): string | undefined =>
  files < WORTHWHILE ? undefined : readerIn(sources);

/** The memory of the ledger at `root`, of so many files, as read by the sources at `sources`; undefined where none is worth its file. */
export const memoryOf = (
  root: string,
  files: number,
  sources: string,
  reader = readerOf(files, sources),
): KeptMemory | undefined =>
  reader === undefined ? undefined : memoryFile(join(root, '.cache', 'read', 'records'), reader);
