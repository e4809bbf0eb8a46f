import { describe, expect, it } from 'vitest';
import { scoresOf, thrice } from './decide/round.fixture.ts';
import { decisionOf, yearOf } from './decide/year.fixture.ts';
import { departureOf, takenBack, withdrawnBefore } from './departures.ts';
import type { CategoryRecords, Filed, YearRecords } from './records.ts';
import type { Receipt } from './schema/receipt.ts';
import { standingIn } from './standing.ts';

/** Approved on 2017-12-11 with `a` and `b` selected; `a` was taken back on a day. */
const taken = (date: string, selected: readonly string[] = ['a', 'b'], tier?: string) => {
  const decision = {
    ...decisionOf({ award: [...selected] }),
    scores: scoresOf({ a: thrice('45+45'), b: thrice('44+44') }),
  };
  const year = yearOf({ 'function-pilot': { applications: ['a', 'b'], decisions: { award: decision } } });
  const pilots = year.categories.get('function-pilot');
  if (pilots === undefined) throw new Error('the fixture lost an award');
  const value: Receipt = {
    number: 'CS-2017-001',
    application: 'd'.repeat(64),
    submitted: { at: '2017-11-01T09:00:00+08:00', by: 'paper' },
    received: { at: '2017-11-01T09:00:00+08:00', office: 'society-office' },
    evidence: [],
    supplements: [],
    rulings: [],
    withdrawn: { date, document: '函', ...(tier === undefined ? {} : { tier }) },
  };
  const receipt: Filed<Receipt> = { id: 'a', file: 'content/2017/function-pilot/receipts/a.yaml', digest: '', value };
  const category: CategoryRecords = { ...pilots, receipts: new Map([['a', receipt]]) };
  const whole: YearRecords = { ...year, categories: new Map([...year.categories, ['function-pilot', category]]) };
  const entry = { category: 'function-pilot', tier: 'award', application: 'a' };
  return { year: whole, category, entry, round: { id: 'award', tiers: ['award'] } };
};

describe('an application that was taken back', () => {
  it.each<[string, string, readonly string[], 'withdrawn' | 'given up']>([
    ['the day before the last approval', '2017-12-10', ['b'], 'withdrawn'],
    ['on the day of the approval, and the meeting knew', '2017-12-11', ['b'], 'withdrawn'],
    ['on the day of the approval, after the meeting', '2017-12-11', ['a', 'b'], 'given up'],
    ['the day after', '2017-12-12', ['a', 'b'], 'given up'],
  ])('%s is %s: %s', (_, date, selected, expected) => {
    const { year, category, entry, round } = taken(date, selected);
    expect(departureOf(year, entry)?.kind).toBe(expected === 'given up' ? 'given-up' : undefined);
    expect(withdrawnBefore(year, category, round, 'a')).toBe(expected === 'withdrawn');
    expect(takenBack(year, category, 'a')).toBe(expected === 'withdrawn');
  });

  it('afterwards without having been selected leaves no list, and is judged as it was', () => {
    const { year, category, entry, round } = taken('2017-12-12', ['b']);
    expect(departureOf(year, entry)).toBeUndefined();
    expect(withdrawnBefore(year, category, round, 'a')).toBe(false);
  });

  it('in another tier only stays in this one', () => {
    const { year, entry } = taken('2017-12-12', ['a', 'b'], 'other');
    expect(departureOf(year, entry)).toBeUndefined();
  });

  it('is recognised on the days before it left, and refused from then on', () => {
    const { year } = taken('2017-12-20');
    expect(standingIn(year, '2017-12-20')('function-pilot', 'a')).toBe('recognised');
    expect(standingIn(year, '2017-12-21')('function-pilot', 'a')).toBe('refused');
    expect(standingIn(year)('function-pilot', 'a')).toBe('refused');
    expect(standingIn(year)('function-pilot', 'b')).toBe('recognised');
  });
});
