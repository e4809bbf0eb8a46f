import { describe, expect, it } from 'vitest';
import type { Card } from '../cards.ts';
import { fromDecimal, toFraction } from '../rational.ts';
import { marksBy, trim } from './aggregate.ts';

const card = (reviewer: string, total: number): Card => ({
  reviewer,
  criteria: new Map([['whole', fromDecimal(total)]]),
  total: fromDecimal(total),
});
const reviewers = (cards: readonly Card[] | undefined) => cards?.map(({ reviewer }) => reviewer);
const scoring = { trim: 0, 'min-valid': 3 };
/** So many at either end, and three left. */
const each = (n: number) => ({ high: n, low: n, from: 2 * n + 3 });

describe('trim', () => {
  const cards = [card('R03', 80), card('R01', 80), card('R05', 80), card('R02', 80), card('R04', 80)];

  it('of equal totals leaves out the first and the last reviewer, in whatever order the cards come', () => {
    expect(reviewers(trim(cards, each(1)))).toEqual(['R02', 'R03', 'R04']);
    expect(reviewers(trim(cards.toReversed(), each(1)))).toEqual(['R02', 'R03', 'R04']);
  });

  it.each([
    [5, 1, ['R02', 'R03', 'R04']],
    [4, 1, undefined],
    [4, 0, ['R01', 'R02', 'R03', 'R05']],
  ])('of %i cards leaves out %i at either end', (count, n, left) =>
    expect(reviewers(trim(cards.slice(0, count), each(n)))).toEqual(left),
  );
});

describe('marksBy', () => {
  const totals = (values: readonly number[]) => values.map((value, index) => card(`R0${index + 1}`, value));

  it.each([
    ['mean', [70, 80, 90, 91], '331/4'],
    ['median', [70, 80, 90, 91], '85'],
    ['median', [70, 91, 80], '80'],
    ['median', [70], '70'],
    ['trimmed', [0, 80, 81, 82, 100], '81'],
    ['trimmed', [0, 80, 81, 100], undefined],
    ['mean', [], undefined],
    ['median', [], undefined],
  ] as const)('%s of %j is %s', (method, values, total) => {
    const marks = marksBy(method, totals(values), scoring);
    expect(marks && toFraction(marks.total)).toBe(total);
  });

  it('leaves out one at either end even where none is declared, and as many as are declared', () => {
    const seven = totals([0, 80, 100, 10, 80, 90, 80]);
    expect(marksBy('trimmed', seven, scoring)?.total).toEqual(fromDecimal(68));
    expect(marksBy('trimmed', seven, { ...scoring, trim: 2 })?.total).toEqual(fromDecimal(80));
  });
});
