import { describe, expect, it } from 'vitest';
import { fromDecimal, toFixed, toFraction } from '../rational.ts';
import type { Scoring } from '../schema/scoring.ts';
import { adjusted, type Member, squareRoot } from './groups.ts';

type Rules = NonNullable<Scoring['groups']>;

const member = (id: string, group: string, total: string | number): Member => ({
  id,
  group,
  total: fromDecimal(total),
});

/**
 * Two interview panels. A's mean is 76.12 and B's 83.05; the mean of the two means is 79.585, that of all people 79.40, as A has
 * 365 and B 328 people to 693 (76.12·365 + 83.05·328 = 79.40·693).
 */
const panels = (a: number, b: number): Member[] =>
  [
    member('strong-of-a', 'A', 80),
    member('strong-of-b', 'B', 87),
    ...Array.from({ length: a - 1 }, (_, index) =>
      member(`a${index}`, 'A', index === 0 ? 76.12 * a - 80 - 76.12 * (a - 2) : 76.12),
    ),
    ...Array.from({ length: b - 1 }, (_, index) =>
      member(`b${index}`, 'B', index === 0 ? 83.05 * b - 87 - 83.05 * (b - 2) : 83.05),
    ),
  ].map(({ id, group, total }) => ({ id, group, total: fromDecimal(toFixed(total, 2)) }));

const two = (rules: Rules, members = panels(10, 9)): string[] => {
  const totals = adjusted(members, rules, 100);
  return ['strong-of-a', 'strong-of-b'].map((id) => toFixed(totals.get(id) ?? fromDecimal(0), 2));
};

describe('groups of different means', () => {
  it('by the mean of the group means, 80 of the strict panel beats 87 of the mild one', () =>
    expect(two({ method: 'ratio', base: 'groups' })).toEqual(['83.64', '83.37']));
  // With ten and nine people the mean of all is 79.4026…, which says the same factors as 79.40.
  it('by the mean of all people, with the factor rounded to two places, it loses', () =>
    expect(two({ method: 'ratio', base: 'people', 'factor-decimals': 2 })).toEqual(['83.20', '83.52']));
  it('and with the exact factor it wins: rounding is policy', () =>
    expect(two({ method: 'ratio', base: 'people' })).toEqual(['83.45', '83.18']));
});

describe('groups of different spread', () => {
  const members = [
    ...[60, 70, 80].map((total, index) => member(`a${index}`, 'A', total)),
    ...[78, 80, 82].map((total, index) => member(`b${index}`, 'B', total)),
  ];
  const totals = (full: number, rules: Rules = { method: 'z-score' }) =>
    [...adjusted(members, rules, full).values()].map((total) => toFixed(total, 2));
  // The deviations are √(200/3) = 8.16 and √(8/3) = 1.63, their mean is 4.90; the mean of the means is 75.
  it('are put on one scale: the best of each stands equal', () =>
    expect(totals(100)).toEqual(['69.00', '75.00', '81.00', '69.00', '75.00', '81.00']));
  it('that of the least spread where someone would pass the full mark', () => {
    expect(totals(81)).toEqual(['69.00', '75.00', '81.00', '69.00', '75.00', '81.00']);
    expect(totals(80)).toEqual(['73.00', '75.00', '77.00', '73.00', '75.00', '77.00']);
  });
  it('as of a sample where the policy says so', () => {
    const sample = totals(100, { method: 'z-score', deviation: 'sample' });
    expect(sample).toEqual(totals(100));
  });
  it('a group without spread stands at the mean', () => {
    const flat = [member('a', 'A', 70), member('b', 'A', 70), member('c', 'B', 80), member('d', 'B', 90)];
    expect(toFixed(adjusted(flat, { method: 'z-score' }, 100).get('a') ?? fromDecimal(0), 2)).toBe('77.50');
  });
});

it.each([
  ['4', '2'],
  ['2', '1414213562373/1000000000000'],
  ['0', '0'],
  ['0.25', '1/2'],
])('the root of %s is %s to twelve places', (value, root) =>
  expect(toFraction(squareRoot(fromDecimal(value)))).toBe(root),
);
