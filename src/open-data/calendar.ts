/** Windows of applications and of publicity as an iCalendar (RFC 5545), for the calendar of a phone. Whole days only. */
import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays } from '../core/dates.ts';
import { effectiveClosing } from '../core/window.ts';
import type { Shell } from '../view/shell.ts';
import type { Site, YearView } from '../view/site.ts';

export interface CalendarEvent {
  /** Stable for ever, so that a calendar program updates what it has. */
  readonly uid: string;
  readonly title: string;
  readonly from: string;
  /** The last day, inclusive. */
  readonly to: string;
  /** The day of the record it rests on: a rebuild changes nothing. */
  readonly recorded: string;
  readonly href: string;
}

const windowEvents = (site: Site, { records }: YearView): readonly CalendarEvent[] =>
  [...records.categories.values()].flatMap(({ id, category }) => {
    const { window, name } = category;
    const closing = effectiveClosing(site.records.calendar, window);
    if (!closing.ok) return [];
    const event = (part: string, day: string, title: string): CalendarEvent => ({
      uid: `${records.year}-${id}-${part}`,
      title,
      from: day,
      to: day,
      recorded: records.programme.call.date,
      href: site.to.guide(records.year, id),
    });
    return [
      event('opens', window.opens, `${name}开始申报`),
      event('closes', closing.date, `${name}申报截止（当日24时）`),
    ];
  });

const noticeEvents = (site: Site, { records }: YearView): readonly CalendarEvent[] =>
  [...records.notices.values()]
    .filter(({ value }) => value.published <= site.today)
    .map(({ id, value }) => ({
      uid: id,
      title: value.kind === 'publicity' ? `公示期：${value.title}` : value.title,
      from: value.from ?? value.published,
      to: value.to ?? value.published,
      recorded: value.published,
      href: site.to.notice(id),
    }));

export const calendarEvents = (site: Site): readonly CalendarEvent[] =>
  site.years.flatMap((year) => [...windowEvents(site, year), ...noticeEvents(site, year)]);

const dayOf = (date: string): DateArray => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
};

/** Midnight in Shanghai as iCalendar writes an instant: the day before, 16:00 UTC. */
const stamp = (date: string): string => `${addDays(date, -1).replaceAll('-', '')}T160000Z`;

/** The end of a whole-day event is the day after the last one. */
const attributesOf = (shell: Shell, event: CalendarEvent): EventAttributes => {
  const attributes = {
    uid: `${event.uid}@${shell.domain}`,
    title: `${event.title}${shell.demonstration ? '（演示数据）' : ''}`,
    start: dayOf(event.from),
    end: dayOf(addDays(event.to, 1)),
    url: `${shell.origin}${event.href}`,
    // The library knows `timestamp`; its types forgot it. Without it the hour of the build would be written.
    timestamp: stamp(event.recorded),
  };
  return attributes;
};

export const calendarText = (shell: Shell, events: readonly CalendarEvent[]): string => {
  const { error, value } = createEvents(
    events.map((event) => attributesOf(shell, event)),
    { productId: 'gongshi', calName: shell.siteName },
  );
  if (value === null) throw error ?? new Error('no calendar');
  return value;
};
