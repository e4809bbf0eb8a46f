import { describe, expect, it } from 'vitest';
import { judgeGenerated } from './generated.fixture.ts';
import './law.test.ts';

/** Ten batches of 500: 5,000 changes, half of them with merges. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('5,000 generated changes with merges', () => {
  it.each(seeds)('seed %i: what is accepted leaves the ledger green, and nothing breaks the gate', (seed) => {
    const { counts, merges, broken, slowest } = judgeGenerated(seed, 500, false);
    console.info(JSON.stringify({ seed, counts, merges, broken: broken.length, slowest: Math.round(slowest) }));
    expect(broken).toEqual([]);
    expect(counts.accept ?? 0).toBeGreaterThan(25);
    expect(merges).toBeGreaterThan(5);
  });
});
