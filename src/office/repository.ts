/** The state of the repository that a ledger lies in, as far as an office must know it before it writes. */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { asked } from './git.ts';

export type RepositoryState =
  /** No repository here, or no Git. */
  | { readonly kind: 'none' }
  /** The folder belongs to another repository, which a ledger's commits are no business of. */
  | { readonly kind: 'foreign'; readonly top: string }
  | {
      readonly kind: 'own';
      /** Undefined where no branch is checked out: a commit would belong to none. */
      readonly branch: string | undefined;
      /** What stopped half-way, in Chinese. */
      readonly underWay: string | undefined;
      /** Files in conflict. */
      readonly conflicts: readonly string[];
      /** Files below `content/` that are changed, added or removed and not committed. */
      readonly uncommitted: readonly string[];
      /** Is it known who commits? */
      readonly named: boolean;
      /** Commits that the branch followed has not, and the other way round; undefined where it follows none. */
      readonly unsent: number | undefined;
      readonly unfetched: number | undefined;
    };

const steps = [
  ['MERGE_HEAD', '合并'],
  ['rebase-merge', '变基'],
  ['rebase-apply', '变基'],
  ['CHERRY_PICK_HEAD', '拣选'],
  ['REVERT_HEAD', '还原'],
] as const;

/** Pieces of `-z` output; a renamed file is followed by its former name. */
const changed = (status: string): readonly { readonly code: string; readonly path: string }[] => {
  const pieces = status.split('\0');
  const found: { code: string; path: string }[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (piece.length < 4) continue;
    found.push({ code: piece.slice(0, 2), path: piece.slice(3) });
    if (/^[RC]/.test(piece)) at += 1;
  }
  return found;
};

const isConflict = ({ code }: { readonly code: string }): boolean => /U|^AA$|^DD$/.test(code);

const isNamed = (root: string): boolean =>
  ['name', 'email'].every(
    (one) =>
      process.env[`GIT_AUTHOR_${one.toUpperCase()}`] !== undefined ||
      (asked(root, 'config', `user.${one}`) ?? '') !== '',
  );

const followed = (root: string): readonly [number, number] | undefined => {
  const counts = asked(root, 'rev-list', '--left-right', '--count', 'HEAD...@{upstream}')?.split(/\s+/).map(Number);
  const [unsent, unfetched] = counts ?? [];
  return unsent === undefined || unfetched === undefined ? undefined : [unsent, unfetched];
};

export const repositoryState = (root: string): RepositoryState => {
  const top = asked(root, 'rev-parse', '--show-toplevel');
  if (top === undefined) return { kind: 'none' };
  if (realpathSync(top) !== realpathSync(root)) return { kind: 'foreign', top };
  const folder = resolve(root, asked(root, 'rev-parse', '--git-dir') ?? '.git');
  const status = changed(asked(root, 'status', '--porcelain', '-z', '--untracked-files=all', '--', 'content') ?? '');
  const counts = followed(root);
  return {
    kind: 'own',
    branch: asked(root, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
    underWay: steps.find(([name]) => existsSync(resolve(folder, name)))?.[1],
    conflicts: status.filter(isConflict).map(({ path }) => path),
    uncommitted: status.map(({ path }) => path),
    named: isNamed(root),
    unsent: counts?.[0],
    unfetched: counts?.[1],
  };
};

/** Why nothing may be committed here now; undefined where it may. */
export const standsInTheWay = (state: RepositoryState): string | undefined => {
  if (state.kind === 'none') return undefined;
  if (state.kind === 'foreign')
    return `台账放在另一个 Git 仓库里（${state.top}），不是它自己的仓库，不能在这里提交。把台账移到它自己的文件夹。`;
  if (state.underWay !== undefined) return `上一次“${state.underWay}”没有做完，先把它做完或者取消，再做这件事。`;
  if (state.branch === undefined)
    return '现在不在任何分支上，提交了会找不到。先切换到平时用的分支（git switch main）。';
  const [first, ...more] = state.uncommitted;
  if (first !== undefined)
    return `台账里还有没有提交的改动：${first}${more.length === 0 ? '' : `等${more.length + 1}个文件`}。先提交（npx gongshi save）或者撤销它们，再做这件事。`;
  if (!state.named)
    return 'Git 还不知道是谁在提交。运行一次 git config --global user.name 姓名 和 git config --global user.email 邮箱（单位的邮箱即可）。';
  return undefined;
};
