/**
 * One program made of the sources of the quick verbs (`prepare.ts`), and whether it may be run in their place: only as long as
 * every file that it was made of is the very file it was, by size, times and inode. A copy, another clone or an edit is not;
 * then the sources run. Whoever could write a program that passes could write the packages beside it as well.
 */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Made {
  readonly format: 1;
  readonly node: string;
  /** Sources have their own places written into the program. */
  readonly root: string;
  readonly verbs: readonly string[];
  /** What it was made of, by path: the stamp of each file. */
  readonly inputs: Readonly<Record<string, string>>;
  /** SHA-256 of each of its files, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where it lies: beside the packages it was made of, and gone with them. */
export const programIn = (root: string): string => join(root, 'node_modules', '.cache', 'gongshi-program');

/** An ending that tells Node what it is: else it looks for signs of it in the text. */
export const entryFile = 'quick.mjs';
export const madeFile = 'made.json';

/** What decides what is read and how, whether or not a line of it stands in the program. */
export const always = [
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
  'scripts/gongshi',
  'scripts/kernel/prepared.ts',
  'scripts/kernel/prepare.ts',
] as const;

/**
 * Changes with every write, and a copy is another inode. The time of a change, which nobody can set, is asked of sources alone:
 * files of packages share their inodes with other clones, where an installer links them, and each link is a change.
 */
export const stampOf = (root: string, file: string): string => {
  const { size, mtimeNs, ctimeNs, ino } = lstatSync(join(root, file), { bigint: true });
  return `${size} ${mtimeNs} ${ino}${file.startsWith('node_modules/') ? '' : ` ${ctimeNs}`}`;
};

export const digestOfFile = (file: string): string => hash('sha256', readFileSync(file), 'hex');

const isTextByName = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

const readMade = (folder: string): Made | undefined => {
  const made: unknown = JSON.parse(readFileSync(join(folder, madeFile), 'utf8'));
  if (typeof made !== 'object' || made === null) return undefined;
  if (!('format' in made && 'node' in made && 'root' in made && 'verbs' in made && 'inputs' in made && 'files' in made))
    return undefined;
  const { format, node, root, verbs, inputs, files } = made;
  if (format !== 1 || typeof node !== 'string' || typeof root !== 'string' || !Array.isArray(verbs)) return undefined;
  return isTextByName(inputs) && isTextByName(files) ? { format, node, root, verbs, inputs, files } : undefined;
};

const holds = (made: Made, root: string, folder: string): boolean =>
  made.node === process.version &&
  made.root === root &&
  always.every((file) => Object.hasOwn(made.inputs, file)) &&
  Object.hasOwn(made.files, entryFile) &&
  Object.entries(made.inputs).every(([file, stamp]) => stampOf(root, file) === stamp) &&
  Object.entries(made.files).every(([name, digest]) => digestOfFile(join(folder, name)) === digest);

/** The address of the program, if it has this verb and is of the sources as they are; undefined otherwise, whatever the reason. */
export const prepared = (root: string, verb: string | undefined, folder = programIn(root)): string | undefined => {
  try {
    const made = readMade(folder);
    if (made === undefined || verb === undefined || !made.verbs.includes(verb)) return undefined;
    return holds(made, root, folder) ? pathToFileURL(join(folder, entryFile)).href : undefined;
  } catch {
    return undefined;
  }
};
