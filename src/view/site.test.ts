/** The demonstration ledger as the site shows it on its day. */
import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { applicationPage } from './application.ts';
import { guideBanner } from './banner.ts';
import { noticeFigures, daysLeftWords } from './figures.ts';
import { guidePage } from './guide.ts';
import { homePage } from './home.ts';
import { listingPages, pageSize } from './listing.ts';
import { noticesOf } from './notices.ts';
import { organizationPage, organizationsOf } from './organization.ts';
import { applicationView, categoryView, listingPaths } from './paths.ts';
import { shellOf } from './shell.ts';
import { viewSite } from './site.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';

const { records } = load(directorySource(ledger2017));
if (records === undefined) throw new Error('the demonstration has no association');
const today = records.association.asOf ?? '';
const site = viewSite(records, today, '/');
const year = '2017';

const pageOf = (category: string, application: string) => {
  const view = applicationView(site, { year, category, application });
  return applicationPage(site, view.year, view.category, view.application);
};

describe('the first page', () => {
  const home = homePage(site);

  it('leads with what is in publicity, and counts the working days that are left', () => {
    const [lead] = home?.running ?? [];
    expect(lead?.id).toBe('2017-12-15-publicity');
    expect(lead === undefined ? 0 : daysLeftWords(lead, today)).toBe(3);
    expect(lead === undefined ? [] : noticeFigures(lead, today).map(({ number, unit }) => number + unit)).toEqual([
      '10个',
      '3万元',
      '3个工作日',
    ]);
  });

  it('does not let one objection speak for the others of an award', () => {
    expect(home?.current.awards.find(({ category }) => category.id === 'function-pilot')?.stage).toBe('in-publicity');
  });
});

describe('an application', () => {
  it('tallies as many verdicts as it lists', () => {
    for (const [category, { applications }] of site.years[0]?.records.categories ?? []) {
      for (const id of applications.keys()) {
        const page = pageOf(category, id);
        const listed = page.verdicts.filter(({ counted }) => counted).flatMap(({ clauses }) => clauses);
        expect(page.tally.reduce((sum, { count }) => sum + count, 0)).toBe(listed.length);
      }
    }
  });

  it('gives each clause one row in a section', () => {
    for (const { clauses } of pageOf('service-station', 'demo-shrimp-pond-station').verdicts) {
      const ids = clauses.map(({ clause }) => clause);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('a guide', () => {
  const { year: view, category } = categoryView(site, { year, category: 'service-station' });
  const guide = guidePage(site, view, category);

  it('asks of an applicant nothing that is the office’s concern', () => {
    const ids = guide.conditions.map(({ id }) => id);
    expect(ids).toContain('4.2.4');
    expect(ids).not.toContain('3.2.b');
    expect(ids).not.toContain('5.3.a');
  });

  it.each([
    ['2017-03-01', '尚未开始', undefined],
    ['2017-05-23', '还有8天', '填写申报表'],
    ['2017-05-31', '今天24时截止', '填写申报表'],
    ['2017-06-01', '申报已截止', undefined],
  ])('read on %s says %s, and leads to the form while one may apply', (day, what, action) => {
    const then = viewSite(records, day, '/');
    const seen = categoryView(then, { year, category: 'service-station' });
    const banner = guideBanner(guidePage(then, seen.year, seen.category), day);
    expect(banner?.what).toBe(what);
    expect(banner?.action?.text).toBe(action);
  });
});

describe('listings', () => {
  const { year: view, category } = categoryView(site, { year, category: 'service-station' });
  const pages = listingPages(site, view, category);

  it('count on each filtered page what the filter said', () => {
    for (const page of pages.filter(({ filter }) => filter !== null)) {
      const facet = page.facets.find(({ id }) => id === page.filter?.facet);
      expect(facet?.values.find(({ id }) => id === page.filter?.value)?.count).toBe(page.total);
    }
  });

  it('have an address each, without a script', () => {
    const filters = listingPaths(site).map(({ params }) => `${params.category} ${params.filter ?? ''}`);
    expect(new Set(filters).size).toBe(filters.length);
    expect(filters).toContain('service-station state/awarded');
    expect(filters).toContain('service-station place/320707');
    expect(pages.every(({ rows }) => rows.length <= pageSize)).toBe(true);
  });
});

describe('organisations', () => {
  it('show every application once', () => {
    const shown = organizationsOf(site).reduce((sum, { applications }) => sum + applications, 0);
    const written = [...(site.years[0]?.records.categories.values() ?? [])].reduce(
      (sum, { applications }) => sum + applications.size,
      0,
    );
    expect(shown).toBe(written);
  });

  it('show what a county confirmed', () => {
    expect(organizationPage(site, 'demo-ganyu-ast').confirmed.length).toBeGreaterThan(0);
  });
});

describe('what stands on every page', () => {
  const shell = shellOf(site);

  it('drops a row of the footer whose value is empty', () => {
    expect(shell.rows.map(({ term }) => term)).not.toContain('备案');
    expect(shell.rows.every(({ value }) => value !== '')).toBe(true);
  });

  it('leaves out sections that hold nothing', () => {
    const bare = viewSite({ ...records, years: new Map(), organizations: new Map() }, today, '/');
    expect(shellOf(bare).nav.map(({ text }) => text)).toEqual(['首页']);
  });

  it('shows no notice before its day', () => {
    const before = viewSite(records, '2017-06-29', '/');
    expect(noticesOf(before)).toEqual([]);
  });
});
