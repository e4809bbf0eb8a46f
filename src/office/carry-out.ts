/**
 * The one writer: carries out a plan whole or not at all, and commits it with its sentence. It never works on a tree that
 * holds other changes, never over a file that somebody changed meanwhile, and one at a time.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChange, Plan, Planned, Refusal } from './act.ts';
import { asked, git, lastWords } from './git.ts';
import { begin, end, lockIn, officeFolder, putFile, recoverNow, statAt, takeBack, textAt } from './journal.ts';
import { oneAtATime } from './lock.ts';
import { repositoryState, standsInTheWay } from './repository.ts';

export type Done =
  | {
      readonly ok: true;
      /** The id of the commit; undefined where nothing was committed. */
      readonly commit: string | undefined;
    }
  /** Nothing was changed; why, in Chinese. */
  | {
      readonly ok: false;
      readonly why: string;
      /** Where a plan that was made under the lock came to none. */
      readonly refusal?: Refusal;
    };

const failed = (why: string): Done => ({ ok: false, why });

/** A path of the ledger without a link on its way; anything else is a mistake of the program. */
const isWithin = (root: string, path: string): boolean => {
  const parts = path.split('/');
  if (parts[0] !== 'content' || parts.some((part) => part === '' || part === '.' || part === '..')) return false;
  return parts.every((_, count) => statAt(join(root, ...parts.slice(0, count + 1)))?.isSymbolicLink() !== true);
};

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了',
  EDQUOT: '超过了磁盘配额',
  EFBIG: '文件超过了这里允许的大小',
  EACCES: '没有写的权限',
  EPERM: '没有写的权限，或者文件正被别的程序打开',
  EBUSY: '文件正被别的程序打开',
  EROFS: '磁盘只能读',
  EEXIST: '已经有同名的文件',
  ENOTDIR: '应放文件夹的地方是一个文件',
  EIO: '磁盘读写出错',
};

/** Why it could not be written or committed; anything else is a bug and is thrown on. */
const whyNot = (error: unknown): string => {
  const said = lastWords(error);
  if (said !== undefined) return `没有提交，改动已经撤回。Git 说：${said}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  return `没有写成：${reasons[code] ?? code}。改动已经撤回。`;
};

const write = (root: string, folder: string, { path, before, after }: FileChange): void => {
  const place = join(root, path);
  if (after === undefined) rmSync(place);
  else putFile(folder, place, after, before === undefined);
};

const commitOf = (root: string, { files, sentence }: Plan): string => {
  const paths = files.map(({ path }) => path);
  git(root, 'add', '--all', '--', ...paths);
  git(root, 'commit', '--quiet', `--message=${sentence}`, '--', ...paths);
  return git(root, 'rev-parse', 'HEAD').trim();
};

const changedMeanwhile = (root: string, files: readonly FileChange[]): FileChange | undefined =>
  files.find(({ path, before }) => textAt(join(root, path)) !== before);

const underLock = (root: string, folder: string, given: Plan | (() => Planned), wantsCommit: boolean): Done => {
  recoverNow(root, folder);
  const state = wantsCommit ? repositoryState(root) : { kind: 'none' as const };
  const inTheWay = standsInTheWay(state);
  if (inTheWay !== undefined) return failed(inTheWay);
  const plan = typeof given === 'function' ? given() : given;
  if (!plan.ok) return { ok: false, why: plan.why, refusal: plan };
  const stray = plan.files.find(({ path }) => !isWithin(root, path));
  if (stray !== undefined) return failed(`${stray.path} 不在台账里，没有写。`);
  const other = changedMeanwhile(root, plan.files);
  if (other !== undefined) return failed(`${other.path} 在您打开以后被别人改过，没有写。重新打开，核对以后再做一次。`);

  const commits = state.kind === 'own';
  const head = commits ? (asked(root, 'rev-parse', '--verify', '--quiet', 'HEAD') ?? '') : undefined;
  begin(folder, { files: [...plan.files], sentence: plan.sentence, ...(head === undefined ? {} : { head }) });
  try {
    for (const file of plan.files) write(root, folder, file);
    const commit = commits ? commitOf(root, plan) : undefined;
    end(folder);
    return { ok: true, commit };
  } catch (error) {
    takeBack(root, folder, plan.files);
    if (commits) asked(root, 'reset', '--quiet', '--', ...plan.files.map(({ path }) => path));
    end(folder);
    return failed(whyNot(error));
  }
};

/**
 * `plan`: or how it is made, where it must be made with nobody else writing: a number that is given once.
 * `root`: the folder that holds `content/`. `commit` false: the files are written, and the office commits them itself.
 */
export const carryOut = (
  root: string,
  plan: Plan | (() => Planned),
  { commit }: { readonly commit: boolean },
): Done => {
  const folder = officeFolder(root);
  return (
    oneAtATime(lockIn(folder), () => underLock(root, folder, plan, commit)) ??
    failed('另一个窗口或者另一台电脑正在写台账。等它完成再做一次。')
  );
};
