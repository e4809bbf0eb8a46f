/** How dates and money read. Exact: nothing is rounded. */
import { wan } from '../core/fields/digits.ts';
import { inChinese, weekday } from '../core/dates.ts';

/** 0.8万元; a tier without money says so. */
export const moneyInWan = (yuan: number): string => (yuan === 0 ? '不设奖励经费' : `${wan(yuan)}万元`);

/** `2017-11-30` → 11月30日. */
export const monthDay = (date: string): string => inChinese(date).slice(5);

/** 周三. */
export const weekdayName = (date: string): string => `周${'日一二三四五六'.charAt(weekday(date))}`;

/** 2017年11月21日至11月27日; the year is repeated only where it changes. */
export const dateRange = (from: string, to: string): string =>
  `${inChinese(from)}至${from.slice(0, 4) === to.slice(0, 4) ? monthDay(to) : inChinese(to)}`;

/** 30个, or 不定额 where the policy sets no number. */
export const places = (quota: number | null | undefined, unit: string): string =>
  quota === null || quota === undefined ? '不定额' : `${quota}${unit}`;
