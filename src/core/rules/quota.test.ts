import { describe, expect, it } from 'vitest';
import { aDecision, categoryFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { quota } from './quota.ts';

const check = (tier: string, cultivated: string[], excellent?: string[]) => {
  const decisions = {
    cultivation: aDecision({ selection: { cultivated } }),
    ...(excellent && { excellence: aDecision({ selection: { excellent } }) }),
  };
  return quota.check(categoryFacts({ station: { decisions } }), { clause: '3.2.b', rule: 'quota', tier });
};

describe('a quota', () => {
  it.each([
    ['fewer than three', ['a', 'b'], 'met quota-unfilled'],
    ['three', ['a', 'b', 'c'], 'met'],
    ['more than three', ['a', 'b', 'c', 'd'], 'unmet quota-exceeded'],
  ])('%s', (_, cultivated, expected) => {
    expect(inShort(check('cultivated', cultivated))).toBe(expected);
  });

  it.each([
    ['out of the pool', ['a', 'b'], 'met'],
    ['one from outside', ['a', 'x'], 'unmet tier-not-from'],
  ])('%s', (_, excellent, expected) => {
    expect(inShort(check('excellent', ['a', 'b', 'c'], excellent))).toBe(expected);
  });

  it('waits for the round of its own tier', () => {
    expect(inShort(check('excellent', ['a', 'b', 'c']))).toBe('pending decision-awaited');
  });

  it('says that places may stay empty', () => {
    expect(messages(check('cultivated', ['a']))).toEqual(['科技服务站的名额是3，实选1']);
    expect(messages(check('excellent', ['a'], ['x']))).toEqual(['优秀科技服务站中有未先获认定的']);
  });
});
