/** What was corrected, given up, revoked or settled, followed through everything that the site and its files show. */
import { describe, expect, it } from 'vitest';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { withText } from '../ledger/overlay.ts';
import type { Source } from '../ledger/source.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { applicationPage } from '../view/application.ts';
import { siteChanges } from '../view/changes.ts';
import { homePage } from '../view/home.ts';
import { listingRows } from '../view/listing.ts';
import { noticeOf, noticesOf } from '../view/notice.ts';
import { docket } from '../view/objections.ts';
import { organizationPage } from '../view/organization.ts';
import { resultsPage } from '../view/results/page.ts';
import { type Site, viewSite } from '../view/site.ts';
import { dataFilesOf } from './files.ts';
import { noticeList } from './notice-list.ts';
import { objectsOf } from './table.ts';

const written = directorySource(ledger2017);

const adding = (path: string, text: string): Source =>
  withText(written, path, `${new TextDecoder().decode(written.read(path))}${text}`);

const siteOf = (source: Source, today = '2017-12-20'): Site => {
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return viewSite(records, today, '/');
};

/** Everything that tells of the year, by what it is called. */
const told = (site: Site): Readonly<Record<string, unknown>> => {
  const [year] = site.years;
  if (year === undefined) throw new Error('no year');
  const categories = [...year.records.categories.values()];
  return {
    home: homePage(site),
    applications: categories.map((category) =>
      [...category.applications.values()].map((one) => applicationPage(site, year, category, one)),
    ),
    organizations: [...site.records.organizations.keys()].map((id) => organizationPage(site, id)),
    listings: categories.map((category) => listingRows(site, year, category)),
    notices: noticesOf(site).map(({ id }) => noticeOf(site, id)),
    lists: noticesOf(site).map(({ id }) => objectsOf(noticeList(noticeOf(site, id)))),
    results: resultsPage(site, year),
    docket: docket(site),
    changes: siteChanges(site),
    ...Object.fromEntries(dataFilesOf(site, year).map(({ name, text }) => [name, text])),
  };
};

/** Texts with the path of keys that leads to each. */
const texts = (value: unknown, path: readonly string[] = []): readonly { path: string; text: string }[] => {
  if (typeof value === 'string') return value.split('\n').map((text) => ({ path: path.join('.'), text }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, of]) => texts(of, [...path, key]));
};

describe('a corrected name', () => {
  const old = '示例中医药协会社区康复科技服务站';
  const now = '示例中医药协会示例街道社区康复科技服务站';
  const after = texts(told(siteOf(written)));

  it('stands nowhere but where it is said to be the former one', () => {
    const stale = after.filter(
      ({ path, text }) => text.includes(old) && !text.includes(now) && !/\.(?:former|old)(?:\.text)?$/.test(path),
    );
    expect(stale).toEqual([]);
  });

  it.each([
    'applications',
    'organizations',
    'listings',
    'notices',
    'lists',
    'results',
    'docket',
    'changes',
    'applications.csv',
  ])('is the present one in %s', (name) =>
    expect(after.some(({ path, text }) => path.startsWith(name) && text.includes(now))).toBe(true),
  );

  it('was the former one until the day of the correction', () => {
    const before = texts(told(siteOf(written, '2017-07-04')));
    expect(before.some(({ path, text }) => path.startsWith('notices') && text.includes(old))).toBe(true);
    expect(before.filter(({ path, text }) => path.startsWith('listings') && text === now)).toEqual([]);
  });
});

/** Money and names of one winner before and after it left. */
const moneyOf = (site: Site, organization: string): number =>
  organizationPage(site, organization).years.reduce((sum, year) => sum + year.sum, 0);

const chosenIn = (site: Site, id: string): boolean => {
  const [year] = site.years;
  return year !== undefined && resultsPage(site, year).lines.some(({ rows }) => rows.some((row) => row.id === id));
};

describe.each([
  [
    'an award that was revoked',
    'chief-expert',
    'demo-boiler-water-expert',
    'revoked: { date: 2017-11-06, body: presidium, document: 撤销决定, reason: 服务协议已提前终止, money: due }\n',
    '已撤销',
    2000,
  ],
  [
    'a winner that gave up',
    'function-pilot',
    'demo-award-nomination',
    'withdrawn: { date: 2017-12-18, document: 放弃函 }\n',
    '已放弃',
    3000,
  ],
])('%s', (_, category, id, line, word, award) => {
  const before = siteOf(written);
  const after = siteOf(adding(`content/2017/${category}/receipts/${id}.yaml`, line));
  const [year] = after.years;
  const records = year?.records.categories.get(category);
  const organization = records?.applications.get(id)?.value.organization ?? '';
  const home = `/2017/${category}/${id}/`;

  it('is no winner in results, sums and organisation any more', () => {
    expect(chosenIn(before, id)).toBe(true);
    expect(chosenIn(after, id)).toBe(false);
    expect(moneyOf(before, organization) - moneyOf(after, organization)).toBe(award);
  });

  it('says so in every list that names it', () => {
    const shown = texts(told(after));
    expect(shown.some(({ path, text }) => path.startsWith('listings') && text === word)).toBe(true);
    expect(shown.some(({ path, text }) => /^notices.*\.left$/.test(path) && text.includes('2017年1'))).toBe(true);
    expect(shown.some(({ path, text }) => /^lists.*\.state$/.test(path) && text.includes('2017年1'))).toBe(true);
    expect(siteChanges(after).filter(({ href }) => href === home).length).toBe(1);
  });

  it('is no award in the open data', () => {
    const awards = (site: Site) => {
      const [of] = site.years;
      const files = of === undefined ? [] : dataFilesOf(site, of);
      return ['awards.csv', '360giving.json'].map((name) => files.find((file) => file.name === name)?.text ?? '');
    };
    expect(awards(after).filter((text) => text.includes(home))).toEqual([]);
  });
});

describe('a settled objection', () => {
  const shown = texts(told(siteOf(written)));

  it('is told with its result in the docket, the notice, the application and the log', () => {
    expect(shown.some(({ path, text }) => path.startsWith('docket') && text.includes('异议不成立'))).toBe(true);
    expect(shown.some(({ path, text }) => path.startsWith('notices') && text === 'rejected')).toBe(true);
    expect(shown.some(({ path, text }) => path.startsWith('applications.') && text.includes('办结：异议不成立'))).toBe(
      true,
    );
    expect(shown.some(({ path, text }) => path.startsWith('changes') && text.includes('不成立'))).toBe(true);
  });
});
