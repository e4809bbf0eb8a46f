import { expect, it } from 'vitest';
import { fuzz } from './applications.ts';

it('no application crashes its readers, loses text without a finding or takes a second', () => {
  const { tried, compared, slowest, lost } = fuzz(400, 20_261_130);
  expect(lost).toEqual([]);
  expect(tried).toBe(400);
  expect(compared).toBeGreaterThan(200);
  expect(slowest).toBeLessThan(1000);
});
