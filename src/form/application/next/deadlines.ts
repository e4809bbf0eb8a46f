/** Until when what comes after the form is to be done, and the same as events for the applicant's calendar. */
import { type Calendar, isWorkingDay } from '../../../core/calendar.ts';
import { addDays, daysBetween } from '../../../core/dates.ts';
import type { CalendarEvent } from '../../../open-data/calendar-text.ts';

/** Working days that whoever confirms is left, the last day counted. Advice of this page: no rule asks for it. */
export const daysToConfirm = 3;

/** The last working day that leaves `daysToConfirm`; undefined where the calendar does not reach so far. */
export const confirmBy = (calendar: Calendar, closing: string): string | undefined => {
  let left = daysToConfirm;
  for (let day = closing; ; day = addDays(day, -1)) {
    const works = isWorkingDay(calendar, day);
    if (works === undefined) return undefined;
    if (!works) continue;
    if (left === 0) return day;
    left -= 1;
  }
};

export interface Deadlines {
  /** `YYYY-MM-DD`: today, the last day, and by when the confirmation is best asked for. */
  readonly today: string;
  readonly closing: string;
  readonly asking: string | undefined;
  /** Who confirms; undefined where nobody does. */
  readonly confirmer: string | undefined;
  /** What makes it one application among others: the same for ever. */
  readonly uid: string;
  readonly award: string;
  readonly title: string;
  /** The steps as the page has them. */
  readonly steps: readonly string[];
  readonly office: string;
  readonly phone: string | undefined;
  /** Where the form is, without the origin. */
  readonly href: string;
}

/** Days before: none that has gone by already. */
const reminder = (day: string, today: string, wanted: number): number =>
  Math.max(0, Math.min(wanted, daysBetween(today, day) - 1));

export const deadlineEvents = (known: Deadlines): readonly CalendarEvent[] => {
  const { today, closing, asking, confirmer, award, title, steps, office, phone } = known;
  const about = [
    `${award}：${title}`,
    ...steps.map((step, index) => `${index + 1}. ${step}`),
    `${office}${phone === undefined || phone === '' ? '' : `　${phone}`}`,
  ].join('\n');
  const event = (part: string, day: string, words: string, wanted: number): CalendarEvent => {
    const reminds = reminder(day, today, wanted);
    return {
      uid: `${known.uid}-${part}`,
      title: words,
      about,
      from: day,
      to: day,
      recorded: today,
      href: known.href,
      ...(reminds > 0 ? { reminds } : {}),
    };
  };
  return [
    ...(confirmer !== undefined && asking !== undefined && asking >= today
      ? [event('confirm', asking, `送${confirmer}确认：${award}`, 1)]
      : []),
    event('closes', closing, `${award}申报截止（当日24时）`, 3),
  ];
};
