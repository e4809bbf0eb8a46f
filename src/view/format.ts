/** How dates, money and digests read. Exact: nothing is rounded. */
import { inChinese, weekday } from '../core/dates.ts';

/** Whole yuan → 万元 as a decimal without trailing zeros: 8000 → `0.8`, 170000 → `17`. */
export const wan = (yuan: number): string => {
  const rest = String(yuan % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '');
  return `${Math.floor(yuan / 10_000)}${rest === '' ? '' : `.${rest}`}`;
};

/** 0.8万元; a tier without money says so. */
export const money = (yuan: number): string => (yuan === 0 ? '不设奖励经费' : `${wan(yuan)}万元`);

/** `2017-11-30` → 11月30日. */
export const monthDay = (date: string): string => inChinese(date).slice(5);

/** 周三. */
export const weekdayName = (date: string): string => `周${'日一二三四五六'.charAt(weekday(date))}`;

/** 2017年11月21日至11月27日; the year is repeated only where it changes. */
export const dateRange = (from: string, to: string): string =>
  `${inChinese(from)}至${from.slice(0, 4) === to.slice(0, 4) ? monthDay(to) : inChinese(to)}`;

/** A digest in groups of four, as people compare it. */
export const fours = (digest: string): readonly string[] => digest.match(/.{1,4}/g) ?? [];

/** `1d84 c3f0 72ae 91b0 … 0b6e 95d1`. */
export const shortDigest = (digest: string): string => {
  const groups = fours(digest);
  return `${groups.slice(0, 4).join(' ')} … ${groups.slice(-2).join(' ')}`;
};
