import { describe, expect, it } from 'vitest';
import { toFraction } from './rational.ts';
import { placesWithin, candidatesNeeded, neededOf, shareOf } from './share.ts';

describe('a share', () => {
  it.each([
    ['2/3', '2/3'],
    ['4/6', '2/3'],
    ['40%', '2/5'],
    ['33.3%', '333/1000'],
    ['100%', '1'],
  ])('%s is %s exactly', (text, exact) => expect(toFraction(shareOf(text) ?? { n: 0n, d: 1n })).toBe(exact));

  it.each(['0/3', '3/2', '101%', '0%', '2 / 3', '0.5', '2/0', '三分之二'])('is not %s', (text) =>
    expect(shareOf(text)).toBeUndefined(),
  );
});

describe('how many of a base are needed', () => {
  it.each([
    // 三分之二以上 includes the number, 超过三分之二 excludes it.
    [15, '2/3', false, 10],
    [15, '2/3', true, 11],
    [11, '2/3', false, 8],
    [12, '2/3', false, 8],
    [12, '2/3', true, 9],
    [14, '3/5', false, 9],
    [60, '2/3', false, 40],
    // 过半数 of an even and of an odd number.
    [10, '1/2', true, 6],
    [11, '1/2', true, 6],
    [10, '1/2', false, 5],
    // Of nobody, nobody passes.
    [0, '1/2', false, 1],
  ])('%i × %s, strict: %s → %i', (base, share, strict, needed) => expect(neededOf(base, share, strict)).toBe(needed));
});

describe('how many a share allows', () => {
  it.each([
    [57, '40%', undefined, 22],
    [19, '40%', undefined, 7],
    [20, '40%', undefined, 8],
    [57, '40%', 'up', 23],
    [57, '40%', 'nearest', 23],
    [5, '30%', 'nearest', 2],
    [250, '15%', undefined, 37],
    [0, '40%', 'up', 0],
  ] as const)('%i × %s, %s → %i', (base, share, rounding, n) => expect(placesWithin(base, share, rounding)).toBe(n));
});

it.each([
  [8, '40%', 'seats', 12],
  [8, '40%', 'candidates', 14],
  [10, '50%', 'seats', 15],
  [10, '50%', 'candidates', 20],
] as const)('for %i seats and %s of the %s there are at least %i candidates', (seats, share, of, n) =>
  expect(candidatesNeeded(seats, share, of)).toBe(n),
);
