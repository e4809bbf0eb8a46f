import { expect, it } from 'vitest';
import type { Eligibility, Judgement, RowVerdict } from '../judge.ts';
import { decideRound } from './round.ts';
import { lines, scoresOf, thrice } from './round.fixture.ts';
import { selectionOf } from './selection.ts';
import { decisionOf, type Given, yearOf } from './year.fixture.ts';

const cards = scoresOf({ a: thrice('45+45'), b: thrice('44+44') });

const row = (verdict: RowVerdict['verdict'], clause: string, says: string): RowVerdict => ({
  row: { clause, id: clause, rule: 'received-by-office' },
  scope: 'application',
  how: 'papers',
  verdict,
  blocks: verdict !== 'met',
  says,
  findings: [],
});
const judged = (eligibility: Eligibility, rows: readonly RowVerdict[] = []): Judgement => ({ eligibility, rows });

const decided = (given: Given, category: string, round: string, judgements: ReadonlyMap<string, Judgement>) => {
  const year = yearOf(given);
  const records = year.categories.get(category);
  const decision = records?.decisions.get(round);
  if (records === undefined || decision === undefined) throw new Error('the fixture lacks this round');
  return decideRound(year, records, round, decision, judgements);
};
const eligible = new Map([
  ['a', judged('eligible')],
  ['b', judged('eligible')],
]);
const pilots = {
  applications: ['a', 'b'],
  received: ['a', 'b'],
  decisions: { award: { ...decisionOf({}), scores: cards } },
};

it('decides a round of the ledger by its verdicts', () => {
  const judgements = new Map([...eligible, ['b', judged('ineligible', [row('unmet', '4.4.2', '缺委托书。')])]]);
  const result = decided({ 'function-pilot': pilots }, 'function-pilot', 'award', judgements);
  expect(lines(result)).toEqual(['a: 1 selected:award 90.00', 'b: - ineligible 88.00']);
});

it('refuses while one is pending, and says for what', () => {
  const rows = [
    row('met', '4.4.2', '有委托书。'),
    row('pending', '5.1.c', '等待学会部受理。'),
    row('waivable', '4.1.5.b', '等待领导小组研究。'),
  ];
  const judgements = new Map([...eligible, ['b', judged('pending', rows)]]);
  const result = decided({ 'function-pilot': pilots }, 'function-pilot', 'award', judgements);
  expect(selectionOf(result)).toBeUndefined();
  expect(result.findings.map(({ message }) => message)).toEqual([
    '“b”还有待定的条件：〔5.1.c〕，等待学会部受理；〔4.1.5.b〕，等待领导小组研究',
  ]);
});

it('leaves out whoever was never received, tells the office, and waits for nobody', () => {
  const waits = judged('pending', [row('pending', '5.1.c', '等待学会部受理。')]);
  const given = { 'function-pilot': { ...pilots, received: ['a'] } };
  const result = decided(given, 'function-pilot', 'award', new Map([...eligible, ['b', waits]]));
  expect(selectionOf(result)).toEqual({ award: ['a'] });
  expect(result.findings.map(({ code, level }) => [code, level])).toContainEqual(['decide-unreceived', 'warning']);
});

it('waits for an application that could not be judged', () => {
  const result = decided({ 'function-pilot': pilots }, 'function-pilot', 'award', new Map([['a', judged('eligible')]]));
  expect(result.findings.map(({ code }) => code)).toEqual(['decide-pending']);
});

it('refuses before another category is approved', () => {
  const given = {
    'function-pilot': { applications: ['c'] },
    'demonstration-society': pilots,
  };
  const result = decided(given, 'demonstration-society', 'award', eligible);
  expect(result.decided).toBe(false);
  expect(result.findings.map(({ code }) => code)).toEqual(['decide-order', 'quota-unfilled']);
});

it('draws the excellent out of those recognised earlier, approved and not removed', () => {
  const stations = {
    applications: ['a', 'b'],
    decisions: {
      cultivation: decisionOf({ cultivated: ['b'] }),
      excellence: { ...decisionOf({}), scores: cards },
    },
  };
  const result = decided({ 'service-station': stations }, 'service-station', 'excellence', eligible);
  expect(lines(result)).toEqual(['b: 1 selected:excellent 88.00', 'a: - not-in-pool 90.00']);
});
