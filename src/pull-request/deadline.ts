/** The window of a category as a pull request meets it: the effective closing day, and the year's minutes of grace. */
import { addDays } from '../core/dates.ts';
import type { Finding } from '../core/finding.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import { effectiveClosing } from '../core/window.ts';

export type Timing = 'early' | 'open' | 'late';

export type DeadlineOrFinding =
  | { readonly ok: true; readonly timing: Timing; readonly closing: string }
  | { readonly ok: false; readonly finding: Finding };

const two = (value: number): string => String(value).padStart(2, '0');

/** The first instant that is too late: the day after, 00:00, and the grace. */
const endOfGrace = (closing: string, minutes: number): string => {
  const day = addDays(closing, 1 + Math.floor(minutes / 1440));
  return `${day}T${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}:00+08:00`;
};

export const deadline = (
  { calendar }: Records,
  { programme }: YearRecords,
  { category: { window } }: CategoryRecords,
  at: string,
): DeadlineOrFinding => {
  const closing = effectiveClosing(calendar, window);
  if (!closing.ok) return closing;
  const late = at >= endOfGrace(closing.date, programme['grace-minutes']);
  const timing = at.slice(0, 10) < window.opens ? 'early' : late ? 'late' : 'open';
  return { ok: true, timing, closing: closing.date };
};
