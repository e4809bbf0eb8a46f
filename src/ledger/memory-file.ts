/**
 * A memory that outlasts the run, in one file below `.cache`. Its first line says which reader made it and the digest of the
 * rest: of another reader, cut short or edited, it is not believed, and everything is read.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Memory } from './memory.ts';

const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Whatever has a part in reading: the rules of the core, this room, the packages they stand on, Node's own letters. */
const parts = ['src/core/**/*.ts', 'src/ledger/**/*.ts', 'package-lock.json'];

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

const headOf = (reader: string, body: string): string => `gongshi-read 1 ${reader} ${digestOf(body)}`;

/** A line is a key, a tab, and the value as JSON. */
const linesOf = (file: string, reader: string): ReadonlyMap<string, string> => {
  if (!existsSync(file)) return new Map();
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== headOf(reader, body)) return new Map();
  return new Map(
    body.split('\n').flatMap((line): [string, string][] => {
      const tab = line.indexOf('\t');
      return tab < 0 ? [] : [[line.slice(0, tab), line.slice(tab + 1)]];
    }),
  );
};

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
      const body = [...asked].map(([key, line]) => `${key}\t${line}`).join('\n');
      const beside = `${file}.${process.pid}`;
      // In a folder that cannot be written nothing is kept, and whoever only looks at a ledger is not stopped by that.
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(beside, `${headOf(reader, body)}\n${body}`);
        renameSync(beside, file);
      } catch {
        rmSync(beside, { force: true });
      }
    },
  };
};

/** The memory of the ledger at `root`, of so many files, as read by the sources at `sources`; undefined where none is worth its file. */
export const memoryOf = (root: string, files: number, sources: string): KeptMemory | undefined => {
  const reader = files < WORTHWHILE ? undefined : readerIn(sources);
  return reader === undefined ? undefined : memoryFile(join(root, '.cache', 'read', 'records'), reader);
};
