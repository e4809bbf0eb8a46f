import { expect, it } from 'vitest';
import { fuzz } from './applications.ts';

it.each([1, 2, 3, 4])(
  'none of 5,000 applications crashes its readers, loses text or takes a second (seed %i)',
  (seed) => {
    const { tried, clean, compared, slowest, lost } = fuzz(5000, seed);
    console.log(
      `seed ${seed}: ${tried} applications, ${clean} without an error, ${compared} narratives compared, slowest ${Math.round(slowest)} ms`,
    );
    expect(lost).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
    expect(slowest).toBeLessThan(1000);
  },
);
