/**
 * Programmes drawn from seeds (`variants.ts`): each passes the check, is rehearsed to its notices with every verb in between, is
 * recomputed, and no page and no paper of it holds a word of another programme or a value that is none.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/kernel/arguments.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { CannotRun, type Verb } from '../../scripts/kernel/verb.ts';
import { check } from '../../scripts/verbs/check.ts';
import { paperFile } from '../../scripts/verbs/paper/write.ts';
import { rehearse } from '../../scripts/verbs/rehearse.ts';
import type { About } from '../../src/papers/paper.ts';
import { papers } from '../../src/papers/papers.ts';
import { applicationPage } from '../../src/view/application.ts';
import { coveragePage } from '../../src/view/coverage.ts';
import { decisionPage } from '../../src/view/decision.ts';
import { guidePage } from '../../src/view/guide.ts';
import { homePage, yearPage } from '../../src/view/home.ts';
import { listingPages } from '../../src/view/listing.ts';
import { noticePages } from '../../src/view/notice.ts';
import { organizationPage } from '../../src/view/organization.ts';
import { publishedDecisions } from '../../src/view/published-decision.ts';
import { resultsPage } from '../../src/view/results/page.ts';
import { reviewersPage } from '../../src/view/reviewers.ts';
import { timelineOf } from '../../src/view/timeline.ts';
import { standingOf, type Site, viewSite } from '../../src/view/site.ts';
import { fewOr, wholeAlone } from '../depth.ts';
import { writeVariant } from './variants.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-variants-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Words of other programmes, and values that nobody wrote. */
const odd =
  /学会|科协|县区|服务站|服务项目|选派单位|宁缺毋滥|领导小组|主席会|首席专家|实施意见|undefined|NaN|\[object|Infinity|TODO/;

const typed = async (folder: string, verb: Verb, ...words: readonly string[]) => {
  const said: string[] = [];
  const { help: _help, today: _today, ...args } = readArguments(verb, words);
  return {
    code: await verb.run(
      args,
      ioIn(folder, said, (asOf) => asOf ?? '2030-12-01'),
    ),
    text: said.join('\n'),
  };
};

/** What every page of the site is made of, by what it is called. */
const pagesOf = (site: Site): readonly (readonly [string, unknown])[] => [
  ['home', homePage(site)],
  ['reviewers', reviewersPage(site)],
  ...site.years.flatMap((year): (readonly [string, unknown])[] => {
    const categories = [...year.records.categories.values()];
    return [
      ['year', yearPage(site, year)],
      ['coverage', coveragePage(site, year)],
      ['results', resultsPage(site, year)],
      ...publishedDecisions(year).map((one) => [`decision ${one.round}`, decisionPage(site, year, one)] as const),
      ...categories.flatMap((category) => [
        [`guide ${category.id}`, guidePage(site, year, category)] as const,
        ...listingPages(site, year, category).map((page) => ['listing', page] as const),
        ...[...category.applications.values()].flatMap((application) => {
          const state = standingOf(year, category.id, application.id);
          return [
            [`application ${application.id}`, applicationPage(site, year, category, application)] as const,
            ...(state === undefined
              ? []
              : [['timeline', timelineOf(site, year, category, application, state)] as const]),
          ];
        }),
      ]),
    ];
  }),
  ...noticePages(site).map(({ notice }) => ['notice', notice] as const),
  ...[...site.records.organizations.keys()].map((id) => [`organization ${id}`, organizationPage(site, id)] as const),
];

const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /^(?:word\/(?:document|header|footer)|xl\/(?:sharedStrings|worksheets))/.test(name))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n');

const seeds = Array.from({ length: fewOr(2, 24) }, (_, index) => String(index + 1));

describe.each(seeds)('programme %s that nobody wrote', (seed) => {
  const folder = join(root, seed);
  const played = join(root, `${seed}-played`);

  it('passes the check without a word', async () => {
    const { says } = await writeVariant(folder, seed);
    const { code, text } = await typed(folder, check);
    expect([says, code, text.match(/(?:错误|提醒)\[.*/g)]).toEqual([says, 0, null]);
    expect([says, odd.exec(text)?.[0]]).toEqual([says, undefined]);
    const { records } = openLedger(ioIn(folder, [], () => '2030-12-01'));
    for (const [page, made] of pagesOf(viewSite(records, '2031-03-10', '/')))
      expect([says, page, odd.exec(JSON.stringify(made))?.[0]]).toEqual([says, page, undefined]);
  });

  it.each(wholeAlone('is rehearsed to its notices, and its pages and papers are its own'))(
    '%s',
    { timeout: 120_000 },
    async () => {
      const { code, text } = await typed(folder, rehearse, '2031', '--to', played);
      expect([code, text.match(/.*(?:错误\[|没有走完|有问题).*/g), odd.exec(text)?.[0]]).toEqual([0, null, undefined]);
      const io = ioIn(played, [], (asOf) => asOf ?? '2031-05-20');
      const ledger = openLedger(io);
      const day = ledger.records.association.asOf ?? '2031-05-20';
      const site = viewSite(ledger.records, day, '/');
      for (const [page, made] of pagesOf(site))
        expect([page, odd.exec(JSON.stringify(made))?.[0]]).toEqual([page, undefined]);
      const years = site.years.map(({ records }) => records);
      const categories = years.flatMap((year) =>
        [...year.categories.values()].map((one) => ({ year: year.year, one })),
      );
      const subjects: { readonly [Kind in About]: readonly string[] } = {
        application: categories.flatMap(({ year, one }) =>
          [...one.applications.keys()].slice(0, 3).map((id) => `${year}/${one.id}/${id}`),
        ),
        notice: years.flatMap(({ notices }) => [...notices.keys()]),
        objection: [],
        round: categories.flatMap(({ year, one }) => one.category.rounds.map(({ id }) => `${year}/${one.id}/${id}`)),
        category: categories.map(({ year, one }) => `${year}/${one.id}`),
        year: years.map(({ year }) => String(year)),
      };
      for (const paper of papers) {
        for (const subject of subjects[paper.about]) {
          try {
            const { bytes } = await paperFile(io, ledger, site, paper, subject, {});
            expect([paper.name, subject, odd.exec(textOf(bytes))?.[0]]).toEqual([paper.name, subject, undefined]);
          } catch (error) {
            if (!(error instanceof CannotRun)) throw error;
          }
        }
      }
    },
  );
});
