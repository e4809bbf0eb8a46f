import { describe, expect, it } from 'vitest';
import type { Calendar } from './calendar.ts';
import { longestWindow, sayTerm, termsOf } from './publicity-term.ts';
import { yearRecords } from './rules/facts.fixture.ts';
import { programme, station } from './rules/tables.fixture.ts';
import { Category } from './schema/category.ts';
import { Programme } from './schema/programme.ts';

const calendar: Calendar = new Map([
  [
    2024,
    {
      source: '国务院办公厅关于2024年部分节假日安排的通知',
      off: [{ from: '2024-10-01', to: '2024-10-07', name: '国庆节' }],
      work: ['2024-09-29', '2024-10-12'],
    },
  ],
]);

const windowOf = (days: number, unit: 'working' | 'natural', rolls = true, published = '2024-09-26') => {
  const { from, to } = longestWindow(calendar, published, [{ days, unit, rolls }]);
  return [from.ok && from.date, to.ok && to.date];
};

describe('a term of publicity', () => {
  it.each([
    [7, 'natural', false, ['2024-09-27', '2024-10-03']],
    [7, 'natural', true, ['2024-09-27', '2024-10-08']],
    [5, 'working', true, ['2024-09-27', '2024-10-09']],
    [4, 'natural', true, ['2024-09-27', '2024-09-30']],
    [5, 'natural', true, ['2024-09-27', '2024-10-08']],
    [1, 'natural', true, ['2024-09-27', '2024-09-27']],
  ] as const)('%i days, %s, rolled: %s', (days, unit, rolls, window) => {
    expect(windowOf(days, unit, rolls)).toEqual(window);
  });

  it('of natural days begins on a day of rest, of working days on the next that is worked', () => {
    expect(windowOf(3, 'natural', true, '2024-09-13')).toEqual(['2024-09-14', '2024-09-16']);
    expect(windowOf(3, 'working', true, '2024-09-13')).toEqual(['2024-09-16', '2024-09-18']);
  });

  it('needs no calendar for natural days that are not rolled', () => {
    expect(windowOf(7, 'natural', false, '2030-01-01')).toEqual(['2030-01-02', '2030-01-08']);
    expect(windowOf(7, 'natural', true, '2030-01-01')).toEqual(['2030-01-02', false]);
  });

  it('is the round’s own, and the longest of a notice', () => {
    const rounds = station.rounds.map((round, index) =>
      index === 0 ? round : { ...round, publicity: { days: 30, unit: 'natural', roll: 'none' } },
    );
    const year = yearRecords({
      programme: Programme.parse({ ...programme, publicity: { days: 7, unit: 'natural' } }),
      station: { category: Category.parse({ ...station, rounds }) },
    });
    const of = (...names: string[]) =>
      termsOf(year, {
        decisions: names.map((name) => ({ path: `2017/station/decisions/${name}.yaml`, sha256: 'a'.repeat(64) })),
      });
    expect(of('cultivation').map(sayTerm)).toEqual(['7日（自然日）']);
    expect(of('cultivation', 'excellence').map(sayTerm)).toEqual(['7日（自然日）', '30日（自然日）']);
    const longest = longestWindow(calendar, '2024-09-26', of('cultivation', 'excellence'));
    expect([longest.to, longest.term.days]).toEqual([{ ok: true, date: '2024-10-26' }, 30]);
    expect(of().map(sayTerm)).toEqual(['7日（自然日）']);
  });
});
