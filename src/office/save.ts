/** Commits what was changed in the ledger and is not committed: by hand, or by a verb that only writes. */
import { type Finding, isError } from '../core/finding.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { git, lastWords } from './git.ts';
import { lockIn, officeFolder, recoverNow } from './journal.ts';
import { oneAtATime } from './lock.ts';
import type { Done } from './carry-out.ts';
import { repositoryState, standsInTheWay } from './repository.ts';

/** What `save` would commit; undefined with the reason where it cannot. */
export const unsaved = (
  root: string,
): { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly why: string } => {
  const state = repositoryState(root);
  if (state.kind === 'none') return { ok: false, why: '台账没有用 Git 保管，没有可以提交的。' };
  const why = standsInTheWay(state.kind === 'own' ? { ...state, uncommitted: [] } : state);
  if (why !== undefined || state.kind !== 'own') return { ok: false, why: why ?? '' };
  return state.uncommitted.length === 0
    ? { ok: false, why: '没有要提交的改动。' }
    : { ok: true, files: state.uncommitted };
};

/** Errors of the check in what is not committed yet: with one, nothing is. */
export const faultsIn = (
  ledger: Parameters<typeof checkLedger>[0],
  today: string,
  files: readonly string[],
): readonly Finding[] => {
  const changed = new Set(files);
  return checkLedger(ledger, today).filter((finding) => isError(finding) && changed.has(finding.file));
};

/** `sentence`: one line, public. Nothing else than the ledger is committed. */
export const save = (root: string, sentence: string): Done => {
  const folder = officeFolder(root);
  const done = oneAtATime(lockIn(folder), (): Done => {
    recoverNow(root, folder);
    const found = unsaved(root);
    if (!found.ok) return found;
    try {
      git(root, 'add', '--all', '--', 'content');
      git(root, 'commit', '--quiet', `--message=${sentence}`, '--', 'content');
      return { ok: true, commit: git(root, 'rev-parse', 'HEAD').trim() };
    } catch (error) {
      const said = lastWords(error);
      if (said === undefined) throw error;
      return { ok: false, why: `没有提交。Git 说：${said}` };
    }
  });
  return done ?? { ok: false, why: '另一个窗口或者另一台电脑正在写台账。等它完成再做一次。' };
};
