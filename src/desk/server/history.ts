/** The history of the ledger, from the commits that touched it. */
import { inShanghai } from '../../core/dates.ts';
import { type HistoryRow, historyPage, type HistoryScreen } from '../screens/history.ts';
import type { Git } from './git.ts';

const [record, field] = ['\u001E', '\u001F'];

const entryOf = (text: string): HistoryRow => {
  const [id = '', at = '', by = '', sentence = '', files = ''] = text.split(field);
  return { id, at: inShanghai(at), by, sentence, files: files.split('\n').filter((line) => line !== '') };
};

/** Names of files that Git sees as changed or new, in the ledger alone. */
export const uncommittedIn = async (git: Git): Promise<readonly string[]> => {
  const status = await git(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', 'content']);
  return status.ok
    ? status.out
        .split('\0')
        .filter((line) => line !== '')
        .map((line) => line.slice(3))
    : [];
};

/** `page` counts from 0. */
export const historyOf = async (git: Git, page: number): Promise<HistoryScreen> => {
  const log = await git([
    'log',
    `--skip=${page * historyPage}`,
    `--max-count=${historyPage + 1}`,
    '--no-show-signature',
    '--no-color',
    '--name-only',
    `--format=${record}%H${field}%cI${field}%an${field}%s${field}`,
    '--',
    'content',
  ]);
  if (!log.ok) return { kept: false, entries: [], page: 0, hasMore: false, uncommitted: [] };
  const entries = log.out.split(record).slice(1).map(entryOf);
  return {
    kept: true,
    entries: entries.slice(0, historyPage),
    page,
    hasMore: entries.length > historyPage,
    uncommitted: await uncommittedIn(git),
  };
};
