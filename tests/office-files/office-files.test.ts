import { expect, it } from 'vitest';
import { readMutations } from './reading.ts';

it('reads 90 broken office files without a fault, none for longer than a second', async () => {
  const outcomes = await readMutations(1, 90);
  expect(outcomes.filter(({ fault }) => fault !== undefined)).toEqual([]);
  expect(outcomes.filter(({ milliseconds }) => milliseconds > 1000)).toEqual([]);
  // Some are still good enough to be taken, or nothing would have been read at all.
  expect(outcomes.some(({ isTaken }) => isTaken)).toBe(true);
});
