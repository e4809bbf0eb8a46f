/** What a reader of a notice should know first: until when, how long still, what one can do. */
import { daysBetween, inChinese, weekday } from '../core/dates.ts';
import { daysLeftWords, dayCount } from './figures.ts';
import { dateRange, monthDay, weekdayName } from './format.ts';
import type { NoticePage } from './notice.ts';
import { noticeStatus, type Status } from './status.ts';
import { link, type TextPart, say } from './words-with-links.ts';

export interface NoticeLead {
  readonly status: Status;
  readonly running: boolean;
  /** 12月22日24时截止 */
  readonly deadline: string;
  readonly says: readonly TextPart[];
}

/** 今天至周五, or the day where it is not in the week that begins on Monday. */
const until = (today: string, to: string): string => {
  const monday = (weekday(today) + 6) % 7;
  return monday + daysBetween(today, to) <= 6 ? weekdayName(to) : monthDay(to);
};

/** Null for what has no period. */
export const noticeLead = (notice: NoticePage, today: string): NoticeLead | null => {
  const { from, to, state, followers } = notice;
  if (from === null || to === null || (state !== 'running' && state !== 'over')) return null;
  const status = noticeStatus(state);
  if (state === 'over') {
    const after = followers.filter(({ kind }) => kind === 'announcement');
    const result =
      after.length === 0
        ? [say('结果尚未公布。')]
        : after.flatMap(({ title, href }) => [say('结果见'), link(title, href), say('。')]);
    return { status, running: false, deadline: '', says: [say(`公示时间：${dateRange(from, to)}。`), ...result] };
  }
  const left = daysLeftWords(notice, today);
  const still = today === to ? '今天是最后一天' : `还剩${left}${dayCount[notice.unit]}，今天至${until(today, to)}`;
  const begins = today < from ? `公示从${inChinese(from)}起算，` : '';
  return {
    status,
    running: true,
    deadline: today === to ? '今天24时截止' : `${monthDay(to)}24时截止`,
    says: [say(`${begins}${still}。截止前可以书面提出异议。`)],
  };
};
