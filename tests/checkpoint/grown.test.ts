/** The shortest of the years of grown.long.test.ts, so that every run tries one. */
import { describe, expect, it } from 'vitest';
import { ledgerOfPapers } from '../programmes/folders.ts';
import { years } from '../replay/years.ts';
import { grown } from './grown.fixture.ts';

describe.each(years.filter(({ ledger }) => ledger === ledgerOfPapers))('$name', (year) => {
  it('keeps every line that was given out on its days', { timeout: 600_000 }, async () => {
    const { lines, reported } = await grown(year);
    expect(reported).toEqual([]);
    expect(lines).toBeGreaterThan(3);
  });
});
