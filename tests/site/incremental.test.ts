import { appendFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Another letter in the first file of the pattern, which stays as long as it was. */
const spoil = (pattern: string): void => {
  const [file = ''] = globSync(pattern, { cwd: site.root }).toSorted();
  const bytes = readFileSync(join(site.root, file));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(site.root, file), bytes);
};

/** What a hand, a broken restore or another program leaves behind. */
const spoilWhatWasKept = (): void => {
  for (const pattern of [
    'dist/2026/excellent-paper/*/index.html',
    'dist/_astro/*.js',
    'dist/search/data/2026*/fragment/*',
    '.cache/bundle/program/prerender-entry.*',
  ])
    spoil(pattern);
  mkdirSync(join(site.root, 'dist/2016/gone'), { recursive: true });
  writeFileSync(join(site.root, 'dist/2016/gone/index.html'), 'of another site');
  appendFileSync(join(site.root, 'dist/index.html'), '<!-- added -->');
};

it(
  'builds the same bytes with what it kept as without and elsewhere, after six random changes and whatever else was done to it',
  { timeout: 600_000 },
  () => {
    const first = site.again();
    expect(first.kept).toBe(0);
    const [changes = []] = drawn;
    for (const [index, change] of changes.entries()) change(site.root, 1000 + index * 37);
    spoilWhatWasKept();
    const { kept, rendered } = site.again();
    expect(kept).toBeGreaterThan(0);
    expect(kept + rendered).toBeGreaterThan(first.rendered / 2);
    expect(site.differences()).toEqual([]);
  },
);
