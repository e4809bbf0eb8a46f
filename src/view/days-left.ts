/** 还有几天: the same words at build time and, corrected by the reader's day, in the browser. */
import { daysBetween } from '../core/dates.ts';

export interface DaysLeft {
  /** `8天`, `今天24时截止` or `已截止`, in parts so that the numeral can be set large. */
  readonly number: string;
  readonly unit: string;
}

export const daysLeft = (closes: string, today: string): DaysLeft => {
  const days = daysBetween(today, closes);
  if (days < 0) return { number: '', unit: '已截止' };
  return days === 0 ? { number: '', unit: '今天24时截止' } : { number: String(days), unit: '天' };
};

/** 还有8天, 今天24时截止, 已截止. */
export const daysLeftSentence = (closes: string, today: string): string => {
  const { number, unit } = daysLeft(closes, today);
  return number === '' ? unit : `还有${number}${unit}`;
};
