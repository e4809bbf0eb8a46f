/** Where a new notice goes, and which notice holds a decision still. A notice that exists is never written over. */
import type { Drafted } from '../core/notice/drafted.ts';
import type { Filed, YearRecords } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import type { Notice } from '../core/schema/notice.ts';
import { noticeText } from '../ledger/write-notice.ts';
import { type FileChange, refuse } from './act.ts';

/** `2017-06-30-publicity`; the second of a day has a number behind it. */
const freeId = (year: YearRecords, { published, kind }: Notice): string => {
  const first = `${published}-${kind}`;
  if (!year.notices.has(first)) return first;
  let count = 2;
  while (year.notices.has(`${first}-${count}`)) count += 1;
  return `${first}-${count}`;
};

/** Under the name that is asked for, or the day and the kind; undefined never, refused where it is taken. */
export const newNoticeFile = (
  year: YearRecords,
  drafted: Drafted,
  id = `${drafted.notice.published}-${drafted.notice.kind}`,
): FileChange & { readonly id: string } =>
  year.notices.has(id)
    ? refuse(`已经有 ${id} 了。公示不能改写；另起一个的，用 --id 写明文件名`, {
        problems: [{ field: 'id', says: `已经有 ${id} 了，公示不能改写。另起一个的，写一个别的文件名` }],
      })
    : { ...noticeFile(year, drafted, id), id };

export const noticeFile = (year: YearRecords, drafted: Drafted, id?: string): FileChange => ({
  path: `content/${year.year}/notices/${id ?? freeId(year, drafted.notice)}.mdx`,
  before: undefined,
  after: noticeText(drafted),
});

/** A publicity that is not closed freezes the decisions it lists (docs/design.md, promise 5). */
export const freezing = (year: YearRecords, { file }: Pick<Filed<Decision>, 'file'>): Filed<Notice> | undefined =>
  [...year.notices.values()].find(
    ({ value }) =>
      value.kind === 'publicity' &&
      value.closed === undefined &&
      value.decisions.some(({ path }) => `content/${path}` === file),
  );
