/** 公示期日历条: one cell a day, from publication to the last day. */
import { monthDay, weekdayName } from './format.ts';

export interface StripDay {
  readonly date: string;
  /** Its number among working days; null on a rest day, and on the day of publication, which does not count. */
  readonly ordinal: number | null;
  /** A Saturday or Sunday that is worked (补班). */
  readonly makeUp: boolean;
}

export interface StripCell {
  readonly kind: string;
  readonly today: boolean;
  /** 周三, with 今天 or 补班 where it applies. */
  readonly weekday: string;
  /** `11月` on the first cell and where the month changes, else empty. */
  readonly month: string;
  readonly day: number;
  readonly word: string;
}

const wordOf = (day: StripDay, index: number): string => {
  if (index === 0) return '发布';
  return day.ordinal === null ? '休息' : `第${day.ordinal}日`;
};

const kindOf = (day: StripDay, index: number, today: string): string => {
  if (day.date === today) return 'today';
  if (index === 0) return 'publish';
  if (day.ordinal === null) return 'rest';
  return day.date < today ? 'past' : 'coming';
};

/** The first day is the day of publication. */
export const stripCells = (days: readonly StripDay[], today: string): readonly StripCell[] =>
  days.map((day, index) => {
    const month = `${monthDay(day.date).split('月')[0] ?? ''}月`;
    const before = days[index - 1];
    const notes = [...(day.makeUp ? ['补班'] : []), ...(day.date === today ? ['今天'] : [])];
    return {
      kind: kindOf(day, index, today),
      today: day.date === today,
      weekday: [weekdayName(day.date), ...notes].join(' '),
      month: before === undefined || before.date.slice(0, 7) !== day.date.slice(0, 7) ? month : '',
      day: Number(day.date.slice(8)),
      word: wordOf(day, index),
    };
  });
