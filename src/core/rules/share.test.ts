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
    [6, 2, { max: 2 }, 'met'],
    [6, 3, { max: 2 }, 'unmet share-over'],
    [6, 1, { max: 0 }, 'unmet share-over'],
    [6, 3, { min: 3 }, 'met'],
    [6, 2, { min: 3 }, 'unmet share-under'],
    [20, 3, { ...most, max: 2 }, 'unmet share-over'],
    [10, 2, { ...most, max: 2 }, 'unmet share-over'],
  ] as const)('of %i winners, %i, with %j', (all, heads, limits, expected) => {
    expect(inShort(check(all, heads, limits))).toBe(expected);
  });

  it('says how many would do', () => {
    expect(messages(check(250, 38, most))).toEqual(['入选250个，其中企业38个，最多37个（15%）']);
    expect(messages(check(6, 3, { max: 2 }))).toEqual(['入选6个，其中企业3个，最多2个']);
    expect(messages(check(6, 2, { min: 3 }))).toEqual(['入选6个，其中企业2个，至少3个']);
    expect(messages(check(250, 149, least))).toEqual(['入选250个，其中企业149个，至少150个（60%）']);
  });

  it('asks for a limit', () => {
    const row = { clause: '3.2.b', rule: 'share', field: 'host-kind', options: ['rural'] };
    expect(ShareOptions.safeParse(row).success).toBe(false);
    expect(ShareOptions.safeParse({ ...row, max: 0 }).success).toBe(true);
  });

  it.each([
    [most, '不超过15%，按入选的总数计算。'],
    [{ max: 2 }, '不超过2个。'],
    [{ min: 1, max: 2 }, '不超过2个、不少于1个。'],
  ])('says its limit: %j', (limits, words) => {
    const row = ShareOptions.parse({
      clause: '3.2.b',
      rule: 'share',
      field: 'host-kind',
      options: ['rural'],
      ...limits,
    });
    const { category, year } = categoryFacts();
    expect(share.explain(row, { category, year, bodyName: () => '', kindName: () => '', confirmer: '' })).toContain(
      words,
    );
  });

  it('waits for a decision', () => {
    const row = ShareOptions.parse({ clause: '3.2.b', rule: 'share', field: 'host-kind', options: ['rural'], ...most });
    expect(inShort(share.check(categoryFacts(), row))).toBe('pending decision-awaited');
  });
});
