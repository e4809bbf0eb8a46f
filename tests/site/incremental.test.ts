import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { builds } from '../incremental/builds.ts';
import { changesOfRecords } from '../incremental/changes.ts';
import { ledgerOfPapers, publishedOf } from '../programmes/folders.ts';

const site = builds(publishedOf(ledgerOfPapers));
afterAll(site.close);

/** Each of another kind; none of the tables or the sources, for which every page is made again, which would hide what was missed. */
const drawn = fc.sample(fc.shuffledSubarray(Object.values(changesOfRecords), { minLength: 6, maxLength: 6 }), {
  numRuns: 1,
  seed: 20261130,
});

it('builds the same bytes with what it kept as without, after six random changes', { timeout: 600_000 }, () => {
  const first = site.again();
  expect(first.kept).toBe(0);
  const [changes = []] = drawn;
  for (const [index, change] of changes.entries()) change(site.root, 1000 + index * 37);
  const { kept, rendered } = site.again();
  expect(kept).toBeGreaterThan(0);
  expect(kept + rendered).toBeGreaterThan(first.rendered / 2);
  expect(site.differences()).toEqual([]);
});
