import { describe, expect, it } from 'vitest';
import { categoryOf, decisionOf, type Given, yearOf } from './decide/year.fixture.ts';
import type { Eligibility } from './judge.ts';
import type { CategoryRecords, YearRecords } from './records.ts';
import { Notice } from './schema/notice.ts';
import { Objection } from './schema/objection.ts';
import { Receipt } from './schema/receipt.ts';
import { indexYear, standing } from './state.ts';

const category = 'function-pilot';
const application = 'demo-pilot';
const digest = 'a'.repeat(64);

const receipt = (more: object = {}): Receipt =>
  Receipt.parse({
    demonstration: true,
    number: 'CJZN-2017-001',
    application: digest,
    submitted: { at: '2017-11-20T10:00:00+08:00', by: 'paper' },
    received: { at: '2017-11-20T10:00:00+08:00', office: 'society-office' },
    evidence: [],
    supplements: [],
    rulings: [],
    ...more,
  });

const notice = (kind: Notice['kind'], more: object): Notice =>
  Notice.parse({
    demonstration: true,
    kind,
    title: '名单',
    order: '按名次',
    decisions: [],
    entries: [{ category, tier: 'award', application, sha256: digest }],
    ...more,
  });
const publicity = notice('publicity', { published: '2017-12-15', from: '2017-12-18', to: '2017-12-22' });
const announcement = notice('announcement', { published: '2017-12-25', number: '连科协〔2017〕60号' });

const objection = (more: object): Objection =>
  Objection.parse({
    demonstration: true,
    notice: 'publicity',
    application: `${category}/${application}`,
    kind: 'substance',
    conditions: [],
    received: '2017-12-19',
    ...more,
  });

interface Papers {
  readonly receipt?: Receipt;
  readonly notices?: readonly Notice[];
  readonly objection?: Objection;
}

const filed = <Value>(id: string, value: Value) => ({ id, file: `content/2017/${id}`, digest, value });

/** The year of the fixture with these papers beside the application. */
const withPapers = (given: Given, papers: Papers): YearRecords => {
  const year = yearOf(given);
  const plain = year.categories.get(category);
  if (plain === undefined) throw new Error(`no ${category}`);
  const records: CategoryRecords = {
    ...plain,
    receipts: new Map(papers.receipt === undefined ? [] : [[application, filed(application, papers.receipt)]]),
  };
  return {
    ...year,
    categories: new Map([...year.categories, [category, records]]),
    notices: new Map((papers.notices ?? []).map((value, n) => [`n${n}`, filed(`n${n}`, value)])),
    objections: new Map(papers.objection === undefined ? [] : [['o', filed('o', papers.objection)]]),
  };
};

const stage = (given: Given, papers: Papers, eligibility: Eligibility | undefined, today = '2017-12-20') => {
  const year = withPapers(given, papers);
  const records = year.categories.get(category) ?? categoryOf(category, { name: '', tiers: [] });
  return standing(records, indexYear(year), application, eligibility, today);
};

const scored = { R01: { [application]: { duties: 40, progress: 40 } } };
const round = (selected: readonly string[], bodies?: string[]): Given => ({
  [category]: {
    applications: [application],
    decisions: { award: { ...decisionOf({ award: [...selected] }, bodies), scores: scored } },
  },
});
const selected = round([application]);

describe('where an application stands by its own papers', () => {
  it.each<[string, Papers, Eligibility | undefined, string]>([
    ['nothing beside it', {}, 'pending', 'written'],
    ['unmet, whatever is beside it', { receipt: receipt() }, 'ineligible', 'ineligible'],
    ['received, and something waits', { receipt: receipt() }, 'pending', 'received'],
    ['received, and every condition met', { receipt: receipt() }, 'eligible', 'eligible'],
    [
      'taken back, which is no fault of anybody',
      { receipt: receipt({ withdrawn: { date: '2017-11-25', document: '撤回申报的函' } }) },
      'ineligible',
      'withdrawn',
    ],
  ])('%s', (_, papers, eligibility, expected) => {
    expect(stage({}, papers, eligibility).stage).toBe(expected);
  });
});

describe('where a round brought it', () => {
  const received = { receipt: receipt() };
  it.each<[string, Given, Papers, string, string, string | null]>([
    [
      'scored, one body has not approved',
      round([application], ['leading-group']),
      received,
      '2017-12-20',
      'scored',
      null,
    ],
    ['approved, and not among the selected', round([]), received, '2017-12-20', 'not-selected', null],
    ['approved and selected', selected, received, '2017-12-20', 'proposed', 'award'],
    ['a notice dated tomorrow', selected, { ...received, notices: [publicity] }, '2017-12-14', 'proposed', 'award'],
    ['the day of the notice', selected, { ...received, notices: [publicity] }, '2017-12-15', 'in-publicity', 'award'],
    ['the last day', selected, { ...received, notices: [publicity] }, '2017-12-22', 'in-publicity', 'award'],
    ['the day after it', selected, { ...received, notices: [publicity] }, '2017-12-23', 'publicised', 'award'],
    [
      'an objection is open',
      selected,
      { ...received, notices: [publicity], objection: objection({}) },
      '2017-12-20',
      'held',
      'award',
    ],
    [
      'an objection was not upheld',
      selected,
      {
        ...received,
        notices: [publicity],
        objection: objection({ settled: '2017-12-20', outcome: 'rejected', reason: '查无此事' }),
      },
      '2017-12-20',
      'in-publicity',
      'award',
    ],
    [
      'an objection took it out',
      selected,
      {
        ...received,
        notices: [publicity],
        objection: objection({ settled: '2017-12-20', outcome: 'upheld', effect: 'removed', reason: '材料不实' }),
      },
      '2017-12-20',
      'removed',
      'award',
    ],
    ['announced', selected, { ...received, notices: [publicity, announcement] }, '2017-12-25', 'awarded', 'award'],
    [
      'to be announced tomorrow',
      selected,
      { ...received, notices: [publicity, announcement] },
      '2017-12-24',
      'publicised',
      'award',
    ],
    [
      'taken back after it was scored',
      round([application], ['leading-group']),
      { receipt: receipt({ withdrawn: { date: '2017-12-01', document: '撤回申报的函' } }) },
      '2017-12-20',
      'withdrawn',
      null,
    ],
  ])('%s', (_, given, papers, today, expected, tier) => {
    const found = stage(given, papers, 'eligible', today);
    expect([found.stage, found.tier]).toEqual([expected, tier]);
  });
});
