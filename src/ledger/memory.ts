/**
 * What was read of the ledger before. A record depends on its bytes, its path, the tables it is held to and the reader itself;
 * under the digest of all these its value is kept, if nothing at all was found wrong with it. What rules and days say of it
 * is asked anew each time, and so is everything about a file with a finding. A memory lasts as long as the program, or in a file.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepText, keptText } from './kept-text.ts';
import { digestOf } from './record.ts';

export interface Memory {
  /** What was kept under a key, which nobody changes; undefined where nothing was. */
  readonly recall: <Value>(key: string) => Value | undefined;
  readonly keep: (key: string, value: unknown) => void;
}

/** A digest of what a record is held to beside its own bytes: values of tables, which are plain. */
export const heldTo = (...tables: readonly unknown[]): string => digestOf(JSON.stringify(tables));

export interface RunningMemory extends Memory {
  /** Forgets what nobody has asked for since this was called the last time: what is gone from the ledger is gone from here. */
  readonly forget: () => void;
}

/** So many values are kept at most between two calls of `forget`: several readings of a ledger of ten years. */
const MOST = 200_000;

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
};

/**
 * For a program that reads one ledger again and again: what it keeps lasts as long as the program. `former`: what another
 * run kept, asked until it is forgotten for the first time.
 */
export const runningMemory = (former?: Memory): RunningMemory => {
  let [older, before, now] = [former, new Map<string, unknown>(), new Map<string, unknown>()];
  const forget = () => {
    [older, before, now] = [undefined, now, new Map()];
  };
  return {
    recall: <Value>(key: string) => {
      const value = now.get(key) ?? before.get(key) ?? older?.recall<Value>(key);
      if (value === undefined) return undefined;
      now.set(key, value);
      // A key holds the digests of the bytes and of what they were held to, so that its value has the type that was kept.
      return value as Value;
    },
    keep: (key, value) => {
      if (now.size >= MOST) forget();
      // Whoever reads next is given the same value.
      now.set(key, frozen(value));
      older?.keep(key, value);
    },
    forget,
  };
};

/** A verb opens its ledger more than once, and a pull request is two ledgers that are nearly the same. */
export const thisRun: Memory = runningMemory();

/** Everything is read. */
export const noMemory: Memory = { recall: () => undefined, keep: () => {} };

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
