/**
 * Random changes one after another: after each of them the site that was built with its cache is byte for byte the one that
 * was built without. `CHANGES=300 SEED=7 npx vitest run --project long tests/incremental` makes others.
 */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { builds } from './builds.ts';
import { changes } from './changes.ts';
import { ledgerOfPapers, publishedOf } from '../programmes/folders.ts';

const count = Number(process.env['CHANGES'] ?? 30);
const seed = Number(process.env['SEED'] ?? 20261130);

const change = fc.record({ name: fc.constantFrom(...Object.keys(changes)), pick: fc.nat({ max: 9999 }) });

it(
  `is the full build after each of ${count} changes (seed ${seed})`,
  () => {
    const site = builds(publishedOf(ledgerOfPapers));
    try {
      site.again();
      let kept = 0;
      for (const { name, pick } of fc.sample(change, { numRuns: count, seed })) {
        const file = changes[name]?.(site.root, pick);
        kept += site.again().kept;
        expect({ name, pick, file, differences: site.differences() }).toEqual({ name, pick, file, differences: [] });
      }
      expect(kept).toBeGreaterThan(count);
    } finally {
      site.close();
    }
  },
  count * 120_000,
);
