/** What was corrected, given up, revoked or settled, followed through everything that the site and its files show. */
import { describe, expect, it } from 'vitest';
import { directorySource } from '../src/ledger/directory.ts';
import { load } from '../src/ledger/load.ts';
import { officeFile } from '../src/ledger/office-texts.ts';
import { officeParagraphs } from '../src/ledger/office-paragraphs.ts';
import { withText } from '../src/ledger/overlay.ts';
import type { Source } from '../src/ledger/source.ts';
import { dataFilesOf } from '../src/open-data/files.ts';
import { noticeList } from '../src/open-data/notice-list.ts';
import { resultTables } from '../src/open-data/results.ts';
import { objectsOf } from '../src/open-data/table.ts';
import type { About, PaperAbout, PaperContext, Subjects } from '../src/papers/paper.ts';
import { papers } from '../src/papers/papers.ts';
import { siteRecords } from '../src/search/site-records.ts';
import { applicationPage } from '../src/view/application.ts';
import { siteChanges } from '../src/view/changes.ts';
import { decisionPage } from '../src/view/decision.ts';
import { noticeFeed, noticeJsonFeed } from '../src/view/feed.ts';
import { homePage } from '../src/view/home.ts';
import { listingRows } from '../src/view/listing.ts';
import { noticeOf } from '../src/view/notice.ts';
import { noticesOf } from '../src/view/notices.ts';
import { docket } from '../src/view/objections.ts';
import { organizationPage } from '../src/view/organization.ts';
import { publishedDecisions } from '../src/view/published-decision.ts';
import { resultsPage } from '../src/view/results/page.ts';
import { shellOf } from '../src/view/shell.ts';
import { type Site, viewSite, type YearView } from '../src/view/site.ts';
import { ledger2017 } from './programmes/folders.ts';

const written = directorySource(ledger2017);

const adding = (path: string, text: string): Source =>
  withText(written, path, `${new TextDecoder().decode(written.read(path))}${text}`);

const siteOf = (source: Source, today = '2017-12-20'): Site => {
  const { records } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return viewSite(records, today, '/');
};

/** What every paper of the office says, by its name: of everything that it can be about. */
const printed = (site: Site, year: YearView): Readonly<Record<string, readonly unknown[]>> => {
  const categories = [...year.records.categories.values()];
  const context: PaperContext = {
    site,
    year,
    input: {},
    paragraphs: ({ file }) => officeParagraphs(officeFile(written, file)?.body ?? ''),
  };
  const all: { readonly [Kind in About]: readonly Subjects[Kind][] } = {
    application: categories.flatMap((category) =>
      [...category.applications.values()].map((application) => ({ category, application })),
    ),
    notice: [...year.records.notices.values()],
    objection: [...year.records.objections.values()],
    round: categories.flatMap((category) => category.category.rounds.map(({ id: round }) => ({ category, round }))),
    category: categories,
    year: [year],
  };
  const said = <Kind extends About>(paper: PaperAbout<Kind>, about: readonly Subjects[Kind][]): readonly unknown[] =>
    about.flatMap((subject) => {
      const made = paper.make(context, subject);
      return made.ok ? [made.content] : [];
    });
  return Object.fromEntries(
    papers.map((paper): [string, readonly unknown[]] => {
      switch (paper.about) {
        case 'application':
          return [paper.id, said(paper, all.application)];
        case 'notice':
          return [paper.id, said(paper, all.notice)];
        case 'objection':
          return [paper.id, said(paper, all.objection)];
        case 'round':
          return [paper.id, said(paper, all.round)];
        case 'category':
          return [paper.id, said(paper, all.category)];
        case 'year':
          return [paper.id, said(paper, all.year)];
      }
    }),
  );
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
    decisions: publishedDecisions(year).map((published) => decisionPage(site, year, published)),
    'results.csv': [...resultTables(resultsPage(site, year)).values()].map(objectsOf),
    'feed.xml': noticeFeed(shellOf(site), noticesOf(site), site.today),
    'feed.json': noticeJsonFeed(shellOf(site), noticesOf(site), site.today),
    search: siteRecords(site, { guides: new Map(), notices: new Map() }),
    papers: printed(site, year),
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
      ({ path, text }) => text.includes(old) && !text.includes(now) && !/\.(?:former|old|原文)(?:\.text)?$/.test(path),
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
    'decisions',
    'results.csv',
    'search',
    'papers',
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
    'content/2017/chief-expert/receipts/demo-boiler-water-expert.yaml',
    'revoked: { date: 2017-11-06, body: presidium, document: 撤销决定, reason: 服务协议已提前终止, money: due }\n',
    '已撤销',
    2000,
  ],
  [
    'a winner that gave up',
    'function-pilot',
    'demo-award-nomination',
    'content/2017/function-pilot/receipts/demo-award-nomination.yaml',
    'withdrawn: { date: 2017-12-18, document: 放弃函 }\n',
    '已放弃',
    3000,
  ],
  [
    'a winner that a settled objection removed',
    'function-pilot',
    'demo-silica-consulting',
    'content/2017/objections/2017-03.yaml',
    'outcome: upheld\nsettled: 2017-12-20\nbody: leading-group\nreason: 协议没有写明履行期限\neffect: removed\n',
    '已撤下',
    3000,
  ],
])('%s', (_, category, id, file, line, word, award) => {
  const before = siteOf(written);
  const after = siteOf(adding(file, line));
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

  it('is called so on the page of its round, with its scores and without money', () => {
    const row = (site: Site) => {
      const [of] = site.years;
      const published = of === undefined ? [] : publishedDecisions(of).filter((one) => one.category.id === category);
      return published
        .flatMap((one) => (of === undefined ? [] : decisionPage(site, of, one).rows))
        .find(({ application }) => application === id);
    };
    expect([row(before)?.status.word, row(before)?.award]).toEqual(['入选', award]);
    expect([row(after)?.status.word, row(after)?.award]).toEqual([word, null]);
    expect(row(after)?.total).toEqual(row(before)?.total);
  });

  it('is counted in the funnel, the groups, the budget and the list as gone', () => {
    const counted = (site: Site) => {
      const [of] = site.years;
      if (of === undefined) throw new Error('no year');
      const { chosen, sum, funnel, groups, money, winners } = resultsPage(site, of);
      const spent = money.segments.filter(({ part }) => part === 'announced' || part === 'selected');
      return {
        chosen: [
          chosen,
          funnel.steps.at(-1)?.count,
          groups.kinds.reduce((all, kind) => all + kind.chosen, 0),
          winners.lists.reduce((all, list) => all + list.winners.length, 0),
        ],
        sum: [
          sum,
          groups.kinds.reduce((all, kind) => all + kind.sum, 0),
          spent.reduce((all, { yuan }) => all + yuan, 0),
        ],
        gone: funnel.steps.flatMap((step) => step.after).find((one) => one.word === word)?.count,
      };
    };
    const [was, is] = [counted(before), counted(after)];
    expect(is.chosen).toEqual(was.chosen.map((count) => (count ?? 0) - 1));
    expect(is.sum).toEqual(was.sum.map((yuan) => yuan - award));
    expect(is.gone).toBe(1);
  });

  it('is paid nothing and has no certificate', () => {
    const named = (site: Site) => {
      const [of] = site.years;
      const own = of?.records.categories.get(category);
      const found = own?.applications.get(id);
      if (of === undefined || own === undefined || found === undefined) throw new Error('no such application');
      const { name } = applicationPage(site, of, own, found).organization;
      return texts(printed(site, of)).filter(
        ({ path, text }) => /^(?:payment|certificate)/.test(path) && text.includes(name),
      ).length;
    };
    // Only what was announced had either.
    if (word === '已撤销') expect(named(after)).toBeLessThan(named(before));
    else expect(named(after)).toBe(named(before));
  });

  it('is called so in the search', () => {
    const found = (site: Site) =>
      texts(told(site)).filter(({ path, text }) => path.startsWith('search') && text.includes(word)).length;
    expect(found(after)).toBeGreaterThan(found(before));
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
    expect(shown.some(({ path, text }) => path.startsWith('papers.objection-reply') && text.includes('不成立'))).toBe(
      true,
    );
  });
});
