import { expect, it } from 'vitest';
import { decisionOf, yearOf } from './decide/year.fixture.ts';
import { spending } from './spending.ts';

const decided = {
  'service-station': {
    decisions: {
      cultivation: decisionOf({ cultivated: ['a', 'b', 'c'] }),
      excellence: decisionOf({ excellent: ['a', 'b'] }),
    },
  },
  'demonstration-society': { decisions: { award: decisionOf({ award: ['s'] }) } },
};

it('plans the quotas of 2017 to the budget', () => {
  const { planned, budget, tiers } = spending(yearOf());
  expect([planned, budget]).toEqual([170_000, 170_000]);
  expect(tiers.map((tier) => [tier.category, tier.tier, tier.planned])).toEqual([
    ['service-station', 'cultivated', 0],
    ['service-station', 'excellent', 60_000],
    ['demonstration-society', 'award', 40_000],
    ['chief-expert', 'award', 40_000],
    ['function-pilot', 'award', 30_000],
  ]);
});

it('spends nothing before a decision, and pays an excellent station once', () => {
  expect(spending(yearOf()).actual).toBe(0);
  expect(spending(yearOf(decided)).actual).toBe(2 * 3000 + 8000);
});

it('does not pay what an upheld objection took out', () => {
  expect(spending(yearOf(decided, ['service-station/a'])).actual).toBe(3000 + 8000);
});
