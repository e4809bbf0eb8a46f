/** Takes back the last thing that was done here, by a commit that does the reverse: nothing is removed from the history. */
import type { FileChange, Plan } from '../../office/act.ts';
import { placeOf } from '../../ledger/paths.ts';
import type { RepositoryState } from '../../office/repository.ts';

type Git = (...args: readonly string[]) => string | undefined;

const no = (why: string) => ({ ok: false, why }) as const;

/** Git's answers end where the file does: `show` of a blob is the text itself. */
const textIn = (git: Git, commit: string, path: string): string | undefined => {
  if (git('cat-file', '-e', `${commit}:${path}`) === undefined) return undefined;
  return git('show', '--no-textconv', `${commit}:${path}`);
};

/** `exact`: Git, with its answers as they are, last line end included; undefined where it says no. */
export const undoOf = (
  exact: Git,
  state: RepositoryState,
  commit: string,
): Plan | { readonly ok: false; readonly why: string } => {
  if (state.kind !== 'own') return no('台账没有用 Git 保管，不能撤销。');
  if (exact('rev-parse', 'HEAD')?.trim() !== commit)
    return no('这以后又办了别的事，不能直接撤销。请用相反的办理改回来。');
  if (state.unsent === 0) return no('已经送出，别人可能已经看到，不能撤销。请用更正或者相反的办理改回来。');
  const paths = (exact('diff-tree', '--no-commit-id', '--name-only', '-r', '-z', commit) ?? '')
    .split('\0')
    .filter((path) => path !== '');
  if (paths.some((path) => !path.startsWith('content/'))) return no('那一次改动不是在工作台办的，不能在这里撤销。');
  if (paths.some((path) => placeOf(path).kind === 'notice')) return no('公示公告不能撤销，只能更正。');
  const sentence = exact('log', '-1', '--format=%s', commit)?.trim() ?? '';
  if (sentence.startsWith('撤销：')) return no('这一次本身就是撤销。要恢复的，重新办理一次。');
  const files = paths.map((path): FileChange => ({
    path,
    before: textIn(exact, commit, path),
    after: textIn(exact, `${commit}^`, path),
  }));
  return { ok: true, files, findings: [], made: [], sentence: `撤销：${sentence}`, next: [], letters: [] };
};
