/** Working days and publicity windows, from the ledger's calendar files. No guess by weekday for a year without a file. */
import { addDays, daysFromTo, weekday } from './dates.ts';
import { type CodeTable, type Finding, reporter } from './finding.ts';
import type { CalendarYear } from './schema/calendar-year.ts';

export const calendarCodes = {
  'calendar-missing': {
    level: 'error',
    title: '缺少一年的工作日安排',
    message: '没有{year}年的工作日安排',
    help: '主办单位补上该年的安排（content/calendar/{year}.yaml）后重新计算',
    en: 'There is no calendar for {year}',
    meaning: '计算工作日时用到了一个年份，而台账里没有这一年的节假日和调休安排。',
    why: '法定节假日每年由国务院办公厅公布，不能按星期推算。缺了安排就不计算，也不猜。这不是申报单位的问题。',
    wrong: '公示期跨到2019年，而 content/calendar/ 里没有 2019.yaml',
    right: 'content/calendar/2019.yaml 写明来源、放假和调休上班的日期',
  },
} as const satisfies CodeTable;

const report = reporter(calendarCodes);

/** Years by number. */
export type Calendar = ReadonlyMap<number, CalendarYear>;

/** A date, or the finding that says which year is missing. */
export type DateOrFinding =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly finding: Finding };

/** What a notice says of a day: worked, off, or nothing. */
export const saysOf = (year: CalendarYear | undefined, date: string): 'work' | 'off' | undefined => {
  if (year === undefined) return undefined;
  if (year.work.includes(date)) return 'work';
  return year.off.some((range) => range.from <= date && date <= range.to) ? 'off' : undefined;
};

/**
 * Is it worked? Undefined when the ledger has no calendar for its year. The State Council's notice for a year also moves days
 * at the edge of its neighbours (that for 2019 works 2018-12-29), and is written down as it is printed: so a day is looked for
 * in the three files that may name it, the latest notice first.
 */
export const isWorkingDay = (calendar: Calendar, date: string): boolean | undefined => {
  const year = Number(date.slice(0, 4));
  if (!calendar.has(year)) return undefined;
  for (const each of [year + 1, year, year - 1]) {
    const said = saysOf(calendar.get(each), date);
    if (said !== undefined) return said === 'work';
  }
  return weekday(date) !== 0 && weekday(date) !== 6;
};

const missing = (date: string): DateOrFinding => ({
  ok: false,
  finding: report('calendar-missing', { year: Number(date.slice(0, 4)) }),
});

/** The `count`-th working day from `start` on, `start` itself counted when it is one. */
const countFrom = (calendar: Calendar, start: string, count: number): DateOrFinding => {
  for (let [day, left] = [start, count]; ; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return missing(day);
    if (works) left -= 1;
    if (left === 0) return { ok: true, date: day };
  }
};

/** A last day that is a rest day moves to the next working day (民法典 203). */
export const rollForward = (calendar: Calendar, date: string): DateOrFinding => countFrom(calendar, date, 1);

/** So many days, working or natural; may an end on a rest day move on? */
export interface PublicityTerm {
  readonly days: number;
  readonly unit: 'working' | 'natural';
  readonly rolls: boolean;
}

/** First and last day. */
export interface Window {
  readonly from: DateOrFinding;
  readonly to: DateOrFinding;
}

/**
 * First and last day of publicity: the day after publication is day one (民法典 201), and the window ends with the last of
 * `days`. Of working days the first day printed is the first that is worked; of natural days it is the very next one, and an
 * end on a rest day moves to the next working day where the term rolls.
 */
export const publicityWindow = (
  calendar: Calendar,
  published: string,
  { days, unit, rolls }: PublicityTerm,
): Window => {
  const first = addDays(published, 1);
  if (unit === 'working') return { from: countFrom(calendar, first, 1), to: countFrom(calendar, first, days) };
  const last = addDays(published, days);
  return { from: { ok: true, date: first }, to: rolls ? rollForward(calendar, last) : { ok: true, date: last } };
};

/** Days of a window for the date strip: each with its ordinal among the days that count, none on one that does not. */
export const windowDays = (
  calendar: Calendar,
  from: string,
  to: string,
  unit: PublicityTerm['unit'] = 'working',
): { readonly date: string; readonly ordinal: number | null; readonly makeUp: boolean }[] => {
  let ordinal = 0;
  return daysFromTo(from, to).map((date) => {
    const works = isWorkingDay(calendar, date) === true;
    const counts = works || unit === 'natural';
    if (counts) ordinal += 1;
    return { date, ordinal: counts ? ordinal : null, makeUp: works && [0, 6].includes(weekday(date)) };
  });
};
