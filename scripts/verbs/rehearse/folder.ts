/** The folder aside in which a year is rehearsed: the ledger's own tables and register, without what the year wrote. */
import {
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
  cpSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../../kernel/verb.ts';

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (way.split(sep)[0] !== '..' && resolve(folder, way) === path);
};

/** The nearest folder above that is there, as it really is: a link into the ledger is the ledger. */
const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), relative(above, path));
  }
};

/** Refuses what is inside the ledger, holds something, or is a file. */
export const emptyFolder = (ledger: string, typed: string): string => {
  const folder = realPath(resolve(ledger, typed));
  if (isWithin(realPath(resolve(ledger, 'content')), folder))
    throw new CannotRun('演练不能放在台账的 content/ 里：那里的记录是真的。用 --to 写一个台账以外的文件夹');
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there !== undefined && !there.isDirectory()) throw new CannotRun(`${typed} 是一个文件，不是文件夹`);
  if (there !== undefined && readdirSync(folder).length > 0)
    throw new CannotRun(`${typed} 不是空的，不覆盖。换一个文件夹，或者先把里面的东西移走`);
  return folder;
};

const written = (year: number): string =>
  `{${year}/{*/{applications,confirmations,receipts,decisions}/*,notices/*,objections/*,withheld.yaml},checkpoints/*,witnesses/*,made/*}`;

/** `asOf`: the day on which the rehearsal is looked at. */
export const copyTables = (ledger: string, folder: string, year: number): void => {
  const content = join(folder, 'content');
  cpSync(join(ledger, 'content'), content, { recursive: true, dereference: false });
  for (const file of globSync(written(year), { cwd: content })) rmSync(join(content, file));
};

/** A rehearsal says on every page that it is none of the real thing. */
export const markAsDemonstration = (folder: string, asOf: string): void => {
  const file = join(folder, 'content/association.yaml');
  const rest = readFileSync(file, 'utf8').replace(/^(?:demonstration|asOf):.*\n/gm, '');
  writeFileSync(file, `demonstration: true\nasOf: ${asOf}\n${rest}`);
};

export const lay = (folder: string, path: string, text: string): void => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
