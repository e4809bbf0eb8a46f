/** Windows of applications and of publicity as an iCalendar (RFC 5545), for the calendar of a phone. Whole days only. */
import ICAL from 'ical.js';
import { addDays } from '../core/dates.ts';
import { effectiveClosing } from '../core/window.ts';
import type { Shell } from '../view/shell.ts';
import type { Site, YearView } from '../view/site.ts';

export interface CalendarEvent {
  /** Stable for ever, so that a calendar program updates what it has. */
  readonly uid: string;
  readonly title: string;
  /** The whole title of a notice, where `title` is short. */
  readonly about?: string;
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

const kinds = { publicity: '公示期', correction: '更正', announcement: '公布' } as const;

/** 关于2017年度拟表彰承接职能示范工程名单的公示 → 2017年度拟表彰承接职能示范工程名单 */
const aboutOf = (title: string): string =>
  title.replace(/^关于(?:公布|更正)?/, '').replace(/的(?:公示|通知|公告|决定)$/, '');

const noticeEvents = (site: Site, { records }: YearView): readonly CalendarEvent[] =>
  [...records.notices.values()]
    .filter(({ value }) => value.published <= site.today)
    .map(({ id, value }) => ({
      uid: id,
      title: `${kinds[value.kind]}：${aboutOf(value.title)}`,
      about: value.title,
      from: value.from ?? value.published,
      to: value.to ?? value.published,
      recorded: value.published,
      href: site.to.notice(id),
    }));

export const calendarEvents = (site: Site): readonly CalendarEvent[] =>
  site.years.flatMap((year) => [...windowEvents(site, year), ...noticeEvents(site, year)]);

/** Midnight in Shanghai as iCalendar writes an instant: the day before, 16:00 UTC. */
const stamp = (date: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${addDays(date, -1)}T16:00:00Z`);

/** A summary is read on a phone: the kind of day first, what it is about, and no more than fits a line or two. */
const longest = 40;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
};

/** The end of a whole-day event is the day after the last one. */
const componentOf = (shell: Shell, event: CalendarEvent): ICAL.Component => {
  const component = new ICAL.Component('vevent');
  const marked = shell.demonstration ? '（演示数据）' : '';
  component.addPropertyWithValue('uid', `${event.uid}@${shell.domain}`);
  component.addPropertyWithValue('dtstamp', stamp(event.recorded));
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(event.from));
  component.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(event.to, 1)));
  component.addPropertyWithValue('summary', `${shortened(event.title)}${marked}`);
  if (event.about !== undefined) component.addPropertyWithValue('description', event.about);
  component.addPropertyWithValue('url', `${shell.origin}${event.href}`);
  return component;
};

// The library counts the octets of a line without the space that begins a folded one.
ICAL.foldLength = 74;

/** Lines of at most 75 octets, folded by a space between characters (RFC 5545, 3.1). */
export const calendarText = (shell: Shell, events: readonly CalendarEvent[]): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', 'gongshi');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', shell.siteName);
  for (const event of events) calendar.addSubcomponent(componentOf(shell, event));
  return `${calendar.toString()}\r\n`;
};
