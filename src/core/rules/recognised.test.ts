import { describe, expect, it } from 'vitest';
import type { Objection } from '../schema/objection.ts';
import { aDecision, applicationFacts, type World } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { RecognisedOptions } from './ledger-options.ts';
import { recognised } from './recognised.ts';

const row = RecognisedOptions.parse({ clause: '4.1.1.d', rule: 'recognised', categories: ['station', 'pilot'] });
const check = (world: World, options = row) =>
  recognised.check(applicationFacts({}, { ...world, in: 'society' }), options);

const station = (selection: Record<string, string[]>, round = 'cultivation') => ({
  applications: { wound: {} },
  decisions: { [round]: aDecision({ selection }) },
});
const undecided = { applications: { skills: {} } };

describe('recognition in another category', () => {
  it.each([
    ['no application there', {}, 'unmet recognition-none'],
    ['nothing decided', { pilot: undecided }, 'pending recognition-awaited'],
    ['one chosen', { station: station({ cultivated: ['wound'] }) }, 'met'],
    ['refused', { station: station({ cultivated: [] }) }, 'unmet recognition-none'],
    [
      'one refused, one waiting',
      { station: station({ cultivated: [] }), pilot: undecided },
      'pending recognition-awaited',
    ],
    ['one chosen, one waiting', { station: station({ cultivated: ['wound'] }), pilot: undecided }, 'met'],
  ])('%s', (_, world, expected) => {
    expect(inShort(check(world))).toBe(expected);
  });

  it('waits for the last approval', () => {
    const approvals = [{ body: 'leading-group', date: '2017-06-20', document: '会议纪要' }];
    const half = {
      applications: { wound: {} },
      decisions: { cultivation: aDecision({ approvals, selection: { cultivated: ['wound'] } }) },
    };
    expect(inShort(check({ station: half }))).toBe('pending recognition-awaited');
  });

  it('counts a station whether or not the excellent ones are chosen, unless the row asks for excellence', () => {
    const world = { station: station({ cultivated: ['wound'] }) };
    const excellent = RecognisedOptions.parse({ ...row, tiers: ['excellent'] });
    expect(inShort(check(world))).toBe('met');
    expect(inShort(check(world, excellent))).toBe('pending recognition-awaited');
  });

  it('does not count an award that an objection took away, and says so', () => {
    const objection: Objection = {
      notice: 'n',
      application: 'station/wound',
      kind: 'substance',
      conditions: [],
      received: '2017-07-03',
      outcome: 'upheld',
      effect: 'removed',
    };
    const lost = check({ station: station({ cultivated: ['wound'] }), objections: { '2017-01': objection } });
    expect(inShort(lost)).toBe('unmet recognition-none recognition-lost');
    expect(messages(lost)).toEqual(['今年没有获认定的科技服务站或承接职能示范工程', '所依据的科技服务站已被撤下']);
  });

  it('names the awards it waits for', () => {
    expect(messages(check({ pilot: undecided }))).toEqual(['本单位今年申报的承接职能示范工程还没有审定']);
  });
});
