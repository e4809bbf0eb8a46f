/** A year that only grows is never reported, whatever line of it somebody kept: every day of every programme is tried. */
import { describe, expect, it } from 'vitest';
import { years } from '../replay/years.ts';
import { grown } from './grown.fixture.ts';

describe.each(years)('$name', (year) => {
  it('keeps every line that was given out on its days', { timeout: 600_000 }, async () => {
    const { lines, reported } = await grown(year);
    expect(reported).toEqual([]);
    expect(lines).toBeGreaterThan(3);
  });
});
