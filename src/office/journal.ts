/**
 * What the writer is about to do, kept until it is done. A machine that stops in between leaves the journal, and whoever
 * writes next takes back what was begun: the ledger is as it was before, or as it was meant to be, and nothing between.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod/mini';
import type { FileChange } from './act.ts';
import { asked } from './git.ts';
import { isHeld, oneAtATime, sleep } from './lock.ts';

const Journal = z.object({
  files: z.array(z.object({ path: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) })),
  sentence: z.string(),
  /** The commit that it began from; undefined where nothing is committed. */
  head: z.optional(z.string()),
});
type Journal = z.infer<typeof Journal>;

/** Where lock, journal and files being written lie: in Git's own folder, else where Git does not look. */
export const officeFolder = (root: string): string => {
  const own = asked(root, 'rev-parse', '--git-path', 'gongshi');
  return own === undefined ? join(root, 'inbox', '.office') : resolve(root, own);
};

export const lockIn = (folder: string): string => join(folder, 'lock');
const journalIn = (folder: string): string => join(folder, 'journal.json');

const encoder = new TextEncoder();

/** On the disk when it returns. */
const writeDown = (path: string, text: string): void => {
  const file = openSync(path, 'w');
  try {
    writeSync(file, encoder.encode(text));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Undefined also where a folder on the way is a file. */
export const statAt = (path: string): Stats | undefined => {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** Undefined where there is no file. Bytes that are no text are never equal to a text. */
export const textAt = (path: string): string | undefined => {
  if (statAt(path) === undefined) return undefined;
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  return bytes.equals(encoder.encode(text)) ? text : '\0';
};

/** Whole or not at all; a new file never over one that came to be there. */
export const putFile = (folder: string, path: string, text: string, isNew: boolean): void => {
  mkdirSync(dirname(path), { recursive: true });
  const aside = join(folder, `${process.pid}.tmp`);
  writeDown(aside, text);
  try {
    if (isNew) linkSync(aside, path);
    else renameSync(aside, path);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EXDEV') throw error;
    // Git's folder is on another disk: beside it, then.
    const beside = `${path}.${process.pid}.tmp`;
    writeDown(beside, text);
    if (isNew) linkSync(beside, path);
    else renameSync(beside, path);
    rmSync(beside, { force: true });
  } finally {
    rmSync(aside, { force: true });
  }
};

export const begin = (folder: string, journal: Journal): void => {
  const aside = join(folder, 'journal.tmp');
  writeDown(aside, JSON.stringify(journal));
  renameSync(aside, journalIn(folder));
};

export const end = (folder: string): void => rmSync(journalIn(folder), { force: true });

/** Back to what was there. A file that is neither what was nor what was meant is somebody else's by now and stays. */
export const takeBack = (root: string, folder: string, files: readonly FileChange[]): void => {
  for (const { path, before, after } of files.toReversed()) {
    const place = join(root, path);
    const now = textAt(place);
    if (now === before || now !== after) continue;
    if (before === undefined) rmSync(place, { force: true });
    else putFile(folder, place, before, now === undefined);
  }
};

const SECOND = 1000;
const patience = 10 * SECOND;

/** A Git that outlived its caller finishes first; one that was ended with it leaves a lock that nobody holds. */
const awaitGit = (root: string): void => {
  const path = asked(root, 'rev-parse', '--git-path', 'index.lock');
  if (path === undefined) return;
  const lock = resolve(root, path);
  const end = Date.now() + patience;
  while (existsSync(lock) && Date.now() < end) {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > patience) break;
    sleep(50);
  }
  rmSync(lock, { force: true });
};

const wasCommitted = (root: string, { head, sentence }: Journal): boolean =>
  head !== undefined &&
  asked(root, 'rev-parse', '--verify', '--quiet', 'HEAD') !== head &&
  asked(root, 'rev-list', '--first-parent', '--max-count=50', `${head}..HEAD`)
    ?.split('\n')
    .some((commit) => asked(root, 'log', '-1', '--format=%s', commit) === sentence) === true;

const readJournal = (folder: string): Journal | undefined => {
  const text = textAt(journalIn(folder));
  if (text === undefined) return undefined;
  try {
    return Journal.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** Under the lock. True where something was begun and not finished. */
export const recoverNow = (root: string, folder: string): boolean => {
  const journal = readJournal(folder);
  if (journal !== undefined) {
    if (journal.head !== undefined) awaitGit(root);
    if (!wasCommitted(root, journal)) {
      takeBack(
        root,
        folder,
        journal.files.map(({ path, before, after }) => ({ path, before, after })),
      );
      if (journal.head !== undefined) asked(root, 'reset', '--quiet', '--', ...journal.files.map(({ path }) => path));
    }
  }
  end(folder);
  return journal !== undefined;
};

/** Finishes or takes back what a machine that stopped left half done. Cheap where there is nothing. */
export const recover = (root: string): boolean => {
  const folder = officeFolder(root);
  if (!existsSync(journalIn(folder)) || isHeld(lockIn(folder))) return false;
  return oneAtATime(lockIn(folder), () => recoverNow(root, folder)) ?? false;
};
