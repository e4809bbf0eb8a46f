import { describe, expect, it } from 'vitest';
import { aDecision, categoryFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { ShareOptions } from './ledger-options.ts';
import { share } from './share.ts';

/** `heads` of `all` winners are heads, the others are not. */
const check = (all: number, heads: number, limits: object, tiers?: string[]) => {
  const names = Array.from({ length: all }, (_, index) => `a-${index}`);
  const facts = categoryFacts({
    station: {
      applications: Object.fromEntries(
        names.map((name, index) => [name, { 'host-kind': index < heads ? 'enterprise' : 'rural' }]),
      ),
      decisions: { cultivation: aDecision({ selection: { cultivated: names } }) },
    },
  });
  return share.check(
    facts,
    ShareOptions.parse({
      clause: '3.2.b',
      rule: 'share',
      field: 'host-kind',
      options: ['enterprise'],
      ...limits,
      ...(tiers && { tiers }),
    }),
  );
};

const most = { 'max-percent': 15 };
const least = { 'min-percent': 60 };

describe('a share of the winners', () => {
  it.each([
    [250, 37, most, 'met'],
    [250, 38, most, 'unmet share-over'],
    [20, 3, most, 'met'],
    [20, 4, most, 'unmet share-over'],
    [250, 150, least, 'met'],
    [250, 149, least, 'unmet share-under'],
    [1, 0, most, 'met'],
    [1, 1, most, 'unmet share-over'],
    [0, 0, least, 'met'],
  ] as const)('of %i winners, %i, with %j', (all, heads, limits, expected) => {
    expect(inShort(check(all, heads, limits))).toBe(expected);
  });

  it('says how many would do', () => {
    expect(messages(check(250, 38, most))).toEqual(['入选250个，其中企业38个，最多37个（15%）']);
    expect(messages(check(250, 149, least))).toEqual(['入选250个，其中企业149个，至少150个（60%）']);
  });

  it('waits for a decision', () => {
    const row = ShareOptions.parse({ clause: '3.2.b', rule: 'share', field: 'host-kind', options: ['rural'], ...most });
    expect(inShort(share.check(categoryFacts(), row))).toBe('pending decision-awaited');
  });
});
