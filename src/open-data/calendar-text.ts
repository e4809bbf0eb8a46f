/** Events as an iCalendar (RFC 5545), for the calendar of a phone or a desk. Whole days only. */
import ICAL from 'ical.js';
import { addDays } from '../core/dates.ts';
import type { Shell } from '../view/shell.ts';

export type Publisher = Pick<Shell, 'siteName' | 'domain' | 'origin' | 'demonstration'>;

export interface CalendarEvent {
  /** Stable for ever, so that a calendar program updates what it has. */
  readonly uid: string;
  readonly title: string;
  /** More than `title` has room for; may have several lines. */
  readonly about?: string;
  readonly from: string;
  /** The last day, inclusive. */
  readonly to: string;
  /** The day of the record it rests on: a rebuild changes nothing. */
  readonly recorded: string;
  readonly href: string;
  /** How many days before its first day the calendar reminds, at nine in the morning. */
  readonly reminds?: number;
}

/** Midnight in Shanghai as iCalendar writes an instant: the day before, 16:00 UTC. */
const stamp = (date: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${addDays(date, -1)}T16:00:00Z`);

/** A summary is read on a phone: the kind of day first, what it is about, and no more than fits a line or two. */
const longest = 40;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
};

/** Counted from the midnight with which the day begins. */
const reminderOf = (days: number, title: string): ICAL.Component => {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-(days * 24 - 9) * 3600));
  return alarm;
};

/** The end of a whole-day event is the day after the last one. */
const componentOf = (shell: Publisher, event: CalendarEvent): ICAL.Component => {
  const component = new ICAL.Component('vevent');
  const marked = shell.demonstration ? '（演示数据）' : '';
  component.addPropertyWithValue('uid', `${event.uid}@${shell.domain}`);
  component.addPropertyWithValue('dtstamp', stamp(event.recorded));
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(event.from));
  component.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(event.to, 1)));
  component.addPropertyWithValue('summary', `${shortened(event.title)}${marked}`);
  if (event.about !== undefined) component.addPropertyWithValue('description', event.about);
  component.addPropertyWithValue('url', `${shell.origin}${event.href}`);
  if (event.reminds !== undefined) component.addSubcomponent(reminderOf(event.reminds, shortened(event.title)));
  return component;
};

// The library counts the octets of a line without the space that begins a folded one.
ICAL.foldLength = 74;

/** Lines of at most 75 octets, folded by a space between characters (RFC 5545, 3.1). */
export const calendarText = (shell: Publisher, events: readonly CalendarEvent[]): string => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', 'gongshi');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', shell.siteName);
  for (const event of events) calendar.addSubcomponent(componentOf(shell, event));
  return `${calendar.toString()}\r\n`;
};
