import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { calendarFileFindings } from './calendar-check.ts';
import { type Calendar, isWorkingDay, publicityWindow, rollForward } from './calendar.ts';
import { addDays, daysFromTo } from './dates.ts';
import type { Filed } from './records.ts';
import type { CalendarYear } from './schema/calendar-year.ts';

const source = '国务院办公厅关于部分节假日安排的通知（国办发明电〔2018〕15号）';
/** 2018 as its own notice printed it, which knew nothing of the last days of December. */
const y2018: CalendarYear = {
  source,
  off: [
    { from: '2018-01-01', to: '2018-01-01', name: '元旦' },
    { from: '2018-02-15', to: '2018-02-21', name: '春节' },
    { from: '2018-04-05', to: '2018-04-07', name: '清明节' },
    { from: '2018-04-29', to: '2018-05-01', name: '劳动节' },
    { from: '2018-06-18', to: '2018-06-18', name: '端午节' },
    { from: '2018-09-24', to: '2018-09-24', name: '中秋节' },
    { from: '2018-10-01', to: '2018-10-07', name: '国庆节' },
  ],
  work: ['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30'],
};
/** 2019 as its notice printed it: New Year's holiday begins in the year before. */
const y2019: CalendarYear = {
  source,
  off: [
    { from: '2018-12-30', to: '2019-01-01', name: '元旦' },
    { from: '2019-02-04', to: '2019-02-10', name: '春节' },
    { from: '2019-04-05', to: '2019-04-07', name: '清明节' },
    { from: '2019-05-01', to: '2019-05-04', name: '劳动节' },
    { from: '2019-06-07', to: '2019-06-09', name: '端午节' },
    { from: '2019-09-13', to: '2019-09-15', name: '中秋节' },
    { from: '2019-10-01', to: '2019-10-07', name: '国庆节' },
  ],
  work: ['2018-12-29', '2019-02-02', '2019-02-03', '2019-04-28', '2019-05-05', '2019-09-29', '2019-10-12'],
};

const file = (year: number, value: CalendarYear): Filed<CalendarYear> => ({
  id: String(year),
  file: `content/calendar/${year}.yaml`,
  digest: '',
  value,
});
const printed: Calendar = new Map([
  [2018, y2018],
  [2019, y2019],
]);
const dateOf = (result: ReturnType<typeof rollForward>) => (result.ok ? result.date : result.finding.code);

describe('days of the year before, as the notice for 2019 prints them', () => {
  it.each([
    ['2018-12-31', '2019-01-02'],
    ['2018-12-29', '2018-12-29'],
    ['2018-12-30', '2019-01-02'],
    ['2018-12-22', '2018-12-24'],
  ])('a deadline of %s becomes %s', (closes, effective) => {
    expect(dateOf(rollForward(printed, closes))).toBe(effective);
  });

  it.each([
    ['2018-12-27', 2, '2018-12-29'],
    ['2018-12-26', 5, '2019-01-03'],
    ['2018-12-28', 1, '2018-12-29'],
  ])('published %s, %i working days end %s', (published, days, to) => {
    expect(dateOf(publicityWindow(printed, published, { days, unit: 'working', rolls: true }).to)).toBe(to);
  });

  it('are nothing to report', () => {
    expect(calendarFileFindings([file(2018, y2018), file(2019, y2019)])).toEqual([]);
  });

  it('may stand in both files, if both say the same', () => {
    const both = { ...y2018, off: [...y2018.off, { from: '2018-12-30', to: '2018-12-31', name: '元旦' }] };
    expect(calendarFileFindings([file(2018, both), file(2019, y2019)])).toEqual([]);
  });
});

describe('a calendar file', () => {
  const first = { from: '2019-10-01', to: '2019-10-07', name: '国庆节' };
  const off = (range: { from: string; to: string; name: string }) => ({
    off: [...y2019.off.slice(0, -1), range],
  });
  it.each<[string, string, Partial<CalendarYear>]>([
    ['calendar-year', 'a holiday of the year before', off({ ...first, from: '2018-10-01', to: '2018-10-07' })],
    ['calendar-year', 'a make-up day of two years before', { work: ['2017-12-30', ...y2019.work] }],
    ['calendar-year', 'a make-up day of the middle of the next year', { work: [...y2019.work, '2020-01-19'] }],
    ['calendar-range', 'a range that ends before it begins', off({ ...first, from: '2019-10-07', to: '2019-10-01' })],
    ['calendar-range', 'a range of a month', off({ ...first, to: '2019-11-07' })],
    ['calendar-overlap', 'a day off in two ranges', { off: [...y2019.off, { ...first, from: '2019-10-07' }] }],
    ['calendar-overlap', 'a day off that is worked', { work: [...y2019.work.slice(0, -1), '2019-10-05'] }],
    ['calendar-overlap', 'a day worked twice', { work: [...y2019.work, '2019-10-12'] }],
    ['calendar-order', 'ranges out of order', { off: y2019.off.toReversed() }],
    ['calendar-order', 'make-up days out of order', { work: y2019.work.toReversed() }],
    ['calendar-weekday-work', 'a Monday worked', { work: [...y2019.work.slice(0, -2), '2019-09-30', '2019-10-12'] }],
    ['calendar-weekend-off', 'a weekend off', off({ from: '2019-10-05', to: '2019-10-06', name: '国庆节' })],
    ['calendar-few', 'a year of two holidays', { off: y2019.off.slice(0, 1) }],
    ['calendar-source', 'hearsay', { source: '网上查的' }],
  ])('%s: %s', (code, _, change) => {
    const found = calendarFileFindings([file(2018, y2018), file(2019, { ...y2019, ...change })]);
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found.every((finding) => finding.file === 'content/calendar/2019.yaml')).toBe(true);
  });

  it.each([
    [
      'off where the next year’s works',
      { off: [...y2018.off, { from: '2018-12-29', to: '2018-12-29', name: '元旦' }] },
    ],
    ['worked where the next year’s is off', { work: [...y2018.work, '2018-12-30'] }],
  ])('contradicts its neighbour: %s', (_, change) => {
    const found = calendarFileFindings([file(2018, { ...y2018, ...change }), file(2019, y2019)]);
    expect(found.filter(({ level }) => level === 'error').map(({ code }) => code)).toEqual(['calendar-conflict']);
  });
});

describe('real years', () => {
  const Peer = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
  const days = (year: number) => {
    const path = new URL(`../../node_modules/chinese-days/dist/years/${year}.json`, import.meta.url);
    const { holidays, workdays } = Peer.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { off: Object.keys(holidays), work: Object.keys(workdays) };
  };
  const years = Array.from({ length: 22 }, (_, index) => 2005 + index);
  const calendarOf = (move: (date: string) => boolean): Calendar => {
    const all = years.flatMap((year) => {
      const { off, work } = days(year);
      return [...off.map((date) => ({ date, kind: 'off' })), ...work.map((date) => ({ date, kind: 'work' }))];
    });
    const fileOf = (date: string) =>
      Number(date.slice(0, 4)) + (date.slice(5) >= '12-20' && move(date) && !date.startsWith('2026') ? 1 : 0);
    return new Map(
      years.map((year) => {
        const own = all.filter(({ date }) => fileOf(date) === year);
        const dates = (kind: string) => own.filter((one) => one.kind === kind).map(({ date }) => date);
        const off = dates('off').map((date) => ({ from: date, to: date, name: '假日' }));
        return [year, { source, off, work: dates('work') }];
      }),
    );
  };

  it('count the same wherever the days at their edge are written', () => {
    const plain = calendarOf(() => false);
    const edges = years.flatMap((year) => daysFromTo(`${year}-12-20`, `${year}-12-31`));
    fc.assert(
      fc.property(fc.subarray(edges), (moved) => {
        const other = calendarOf((date) => moved.includes(date));
        expect(edges.filter((date) => isWorkingDay(other, date) !== isWorkingDay(plain, date))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('end a window on the n-th working day, whatever is published when', () => {
    const plain = calendarOf(() => false);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7600 }), fc.integer({ min: 1, max: 30 }), (after, count) => {
        const published = addDays('2005-01-01', after);
        const { from, to } = publicityWindow(plain, published, { days: count, unit: 'working', rolls: true });
        if (!from.ok || !to.ok) return published >= '2025-11-01';
        const worked = daysFromTo(from.date, to.date).filter((day) => isWorkingDay(plain, day));
        return from.date > published && worked.length === count && worked[count - 1] === to.date;
      }),
    );
  });
});
