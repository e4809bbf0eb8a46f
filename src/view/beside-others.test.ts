import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { ledger2017, ledgerOfPersons } from '../../tests/programmes/folders.ts';
import { besideOthers } from './beside-others.ts';
import { publishedDecisions } from './published-decision.ts';
import { type Site, viewSite } from './site.ts';

const siteOf = (ledger: string, today: string): Site => {
  const { records } = load(directorySource(ledger));
  if (records === undefined) throw new Error('the ledger cannot be read');
  return viewSite(records, today, '/');
};

const beside = (site: Site, category: string, round: string, application: string) => {
  const [year] = site.years;
  return year === undefined ? null : besideOthers(site, year, category, round, application);
};

describe('one application beside the others of its round', () => {
  const site = siteOf(ledger2017, '2017-12-20');

  it.each([
    ['that lost', 'demo-tea-station', '本项目63.30分，线70分。同一批共19份，入选17份。', false],
    ['that won', 'demo-rice-station', /^本项目[\d.]+分，线70分。同一批共19份，入选17份。$/, true],
  ])('%s', (_, application, says, isChosen) => {
    const seen = beside(site, 'service-station', 'cultivation', application);
    expect(seen).toMatchObject({ isChosen, count: 19, href: '/2017/service-station/decision/cultivation/' });
    expect(seen?.says).toMatch(says);
    expect(seen?.strip.labels).toHaveLength(1);
  });

  it('is not shown of a round whose scores are not public, nor of who took no part', () => {
    expect(beside(site, 'service-station', 'excellence', 'demo-tea-station')).toBeNull();
    expect(beside(site, 'service-station', 'cultivation', 'demo-nobody')).toBeNull();
  });

  it('counts votes where a round votes', () => {
    const persons = siteOf(ledgerOfPersons, '2026-12-31');
    const [year] = persons.years;
    const shown = (year === undefined ? [] : publishedDecisions(year)).flatMap(({ category, round, decision }) =>
      decision.value.ballots === undefined
        ? []
        : [...category.applications.keys()].flatMap((id) => beside(persons, category.id, round, id) ?? []),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const { says } of shown) expect(says).toMatch(/^这位人选\d+票，线\d+票。同一批共\d+份，/);
  });
});
