import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, daysFromTo, inChinese, inShanghai, isDate, weekday } from './dates.ts';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  it.each([
    ['2017-02-28', true],
    ['2017-02-29', false],
    ['2016-02-29', true],
    ['2017-02-30', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2017-04-31', false],
    ['2017-13-01', false],
    ['2017-01-00', false],
    ['2017-00-10', false],
    ['2017-5-31', false],
    ['2017-05-31T00:00', false],
    ['二〇一七年', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDate(text)).toBe(exists);
  });

  it('exists exactly when the calendar of the machine gives it back', () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part(13), part(32), (year, month, date) => {
        const text = `${year}-${month}-${date}`;
        const read = new Date(`${text}T00:00:00Z`);
        return isDate(text) === (!Number.isNaN(read.getTime()) && read.toISOString().startsWith(text));
      }),
    );
  });

  it('reads in Chinese without leading zeros', () => {
    expect(inChinese('2017-03-06')).toBe('2017年3月6日');
  });

  it('knows that 22 November 2017 was a Wednesday', () => {
    expect(weekday('2017-11-22')).toBe(3);
  });
});

describe('months', () => {
  it.each([
    ['2017-04-10', 12, '2018-04-10'],
    ['2017-01-31', 1, '2017-02-28'],
    ['2016-01-31', 1, '2016-02-29'],
    ['2017-12-15', 1, '2018-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe('day arithmetic', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days);
        return isDate(to) && daysBetween(from, to) === days && addDays(to, -days) === from;
      }),
    );
  });

  it('lists a range with both its ends', () => {
    expect(daysFromTo('2017-02-27', '2017-03-01')).toEqual(['2017-02-27', '2017-02-28', '2017-03-01']);
    expect(daysFromTo('2017-03-01', '2017-02-27')).toEqual([]);
  });
});

it.each([
  ['2017-05-31T15:59:59Z', '2017-05-31T23:59:59+08:00'],
  ['2017-05-31T16:00:00Z', '2017-06-01T00:00:00+08:00'],
  ['2017-05-31T18:00:00.999+02:00', '2017-06-01T00:00:00+08:00'],
  ['2017-05-31T23:59:59+08:00', '2017-05-31T23:59:59+08:00'],
])('%s is %s in Shanghai', (instant, there) => {
  expect(inShanghai(instant)).toBe(there);
});
