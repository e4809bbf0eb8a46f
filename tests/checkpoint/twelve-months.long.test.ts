import { expect, it } from 'vitest';
import { twelveMonths } from './twelve-months.ts';

it('twelve months of growth are never reported, whatever the order', { timeout: 600_000 }, () => {
  for (let seed = 0; seed < 15; seed += 1) expect([seed, twelveMonths(String(seed)).reported]).toEqual([seed, []]);
});
