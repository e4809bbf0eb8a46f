import { expect, it } from 'vitest';
import { twelveMonths } from './twelve-months.ts';

it.each(['a', 'b'])('twelve months of growth are never reported (%s)', { timeout: 60_000 }, (seed) => {
  const { lines, acts, reported } = twelveMonths(seed);
  expect(reported).toEqual([]);
  expect(acts).toBeGreaterThan(8);
  expect(lines).toBeGreaterThan(3);
});
