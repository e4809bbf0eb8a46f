/** What a programme keeps back is nowhere: not in Git objects, open data, papers, nor what the search and the feeds are made of. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { openLedger } from '../../scripts/kernel/ledger.ts';
import { CannotRun } from '../../scripts/kernel/verb.ts';
import { paperFile } from '../../scripts/verbs/paper/write.ts';
import { repositoryIn } from '../../scripts/verbs/repository.fixture.ts';
import { calendarEvents } from '../../src/open-data/calendar.ts';
import { publishedFacts } from '../../src/open-data/checkpoint.ts';
import { cardsOf, roundsOf } from '../../src/open-data/rounds.ts';
import { csvFiles, givingFiles, jsonFiles, tablesOf } from '../../src/open-data/files.ts';
import { resultTables } from '../../src/open-data/results.ts';
import { csvText } from '../../src/open-data/csv.ts';
import type { About } from '../../src/papers/paper.ts';
import { papers } from '../../src/papers/papers.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { decisionPage } from '../../src/view/decision.ts';
import { tierSentence } from '../../src/view/decision-words.ts';
import { publishedDecisions } from '../../src/view/published-decision.ts';
import { resultsPage } from '../../src/view/results/page.ts';
import { ownPages } from '../../src/view/unsuccessful.ts';
import { untoldIn } from '../../src/view/disclosure.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons, publishedOf } from '../programmes/folders.ts';
import { keptBack } from './kept-back.ts';
import { underPseudonyms } from './pseudonym.fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-kept-back-'));
afterAll(() => rmSync(root, { recursive: true }));

const siteOf = (folder: string) => {
  const io = ioIn(folder, [], (asOf) => asOf ?? '2026-12-31');
  const ledger = openLedger(io);
  return { io, ledger, site: viewSite(ledger.records, io.today(ledger.records.association.asOf), '/') };
};

/** The text of a Word document, or of a sheet. */
const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part).replaceAll(/<[^>]+>/g, ''))
    .join('\n');

it('differs from programme to programme', () => {
  const shows = [ledger2017, ledgerOfPapers, ledgerOfPersons].map((folder) =>
    [...siteOf(folder).ledger.records.years.values()].map(
      ({ programme }) => programme.disclosure?.unsuccessful.show ?? 'all',
    ),
  );
  expect(shows).toEqual([['all'], ['own-page'], ['counts']]);
});

const pseudonyms = underPseudonyms(join(root, 'pseudonyms'));

describe.each([
  ['papers', ledgerOfPapers, publishedOf(ledgerOfPapers)],
  ['persons', ledgerOfPersons, publishedOf(ledgerOfPersons)],
  ['papers under pseudonyms', pseudonyms.whole, pseudonyms.published],
])('of the programme %s', (name, whole, folder) => {
  const texts = keptBack(whole, folder);
  const { io, ledger, site } = siteOf(folder);
  const found = (text: string) => texts.filter((one) => text.includes(one));

  it('there is something to be kept back, which the whole ledger has', () => {
    expect(texts.length).toBeGreaterThan(30);
    const { ledger: all } = siteOf(whole);
    const everything = all.source
      .list()
      .map(({ path }) => `${path}\n${new TextDecoder().decode(all.source.read(path))}`)
      .join('\n');
    expect(found(everything)).toEqual(texts);
  });

  it('no Git object has it', () => {
    const repository = join(root, name);
    cpSync(join(folder, 'content'), join(repository, 'content'), { recursive: true });
    repositoryIn(repository);
    const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch', '--unordered'], {
      cwd: repository,
      maxBuffer: 64 * 1024 * 1024,
    }).toString('utf8');
    expect(objects).toContain('withheld.yaml');
    expect(found(objects)).toEqual([]);
  });

  it('no table of open data has it', () => {
    for (const year of site.years) {
      const tables = tablesOf(site, year);
      const files = [...csvFiles(tables), ...jsonFiles(tables), ...givingFiles(site, year)];
      const results = [...resultTables(resultsPage(site, year)).values()].map((table) => csvText(table));
      expect(found([...files.map(({ text }) => text), ...results].join('\n'))).toEqual([]);
    }
  });

  it('no calendar, no fact for a line and no card of a judge has it, whose lines are not folded and whose parts are not split', () => {
    const events = JSON.stringify(calendarEvents(site));
    const facts = JSON.stringify(publishedFacts(site));
    const cards = JSON.stringify(site.years.flatMap((year) => [roundsOf(site, year), cardsOf(site, year)]));
    expect(events).toContain('公示');
    expect([events, facts, cards].flatMap(found)).toEqual([]);
  });

  it('no record of the search has it, and no own page either', () => {
    const records = JSON.stringify(siteRecords(site, { guides: new Map(), notices: new Map() }));
    expect(found(records)).toEqual([]);
    for (const { number, sealed } of ownPages(site)) {
      expect(records).not.toContain(number);
      expect(sealed).not.toBeNull();
    }
  });

  it('no paper has it', { timeout: 120_000 }, async () => {
    const years = [...ledger.records.years.values()];
    const categories = years.flatMap((year) => [...year.categories.values()].map((one) => ({ year, one })));
    const subjects: { readonly [Kind in About]: readonly string[] } = {
      application: categories.flatMap(({ year, one }) =>
        [...one.applications.keys()].map((id) => `${year.year}/${one.id}/${id}`),
      ),
      notice: years.flatMap(({ notices }) => [...notices.keys()]),
      objection: [],
      round: categories.flatMap(({ year, one }) => one.category.rounds.map(({ id }) => `${year.year}/${one.id}/${id}`)),
      category: categories.map(({ year, one }) => `${year.year}/${one.id}`),
      year: years.map(({ year }) => String(year)),
    };
    let made = 0;
    for (const paper of papers) {
      for (const subject of subjects[paper.about]) {
        try {
          const { bytes } = await paperFile(io, ledger, site, paper, subject, {});
          expect(found(textOf(bytes)), `${paper.name} ${subject}`).toEqual([]);
          made += 1;
        } catch (error) {
          if (!(error instanceof CannotRun)) throw error;
        }
      }
    }
    expect(made).toBeGreaterThan(10);
  });

  it('how many there were is told all the same', () => {
    const [year] = site.years;
    if (year === undefined) throw new Error('no year');
    expect(untoldIn(year.records).all).toBe(3);
    expect(resultsPage(site, year).funnel.steps.map(({ count }) => count)).toEqual(
      name.startsWith('papers') ? [7, 7, 6, 4] : [7, 7, 5, 4],
    );
    expect(
      resultsPage(site, year)
        .lead.map(({ text }) => text)
        .join(''),
    ).toMatch(/^7份申报，4份入选/);
  });
});

it('a stage says how many it chose, though not all are shown', () => {
  const { site } = siteOf(publishedOf(ledgerOfPapers));
  const [year] = site.years;
  const [first] = year === undefined ? [] : publishedDecisions(year);
  if (year === undefined || first === undefined) throw new Error('no round');
  const { tiers, kept } = decisionPage(site, year, first);
  expect(tiers.map((tier) => tierSentence(tier, '篇', kept?.selected[tier.tier]))).toEqual([
    '进入终评：名额5篇，入选5篇，公布其中4篇。',
  ]);
});

describe('where only the line is told', () => {
  const { site } = siteOf(publishedOf(ledgerOfPersons));

  it('open data has no mark, no vote and no code of a judge', () => {
    const [year] = site.years;
    if (year === undefined) throw new Error('no year');
    const files = csvFiles(tablesOf(site, year));
    expect(
      files
        .find(({ name }) => name === 'scores.csv')
        ?.text.trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(files.some(({ name }) => name === 'votes.csv')).toBe(false);
    expect(files.map(({ text }) => text).join('\n')).not.toMatch(/\bR0\d\b/);
  });
});
