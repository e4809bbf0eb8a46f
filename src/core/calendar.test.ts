import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { type Calendar, isWorkingDay, publicityWindow, rollForward, windowDays } from './calendar.ts';
import { daysFromTo } from './dates.ts';
import { CalendarYear } from './schema/calendar-year.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const calendars = join(ledger2017, 'content', 'calendar');
const shippedYears = [2015, 2016, 2017, 2018, 2026] as const;
const read = (year: number) => CalendarYear.parse(load(readFileSync(join(calendars, `${year}.yaml`), 'utf8')));
/** Whatever years a ledger has are held to the library, as far as it knows them. */
const everyYear = readdirSync(calendars).flatMap((name) =>
  /^\d{4}\.yaml$/.test(name) ? Number(name.slice(0, 4)) : [],
);
const known = new Set(
  readdirSync(new URL('../../node_modules/chinese-days/dist/years/', import.meta.url)).map((name) =>
    Number(name.slice(0, 4)),
  ),
);
const calendar: Calendar = new Map(shippedYears.map((year) => [year, read(year)]));

const dateOf = (result: ReturnType<typeof rollForward>) => (result.ok ? result.date : result.finding.code);

/** chinese-days as data, since its functions are wrong west of UTC. */
const Peer = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
const peer = (year: number) =>
  Peer.parse(
    JSON.parse(
      readFileSync(new URL(`../../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url), 'utf8'),
    ),
  );

const working = (days: number) => ({ days, unit: 'working', rolls: true }) as const;

describe('the calendar of the ledger', () => {
  it.each(everyYear.filter((year) => known.has(year)))('agrees with chinese-days on every day of %i', (year) => {
    const whole: Calendar = new Map(everyYear.map((each) => [each, read(each)]));
    const { holidays, workdays } = peer(year);
    const differing = daysFromTo(`${year}-01-01`, `${year}-12-31`).filter((day) => {
      const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
      const expected = day in workdays || (!weekend && !(day in holidays));
      return isWorkingDay(whole, day) !== expected;
    });
    expect(differing).toEqual([]);
  });

  it('does not guess a year that it lacks', () => {
    expect(isWorkingDay(calendar, '2019-05-06')).toBeUndefined();
    expect(dateOf(rollForward(calendar, '2019-11-30'))).toBe('calendar-missing');
  });
});

describe('the closing day', () => {
  it.each([
    ['2017-05-31', '2017-05-31', 'a Wednesday stays'],
    ['2017-05-28', '2017-05-31', 'Dragon Boat moves past the whole break'],
    ['2017-09-30', '2017-09-30', 'a make-up Saturday stays'],
    ['2017-11-30', '2017-11-30', 'a Thursday stays'],
    ['2017-12-30', '2018-01-02', 'a Saturday before New Year moves into the next year'],
    ['2026-05-31', '2026-06-01', 'a Sunday moves to Monday'],
  ])('%s becomes %s: %s', (closes, effective) => {
    expect(dateOf(rollForward(calendar, closes))).toBe(effective);
  });
});

describe('a publicity window of five working days', () => {
  it.each([
    ['2017-05-26', '2017-05-27', '2017-06-05'],
    ['2017-09-28', '2017-09-29', '2017-10-11'],
    ['2017-12-25', '2017-12-26', '2018-01-02'],
    ['2017-12-12', '2017-12-13', '2017-12-19'],
    ['2017-06-30', '2017-07-03', '2017-07-07'],
    ['2017-12-15', '2017-12-18', '2017-12-22'],
    ['2026-02-12', '2026-02-13', '2026-02-26'],
  ])('published %s runs from %s to %s', (published, from, to) => {
    const window = publicityWindow(calendar, published, working(5));
    expect([dateOf(window.from), dateOf(window.to)]).toEqual([from, to]);
  });

  it('is an error where it runs into a year without a calendar', () => {
    expect(dateOf(publicityWindow(calendar, '2018-12-26', working(5)).to)).toBe('calendar-missing');
  });

  it('numbers working days and marks the make-up one', () => {
    expect(windowDays(calendar, '2017-05-26', '2017-05-31')).toEqual([
      { date: '2017-05-26', ordinal: 1, makeUp: false },
      { date: '2017-05-27', ordinal: 2, makeUp: true },
      { date: '2017-05-28', ordinal: null, makeUp: false },
      { date: '2017-05-29', ordinal: null, makeUp: false },
      { date: '2017-05-30', ordinal: null, makeUp: false },
      { date: '2017-05-31', ordinal: 3, makeUp: false },
    ]);
  });
});
