import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, templatesWithout } from '../any-ledger/dist.ts';
import { dist2017 } from '../programmes/dist.ts';

/** What holds for any ledger is tried on `content/`, which as shipped is this ledger: nothing is then left untried. */
describe('the site of 2017', () => {
  const pages = built('html', dist2017);

  it('has a page of every template but that of what is kept back: here all is published', () => {
    expect(templatesWithout(pages)).toEqual(['[year]/own/[number]']);
  });

  it('has forms to be weighed, and open data to be compared', () => {
    const forms = pages.filter((page) => /^2017\/[^/]+\/apply\/index\.html$/.test(page));
    expect(forms.length).toBeGreaterThan(0);
    const described: { resources: unknown[] } = JSON.parse(
      readFileSync(join(dist2017, 'data', '2017', 'datapackage.json'), 'utf8'),
    );
    expect(described.resources.length).toBeGreaterThan(0);
  });
});
