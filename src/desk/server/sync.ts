/**
 * 同步: takes what the others did, puts what was done here after it, sends it. Only what joins by itself is joined; where both
 * sides changed one record nothing is changed here, and both versions are shown, until somebody says whose holds. Where the shared branch takes no direct
 * commits, what was done goes to a branch of the day, to be looked at by the second account like every change.
 */
import { shownChange, type ShownChange } from '../acts/difference.ts';
import { type Finding, isError } from '../../core/finding.ts';
import type { Records } from '../../core/records.ts';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { asked, git, lastWords } from '../../office/git.ts';
import { repositoryState, type RepositoryState } from '../../office/repository.ts';
import { joinedCommit, type Sides } from './joined.ts';

export interface ConflictView {
  readonly path: string;
  /** From what both started to what each made of it, in Chinese. */
  readonly here: ShownChange;
  readonly there: ShownChange;
  readonly byHere: string;
  readonly byThere: string;
}

export type Synced =
  | {
      readonly state: 'done';
      readonly taken: number;
      readonly sent: number;
      /** The branch it was sent to where it is not the shared one, and where a request to merge it is opened. */
      readonly branch: string | null;
      readonly link: string | null;
    }
  | { readonly state: 'conflict'; readonly conflicts: readonly ConflictView[] }
  /** Nothing was changed; why, in Chinese. */
  | { readonly state: 'failed'; readonly why: string };

const failed = (why: string): Synced => ({ state: 'failed', why });

const count = (root: string, range: string): number => Number(asked(root, 'rev-list', '--count', range) ?? 0);

const filesIn = (root: string, from: string, to: string): readonly string[] =>
  (asked(root, 'diff', '--name-only', '--no-renames', '-z', from, to) ?? '').split('\0').filter((path) => path !== '');

const textAt = (root: string, commit: string, path: string): string | undefined => {
  try {
    return git(root, 'show', '--no-textconv', `${commit}:${path}`);
  } catch {
    return undefined;
  }
};

const lastBy = (root: string, range: string, path: string): string =>
  asked(root, 'log', '-1', '--format=%an', range, '--', path) ?? '';

/** Records that both sides changed since they parted, each otherwise than the other. */
const conflictsOf = (root: string, records: Records, base: string, there: string): readonly ConflictView[] => {
  const here = new Set(filesIn(root, base, 'HEAD'));
  return filesIn(root, base, there)
    .filter((path) => here.has(path))
    .flatMap((path): ConflictView[] => {
      const [before, own, other] = [base, 'HEAD', there].map((commit) => textAt(root, commit, path));
      if (own === other) return [];
      return [
        {
          path,
          here: shownChange(records, { path, before, after: own }),
          there: shownChange(records, { path, before, after: other }),
          byHere: lastBy(root, `${base}..HEAD`, path),
          byThere: lastBy(root, `${base}..${there}`, path),
        },
      ];
    });
};

/** What Git says in English, in the words of an office. */
const whyNot = (error: unknown, what: string): string => {
  const said = lastWords(error);
  if (said === undefined) throw error;
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  if (
    /Could not resolve host|unable to access|Connection|timed out|Network|not appear to be a git repository|does not exist/i.test(
      stderr,
    )
  )
    return `连不上网，或者连不上存放台账的服务器，没有${what}。本机都记着，恢复以后再同步。`;
  if (/Authentication|Permission denied|could not read Username|403|401/i.test(stderr))
    return `服务器不认本机的账号，没有${what}。请维护的工程师登记账号，或者重新登录。`;
  return `没有${what}。Git 说：${said}`;
};

const isProtected = (error: unknown): boolean =>
  error instanceof Error &&
  'stderr' in error &&
  /protected|GH006|pre-receive hook declined|\[remote rejected\]/i.test(String(error.stderr));

const isBehind = (error: unknown): boolean =>
  error instanceof Error &&
  'stderr' in error &&
  /non-fast-forward|fetch first|\[rejected\]/i.test(String(error.stderr));

/** The page of the forge on which a request to merge is opened; null for a server that has none. */
const requestPage = (root: string, remote: string, branch: string, into: string): string | null => {
  const url = asked(root, 'remote', 'get-url', remote) ?? '';
  const [, host = '', path = ''] =
    /^(?:https:\/\/(?:[^@/]+@)?|ssh:\/\/git@|git@)([^/:]+)[/:](.+?)(?:\.git)?$/.exec(url) ?? [];
  return host === '' || path === '' ? null : `https://${host}/${path}/compare/${into}...${branch}`;
};

const errorsIn = (root: string): readonly Finding[] => load(directorySource(root)).findings.filter(isError);

/** What is wrong with the two together that was wrong with neither: one number given twice, a record that is gone. */
const newErrors = (root: string, before: readonly Finding[]): readonly Finding[] => {
  const known = new Set(before.map(({ file, message }) => `${file} ${message}`));
  return errorsIn(root).filter(({ file, message }) => !known.has(`${file} ${message}`));
};

interface Ready {
  readonly branch: string;
  readonly remote: string;
  /** `origin/main`. */
  readonly upstream: string;
}

const readyOf = (root: string, state: RepositoryState): Ready | string => {
  if (state.kind !== 'own') return '台账没有用 Git 保管，不能同步。';
  if (state.underWay !== undefined) return `上一次“${state.underWay}”没有做完，先把它做完或者取消，再同步。`;
  if (state.branch === undefined) return '现在不在任何分支上，不能同步。';
  if (state.uncommitted.length > 0) return `有${state.uncommitted.length}个文件改过，还没有记入历史，先记入再同步。`;
  const upstream = asked(root, 'rev-parse', '--abbrev-ref', '@{upstream}');
  const remote = asked(root, 'config', `branch.${state.branch}.remote`);
  if (upstream === undefined || remote === undefined)
    return '这个文件夹没有登记要同步到哪里。请维护的工程师设好远程仓库和跟踪的分支。';
  return { branch: state.branch, remote, upstream };
};

/** Puts our commits after theirs, without a working tree that stays half-way: what does not go is taken back at once. */
const rebased = (root: string, upstream: string): boolean => {
  try {
    git(root, 'rebase', '--quiet', upstream);
    return true;
  } catch {
    asked(root, 'rebase', '--abort');
    return false;
  }
};

const sendTo = (
  root: string,
  { remote, branch, upstream }: Ready,
  day: string,
): Pick<Extract<Synced, { state: 'done' }>, 'branch' | 'link'> => {
  const into = upstream.slice(remote.length + 1);
  try {
    git(root, 'push', '--quiet', remote, `HEAD:refs/heads/${into}`);
    return { branch: null, link: null };
  } catch (error) {
    if (!isProtected(error)) throw error;
    const own = `office/${day}`;
    git(root, 'push', '--quiet', '--force-with-lease', remote, `HEAD:refs/heads/${own}`);
    return { branch: own, link: requestPage(root, remote, own, branch === into ? into : branch) };
  }
};

const sideWords = { here: '用本机的', there: '用先送出的' } as const;

/** What the history says of it: each record and whose holds. */
const joiningSentence = (conflicts: readonly ConflictView[], sides: Sides): string =>
  `两边都改了的，选定一份：${conflicts
    .map(
      ({ path, here }) =>
        `${here.record}${here.whose === '' ? '' : `（${here.whose}）`}${sideWords[sides[path] ?? 'there']}`,
    )
    .join('，')}`;

/** Our commits after theirs; or both joined as `sides` says. False: nothing was changed here. */
const joins = (root: string, upstream: string, conflicts: readonly ConflictView[], sides: Sides): boolean => {
  if (conflicts.length === 0 || !conflicts.every(({ path }) => Object.hasOwn(sides, path)))
    return rebased(root, upstream);
  const chosen = Object.fromEntries(
    Object.entries(sides).filter(([path]) => conflicts.some((one) => one.path === path)),
  );
  const commit = joinedCommit(root, upstream, chosen, joiningSentence(conflicts, chosen));
  if (commit === undefined) return false;
  git(root, 'reset', '--quiet', '--keep', commit);
  return true;
};

/**
 * `day`: `YYYY-MM-DD`, in the name of a branch where the shared one is protected. `sides`: whose version of a record holds
 * that both changed, as somebody has said who looked at both.
 */
export const sync = (root: string, records: Records, day: string, sides: Sides = {}, attempts = 3): Synced => {
  const ready = readyOf(root, repositoryState(root));
  if (typeof ready === 'string') return failed(ready);
  const { remote, upstream } = ready;
  try {
    git(root, 'fetch', '--quiet', '--no-tags', remote);
  } catch (error) {
    return failed(whyNot(error, '取回别人办的'));
  }
  const base = asked(root, 'merge-base', 'HEAD', upstream);
  if (base === undefined) return failed('本机的台账和服务器上的不是同一个，不能同步。请维护的工程师核对。');
  const taken = count(root, `HEAD..${upstream}`);
  const conflicts = conflictsOf(root, records, base, upstream);
  const [own, wrong] = [asked(root, 'rev-parse', 'HEAD') ?? '', taken > 0 ? errorsIn(root) : []];
  if (taken > 0 && !joins(root, upstream, conflicts, sides))
    return conflicts.length === 0
      ? failed('两边的改动合不到一起，本机没有改动。请维护的工程师看一看。')
      : { state: 'conflict', conflicts };
  const [error] = taken > 0 ? newErrors(root, wrong) : [];
  if (error !== undefined && asked(root, 'rev-parse', 'HEAD') !== asked(root, 'rev-parse', upstream)) {
    git(root, 'reset', '--quiet', '--keep', own);
    return failed(`合到一起以后台账会出错，本机没有改动，也没有送出：${error.message}。${error.help}。`);
  }
  const sent = count(root, `${upstream}..HEAD`);
  if (sent === 0) return { state: 'done', taken, sent, branch: null, link: null };
  try {
    return { state: 'done', taken, sent, ...sendTo(root, ready, day) };
  } catch (error) {
    // Somebody was quicker in between: theirs is taken first.
    if (isBehind(error) && attempts > 1) return sync(root, records, day, sides, attempts - 1);
    return failed(whyNot(error, '送出'));
  }
};
