/** Every publicity window, counted again from the day of publication and the calendar. */
import { clauseOf } from '../citation.ts';
import { longestWindow, termsOf } from '../publicity-term.ts';
import { inChinese } from '../dates.ts';
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import type { Filed, Records, YearRecords } from '../records.ts';
import { lastDay } from '../last-day.ts';
import type { Notice } from '../schema/notice.ts';
import { type Recount, recount } from './count.ts';

export const noticeWindowCodes = {
  'window-differs': {
    level: 'error',
    title: '公示期与重新计算的不一致',
    message: '公示期{end}写的是{written}，重新计算应为{computed}',
    help: '公示期还没有开始的，改正日期；已经发布的，发布更正',
    en: 'The publicity window says {written} ({end}), but recomputed it is {computed}',
    meaning: '公示上写的起止日期，和按发布日期、工作日数、当年节假日安排重新计算的不一样。',
    why: '公示期从发布的次日起按工作日计算，谁都能重算。写短了，社会监督的时间就不够。',
    wrong: 'published: 2017-12-12\nfrom: 2017-12-13\nto: 2017-12-18',
    right: 'published: 2017-12-12\nfrom: 2017-12-13\nto: 2017-12-19',
  },
} as const satisfies CodeTable;

const report = reporter(noticeWindowCodes);

/**
 * A window may be longer than the policy asks, never shorter; it starts on the day that its term begins with. A
 * correction may move its last day.
 */
const windowOf = (records: Records, year: YearRecords, notice: Filed<Notice>): readonly Finding[] => {
  const { published, from } = notice.value;
  const to = lastDay(year, notice);
  const due = longestWindow(records.calendar, published, termsOf(year, notice.value));
  const differs = (end: 'from' | 'to', written: string | undefined, computed: string): Finding =>
    report(
      'window-differs',
      {
        end: end === 'from' ? '第一天' : '最后一天',
        written: written === undefined ? '（空）' : inChinese(written),
        computed: inChinese(computed),
      },
      { at: written === undefined ? [] : [end], clause: clauseOf(year, 'publicised') },
    );
  if (!due.from.ok) return inFile(notice.file, [due.from.finding]);
  if (!due.to.ok) return inFile(notice.file, [due.to.finding]);
  return inFile(notice.file, [
    ...(from === due.from.date ? [] : [differs('from', from, due.from.date)]),
    ...(to >= due.to.date ? [] : [differs('to', notice.value.to, due.to.date)]),
  ]);
};

export const noticeWindows = (records: Records, year: YearRecords): Recount =>
  recount(
    [...year.notices.values()]
      // A correction with days of its own publicises whoever comes onto the list by it.
      .filter(({ value }) => value.kind === 'publicity' || (value.kind === 'correction' && value.from !== undefined))
      .map((notice) => windowOf(records, year, notice)),
  );
