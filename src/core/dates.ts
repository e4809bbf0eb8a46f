/**
 * Civil dates as text (`YYYY-MM-DD`). All arithmetic is in UTC days, so the machine's time zone cannot matter.
 * Instants carry `+08:00` (Asia/Shanghai, without summer time since 1991) and are compared as text.
 */
const DAY = 86_400_000;

const toDays = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY;

const fromDays = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Is it `YYYY-MM-DD`, and does that day exist? 2017-02-30 does not. Asked of every date of a ledger, so without Date. */
export const isDate = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const last = month === 2 && isLeap(Number(text.slice(0, 4))) ? 29 : (lengths[month - 1] ?? 0);
  return day >= 1 && day <= last;
};

export const addDays = (date: string, days: number): string => fromDays(toDays(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => toDays(to) - toDays(from);

/** Every day from `from` to `to`, both included. */
export const daysFromTo = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

/** 0 is Sunday. */
export const weekday = (date: string): number => new Date(toDays(date) * DAY).getUTCDay();

/** The same day `months` later; the last day of the month where that day does not exist. */
export const addMonths = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), last);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** `2017年5月31日`: no leading zeros, as Chinese official writing has it (GB/T 9704). */
export const inChinese = (date: string): string =>
  `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** The day of an instant, and the instant a day ends: 24:00 is the last second here, 23:59:59. */
export const dayOf = (instant: string): string => instant.slice(0, 10);
export const endOf = (date: string): string => `${date}T23:59:59+08:00`;

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

/** An instant with any offset (RFC 3339) → the same in Asia/Shanghai, `2017-05-31T23:59:59+08:00`, whole seconds. */
export const inShanghai = (instant: string): string =>
  `${new Date(Date.parse(instant) + EIGHT_HOURS).toISOString().slice(0, 19)}+08:00`;

/** The day that a clock shows in Shanghai, wherever it stands. */
export const dayInShanghai = (now: Date): string => dayOf(inShanghai(now.toISOString()));
