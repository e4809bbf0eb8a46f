/** What `intake` leaves behind: all of it, or nothing. A disk may be full, a folder closed, Git without a name. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Finding, reporter } from '../../../src/core/finding.ts';
import { packageCodes } from '../../../src/package/codes.ts';
import { createFile } from '../../kernel/create-file.ts';

export interface Leaving {
  /** The record, below the folder that holds `content/`. */
  readonly file: string;
  readonly text: string;
  /** What stays out of Git: a folder that is not there yet, and its files by their path in it. */
  readonly folder: string;
  readonly aside: ReadonlyMap<string, Uint8Array>;
  /** The branch that the record goes on; undefined where it is only written. */
  readonly commit: { readonly branch: string; readonly message: string } | undefined;
}

type Undo = () => void;

const report = reporter(packageCodes);

export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** The answer, or undefined where Git says no. */
export const asked = (cwd: string, ...args: readonly string[]): string | undefined => {
  try {
    return git(cwd, ...args);
  } catch {
    return undefined;
  }
};

/** Makes a folder; undone, the folders that were made for it go again as far as nobody has put anything in them. */
const makeFolder = (path: string): Undo => {
  const first = mkdirSync(path, { recursive: true });
  return () => {
    if (first === undefined) return;
    for (let folder = path; folder.length >= first.length; folder = dirname(folder)) rmdirSync(folder);
  };
};

/** Written beside its place, then moved there whole. */
const keepAside = (cwd: string, { folder, aside }: Leaving, undo: Undo[]): void => {
  const place = join(cwd, folder);
  const beside = `${place}.${process.pid}.tmp`;
  undo.push(makeFolder(dirname(place)), () => rmSync(beside, { recursive: true, force: true }));
  mkdirSync(beside);
  for (const [path, bytes] of aside) {
    mkdirSync(dirname(join(beside, path)), { recursive: true });
    writeFileSync(join(beside, path), bytes, { flag: 'wx' });
  }
  renameSync(beside, place);
  undo.push(() => rmSync(place, { recursive: true, force: true }));
};

/** A file that must not be there yet. */
export const writeNew = (cwd: string, file: string, text: string, undo: Undo[]): void => {
  undo.push(makeFolder(dirname(join(cwd, file))));
  if (!createFile(join(cwd, file), text)) throw Object.assign(new Error(file), { code: 'EEXIST' });
  undo.push(() => rmSync(join(cwd, file), { force: true }));
};

/** On a branch of its own, so that it is looked at before it is published. */
const commitRecord = (cwd: string, { file, commit }: Leaving, undo: Undo[]): void => {
  if (commit === undefined) return;
  const before = asked(cwd, 'symbolic-ref', '--quiet', 'HEAD');
  // Nothing is committed when it comes to this, so the files are those of before: only the name of the branch goes back.
  const back =
    before === undefined
      ? ['update-ref', '--no-deref', 'HEAD', git(cwd, 'rev-parse', 'HEAD')]
      : ['symbolic-ref', 'HEAD', before];
  // Fails where there is such a branch already; a switch that makes it could fail when it is made.
  git(cwd, 'branch', commit.branch);
  // Undone last: on a full disk Git has room again once the papers are gone.
  undo.unshift(() => {
    asked(cwd, 'reset', '--quiet', '--', file);
    asked(cwd, ...back);
    asked(cwd, 'branch', '--delete', '--force', commit.branch);
  });
  git(cwd, 'switch', '--quiet', commit.branch);
  git(cwd, 'add', '--', file);
  git(cwd, 'commit', '--quiet', '--message', commit.message, '--', file);
};

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '超过了磁盘配额',
  EFBIG: '文件超过了这里允许的大小',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限',
  EROFS: '磁盘只能读',
  EEXIST: '已经有同名的文件',
  ENOTDIR: '应放文件夹的地方是一个文件',
  EIO: '磁盘读写出错',
};

/** Why it could not be written, or committed; anything else is a bug and is thrown on. */
const findingOf = (error: unknown): Finding => {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code !== undefined) return report('package-not-written', { reason: reasons[code] ?? code });
  // Git's own words: its last line says what it wants.
  const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : undefined;
  if (said === undefined) throw error;
  return report('package-not-committed', { reason: said.split('\n').at(-1) ?? '' });
};

const quietly = (undo: Undo): void => {
  try {
    undo();
  } catch {
    // A folder that somebody else has put something in stays.
  }
};

/** Undefined when everything is in its place; otherwise why nothing is. A step pushes how to undo it. */
export const writeWholly = (...steps: readonly ((undo: Undo[]) => void)[]): Finding | undefined => {
  const undo: Undo[] = [];
  try {
    for (const step of steps) step(undo);
    return undefined;
  } catch (error) {
    undo.toReversed().forEach(quietly);
    return findingOf(error);
  }
};

export const leaveBehind = (cwd: string, leaving: Leaving): Finding | undefined =>
  writeWholly(
    (undo) => keepAside(cwd, leaving, undo),
    (undo) => writeNew(cwd, leaving.file, leaving.text, undo),
    (undo) => commitRecord(cwd, leaving, undo),
  );

/** Would Git look at what is put there? */
export const isSeenByGit = (cwd: string, path: string): boolean =>
  existsSync(cwd) && asked(cwd, 'check-ignore', '--quiet', '--', path) === undefined;
