/** Two policies that one year carries out: both stand in the policy's file, and each award cites its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cite } from '../../src/core/citation.ts';
import { isError } from '../../src/core/finding.ts';
import { publicityText } from '../../src/core/notice/text.ts';
import { policiesOf, policyInFull } from '../../src/core/paper-name.ts';
import { tierCounts } from '../../src/core/notice/rounds.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { withText } from '../../src/ledger/overlay.ts';
import type { Source } from '../../src/ledger/source.ts';
import { coveragePage } from '../../src/view/coverage.ts';
import { siteRecords } from '../../src/search/site-records.ts';
import { yearTablesOf } from '../../src/view/form.ts';
import { yearPage } from '../../src/view/home.ts';
import { listingHead, listingPages } from '../../src/view/listing.ts';
import { viewSite, yearView } from '../../src/view/site.ts';
import { ledgerOfPersons } from './folders.ts';

const folder = 'content/2026';
const textOf = (path: string) => readFileSync(join(ledgerOfPersons, path), 'utf8');
/** Clauses of a table by their number within one of the two. */
const numbered = (text: string, policy: 1 | 2) => text.replaceAll(/clause: "(?=\d)/g, `clause: "${policy}.`);

const forms = (number: 1 | 2, title: string) =>
  `    - { clause: "${number}.*", as: "${title}第{2:一}条" }\n    - { clause: "${number}.*.*", as: "${title}第{2:一}条第（{3:一}）项" }\n`;

const policies = (): string => {
  const [, head = '', body = ''] = textOf(`${folder}/policy.mdx`).split(/^---$/m);
  const clauses = (policy: 1 | 2) => body.replaceAll('<Clause id="', `<Clause id="${policy}.`);
  const other = clauses(2).replaceAll(/^## /gm, '## 青年工程师奖').replaceAll('青年科技奖', '青年工程师奖');
  const cited = `citation:\n  forms:\n${forms(1, '《青年科技奖办法》')}${forms(2, '《青年工程师奖办法》')}`;
  const chapters = /chapters: \[(.*)\]/.exec(head)?.[1] ?? '';
  const both = `${chapters}, ${chapters.replaceAll(/第.章/g, '青年工程师奖$&')}`;
  return `---${head.replace(/citation:[\s\S]*$/, `${cited}  chapters: [${both}]\n`)}---${clauses(1)}\n${other}`;
};

const tables = () => textOf(`${folder}/young-scientist/category.yaml`);
const guide = (policy: 1 | 2) =>
  textOf(`${folder}/young-scientist/guide.mdx`).replaceAll('<ClauseRef id="', `<ClauseRef id="${policy}.`);
const year = (): Source => {
  const whole = directorySource(ledgerOfPersons);
  const dropped = /\/(?:applications|receipts|decisions|notices|objections)\/|whole\.yaml$/;
  const bare: Source = { ...whole, list: () => whole.list().filter(({ path }) => !dropped.test(path)) };
  const texts: Readonly<Record<string, string>> = {
    [`${folder}/policy.mdx`]: policies(),
    [`${folder}/programme.yaml`]: numbered(textOf(`${folder}/programme.yaml`), 1)
      .replace('budget: 15000', 'budget: 30000')
      .replace(
        'sources:\n',
        'sources:\n  - { id: engineers, title: 岚川市青年工程师奖评选办法, number: 岚科协〔2026〕4号 }\n',
      ),
    [`${folder}/young-scientist/category.yaml`]: numbered(tables(), 1),
    [`${folder}/young-engineer/category.yaml`]: numbered(tables(), 2)
      .replace('name: 青年科技奖', 'name: 青年工程师奖')
      .replace('prefix: QNKJ', 'prefix: QNGC\ncites: [engineers]')
      .replace('name: 青年科技奖, quota', 'name: 青年工程师奖, quota'),
    [`${folder}/young-scientist/guide.mdx`]: guide(1),
    [`${folder}/young-engineer/guide.mdx`]: guide(2),
  };
  return Object.entries(texts).reduce((source, [path, text]) => withText(source, path, text), bare);
};

const undecided = {
  id: 'final',
  file: '',
  digest: '',
  value: { scores: {}, recusals: [], approvals: [], overrides: [], selection: {} },
};

const opened = (source: Source) => {
  const { records, findings } = load(source);
  if (records === undefined) throw new Error('the ledger cannot be read');
  return { records, findings };
};

describe('two policies in one year', () => {
  const { records, findings } = opened(year());
  const today = '2026-02-20';

  it('are lawful, each clause of both held by a row of its own award', () => {
    expect(checkLedger({ records, findings }, today).filter(isError)).toEqual([]);
    const site = viewSite(records, today, '/');
    const { parts, held } = coveragePage(site, yearView(site, 2026));
    const clause = parts.flatMap(({ clauses }) => clauses).find(({ id }) => id === '2.5.2');
    expect(clause?.notes.flatMap(({ categories }) => categories.map(({ id }) => id))).toEqual(['young-engineer']);
    const numbers = records.years.get(2026);
    expect(numbers === undefined ? '' : cite(numbers, '2.5.2')).toBe('《青年工程师奖办法》第五条第（二）项〔2.5.2〕');
    expect(held.held / held.asking).toBeGreaterThan(0.9);
  });

  it('are cited by the notice of their own award, and both where it lists both', () => {
    const of = records.years.get(2026);
    if (of === undefined) throw new Error('no year');
    const rounds = [...of.categories.values()].map((category) => ({ category, round: 'final', decision: undecided }));
    const basisOf = (which: typeof rounds) => publicityText(records, of, which, tierCounts(which, []), [])[0] ?? '';
    expect(basisOf(rounds.slice(0, 1))).toMatch(/^根据《岚川市青年工程师奖评选办法》（岚科协〔2026〕4号），经/);
    expect(basisOf(rounds.slice(1))).toMatch(/^根据《岚川市青年科技奖评选办法》（岚科协〔2026〕3号），经/);
    expect(basisOf(rounds)).toMatch(
      /^根据《岚川市青年工程师奖评选办法》（岚科协〔2026〕4号）、《岚川市青年科技奖评选办法》（/,
    );
  });

  it('are both told of by the year, and found by their titles and numbers', () => {
    const site = viewSite(records, today, '/');
    const of = yearView(site, 2026);
    expect(yearPage(site, of).policy.name).toBe('岚科协〔2026〕3号、岚科协〔2026〕4号');
    expect(coveragePage(site, of).policy.name).toBe('岚科协〔2026〕3号、岚科协〔2026〕4号');
    const found = siteRecords(site, { guides: new Map(), notices: new Map() });
    const page = found.find(({ url }) => url === site.to.policy(2026));
    expect([page?.title, ...(page?.facts ?? [])]).toEqual([
      '岚川市青年科技奖评选办法',
      '岚科协〔2026〕3号',
      '岚川市青年工程师奖评选办法',
      '岚科协〔2026〕4号',
    ]);
    const label = (clause: string) => found.find((one) => one.kind === 'clause' && one.clause === clause)?.label;
    expect([label('1.5.2'), label('2.5.2')]).toEqual(['岚科协〔2026〕3号', '岚科协〔2026〕4号']);
  });

  it('are each asked for by the form of its own award, and listed apart', () => {
    const site = viewSite(records, today, '/');
    const of = yearView(site, 2026);
    const tables = yearTablesOf(records, of.records);
    const asked = (id: string) => tables.categories[id]?.table.conditions.map(({ clause }) => clause.slice(0, 2)) ?? [];
    expect(new Set(asked('young-engineer'))).toEqual(new Set(['2.']));
    expect(new Set(asked('young-scientist'))).toEqual(new Set(['1.']));
    const said = [...of.records.categories.values()].flatMap(({ category }) =>
      category.rows.map(({ clause }) => tables.clauses[clause]),
    );
    expect(said).not.toContain(undefined);
    const heads = [...of.records.categories.values()].flatMap((category) =>
      listingPages(site, of, category).map((page) => listingHead(site, page).title),
    );
    expect(heads).toEqual(['2026年度青年工程师奖申报', '2026年度青年科技奖申报']);
  });

  it.each([
    ['young-scientist', ['岚川市青年科技奖评选办法'], '《岚川市青年科技奖评选办法》（岚科协〔2026〕3号）'],
    ['young-engineer', ['岚川市青年工程师奖评选办法'], '《岚川市青年工程师奖评选办法》（岚科协〔2026〕4号）'],
  ])('are named in the papers of their own award: %s', (id, titles, full) => {
    const of = records.years.get(2026);
    const category = of?.categories.get(id);
    if (of === undefined || category === undefined) throw new Error('no award');
    expect(policiesOf(of, [category]).map(({ title }) => title)).toEqual(titles);
    expect(policyInFull(of, [category.category.cites])).toBe(full);
    expect(policyInFull(of, [undefined, ['engineers']])).toBe(
      '《岚川市青年科技奖评选办法》（岚科协〔2026〕3号）、《岚川市青年工程师奖评选办法》（岚科协〔2026〕4号）',
    );
  });

  it('name the paper that an award cites and nobody listed', () => {
    const table = `${folder}/young-engineer/category.yaml`;
    const wrong = opened(
      withText(year(), table, numbered(tables(), 2).replace('prefix: QNKJ', 'prefix: QNGC\ncites: [nowhere]')),
    );
    expect(checkLedger(wrong, today)).toContainEqual(
      expect.objectContaining({ code: 'law-unknown-name', file: table, message: expect.stringContaining('nowhere') }),
    );
  });

  it.each([
    'content/2026/policy-2.mdx',
    'content/2026/young-scientist/policy.mdx',
    'content/2026/engineers/programme.yaml',
    'content/2026-engineers/programme.yaml',
  ])('do not stand in %s', (path) => {
    const { findings: found } = opened(withText(year(), path, 'text\n'));
    expect(found).toContainEqual(expect.objectContaining({ code: 'path-second-policy', file: path }));
  });
});
