/** The days in which a row or a paper must be dated; both ends count (民法典 1259). */
import { z } from 'zod/mini';
import { inChinese } from '../dates.ts';

export const Period = z.enum(['year', 'before-submission', 'before-closing']);
export type Period = z.infer<typeof Period>;

/** First and last day; without a first day, any earlier one will do. */
export interface DaySpan {
  readonly from?: string;
  readonly to: string;
}

/** What a period is counted from. */
interface Moments {
  readonly year: { readonly programme: { readonly 'year-window': { readonly from: string; readonly to: string } } };
  readonly submitted: string;
  readonly closing: string;
}

/** 年内 is the programme's year window: by default from 1 January to the closing day. */
export const daysOf = ({ year, submitted, closing }: Moments, period: Period): DaySpan => {
  if (period === 'before-submission') return { to: submitted };
  if (period === 'before-closing') return { to: closing };
  const { from, to } = year.programme['year-window'];
  return { from, to: to === 'closing' ? closing : to };
};

export const isWithin = ({ from = '', to }: DaySpan, day: string): boolean => from <= day && day <= to;

/** `在2017年1月1日至2017年11月30日之间`, or `不晚于2017年5月19日`. */
export const sayDays = ({ from, to }: DaySpan): string =>
  from === undefined ? `不晚于${inChinese(to)}` : `在${inChinese(from)}至${inChinese(to)}之间`;

/** The same before any day is known, for a margin note. */
export const periodInWords: Readonly<Record<Period, string>> = {
  year: '在本年度内，到申报截止日为止',
  'before-submission': '不晚于提交申报的日期',
  'before-closing': '不晚于申报截止日',
};
