/** A publicity is extended before it is over: by a correction, since the publicity itself is frozen. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { isError } from '../core/finding.ts';
import { judgeYear } from '../core/judge.ts';
import { lastDay } from '../core/last-day.ts';
import { draftCorrection } from '../core/notice/correction.ts';
import { longestWindow, termsOf } from '../core/publicity-term.ts';
import type { Filed, Records, YearRecords } from '../core/records.ts';
import type { Notice } from '../core/schema/notice.ts';
import { id } from '../core/schema/values.ts';
import { act, type FileChange, refuse } from './act.ts';
import { noticeChoices } from './choices.ts';
import { noticeNamed } from './found.ts';
import { date, dateFace, line } from './input.ts';
import { noticeFile } from './notice-file.ts';
import { planned } from './planned.ts';

export const isRunning = ({ value }: Filed<Notice>): boolean =>
  value.kind === 'publicity' && value.closed === undefined;

/** The last day as the calendar of the ledger counts it now; undefined where it cannot be counted. */
export const countedTo = (records: Records, year: YearRecords, notice: Filed<Notice>): string | undefined => {
  const { to } = longestWindow(records.calendar, notice.value.published, termsOf(year, notice.value));
  return to.ok ? to.date : undefined;
};

/** The correction that moves the last day. */
export const extending = (
  records: Records,
  year: YearRecords,
  corrects: Filed<Notice>,
  { published, until, reason }: { readonly published: string; readonly until: string; readonly reason: string },
): FileChange => {
  const { drafted, findings } = draftCorrection(records, year, {
    corrects,
    published,
    changes: [],
    reason,
    until,
    persons: new Map(),
    judged: judgeYear(records, year, published),
  });
  return drafted === undefined
    ? refuse('不能这样延长，没有写。', { findings: findings.filter(isError) })
    : noticeFile(year, drafted);
};

export const extension = act({
  id: 'extension',
  verb: ['extend'],
  title: '延长公示',
  purpose: '公示期满以前延长：公示不改写，发布一份更正，写明延长到哪一天和原因。',
  screen: 'notices',
  input: z.strictObject({ notice: id, reason: line, until: z.optional(date), published: z.optional(date) }),
  form: {
    notice: { label: '公示', control: 'choice', positional: '<公示>', choices: noticeChoices(isRunning) },
    reason: { label: '原因', control: 'paragraph', help: '写进更正，会公开' },
    until: { label: '延长到', control: 'date', help: '含当日；不写则按现在的放假安排重新计算' },
    published: { ...dateFace('更正的发布日期'), help: '不写就是今天' },
  },
  plan: (ledger, { notice: typed, reason, until, published: typedDay }, today) => {
    const published = typedDay ?? today;
    const { year, notice } = noticeNamed(ledger, typed);
    if (!isRunning(notice)) return refuse(`${notice.id} 已经办结，不能延长。`);
    const to = lastDay(year, notice);
    const counted = countedTo(ledger.records, year, notice);
    const last = until ?? counted;
    if (last === undefined)
      return refuse('缺少一年的工作日安排，算不出最后一天。先补上放假安排，或者写明延长到哪一天。');
    if (last <= to)
      return refuse(`公示期到${inChinese(to)}，按现在的放假安排不用延长。要延长的，写明延长到哪一天（until）。`);
    const file = extending(ledger.records, year, notice, { published, until: last, reason });
    return planned(
      ledger,
      {
        files: [file],
        sentence: `延长公示：${notice.id} 由${inChinese(to)}延长到${inChinese(last)}`,
        next: ['在原来公示的地方同样贴出更正。'],
        letters: [{ paper: 'correction', about: /([^/]+)\.mdx$/.exec(file.path)?.[1] ?? '' }],
      },
      today,
    );
  },
});
