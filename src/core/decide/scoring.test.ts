import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import { fromDecimal, toFixed, toFraction } from '../rational.ts';
import type { Scoring } from '../schema/scoring.ts';
import { sharedRanks } from './rank-sum.ts';
import { category, entrant, lines, roundOf, scoring, thrice, word } from './round.fixture.ts';
import { tierOf } from './votes.fixture.ts';

const own = (more: Partial<Scoring>): Scoring => ({ ...scoring, threshold: 0, ...more });
const total = (points: readonly number[], more: Partial<Scoring>) =>
  decide(roundOf({ a: points.map((point) => `50+${point - 50}`) }, { scoring: own(more) })).applications[0]?.total
    ?.printed;

describe('the highest and the lowest card', () => {
  const trim = { high: 1, low: 1, from: 5 };
  it('of five are left out', () => {
    expect(total([95, 90, 88, 86, 60], {})).toBe('83.80');
    expect(total([95, 90, 88, 86, 60], { trim })).toBe('88.00');
  });
  it('of four, fewer than are trimmed, are not', () => expect(total([90, 88, 86, 60], { trim })).toBe('81.00'));
  it('of equal extremes one goes', () => expect(total([90, 90, 80, 60, 60], { trim })).toBe('76.67'));
  it('may be more from one end', () =>
    expect(total([95, 90, 88, 86, 60], { trim: { high: 0, low: 1 } })).toBe('89.75'));
});

it.each([
  [6, 'too-few-scores'],
  [7, 'selected:award'],
])('%i of seven letters: %s', (n, outcome) => {
  const cards = Array.from({ length: n }, () => '45+45');
  const result = decide(roundOf({ a: cards }, { scoring: own({ 'min-valid': 7 }) }));
  expect(result.applications.map((one) => word(one.outcome))).toEqual([outcome]);
});

it('ranks 8 and 9 equal for eight seats are left to the body', () => {
  const cards = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`a${index}`, thrice(`50+${50 - Math.min(index, 7)}`)]),
  );
  const tiers = [tierOf('award', { quota: 8 })];
  const result = decide(roundOf(cards, { category: { ...category, tiers } }));
  expect(result.tiers[0]).toMatchObject({ undetermined: ['a7', 'a8'], left: 1 });
});

describe('a total as it is printed', () => {
  const cards = { a: ['45+45', '45+45', '45+44.8'], b: ['45+45', '45+45', '45+44.9'] };
  it('differs exactly and is equal to one decimal', () => {
    expect(lines(decide(roundOf(cards)))).toEqual(['b: 1 selected:award 89.97', 'a: 2 selected:award 89.93']);
    const printed = decide(
      roundOf(cards, {
        category: { ...category, ties: [] },
        scoring: own({ compare: 'printed', 'total-decimals': 1 }),
      }),
    );
    expect(lines(printed)).toEqual(['b: 1 selected:award 90.0', 'a: 2 selected:award 89.9']);
    const whole = decide(
      roundOf(cards, {
        category: { ...category, ties: [] },
        scoring: own({ compare: 'printed', 'total-decimals': 0 }),
      }),
    );
    expect(lines(whole)).toEqual(['a: 1 selected:award 90', 'b: 1 selected:award 90']);
  });
  it.each([
    ['half-up', '0.5', 0, '1'],
    ['half-even', '0.5', 0, '0'],
    ['half-even', '1.5', 0, '2'],
    ['half-even', '0.51', 0, '1'],
    ['down', '0.99', 1, '0.9'],
    ['down', '-0.99', 1, '-0.9'],
  ] as const)('%s: %s to %i places is %s', (mode, value, places, text) =>
    expect(toFixed(fromDecimal(value), places, mode)).toBe(text),
  );
});

describe('the sum of ranks', () => {
  it('shares the ranks of equals', () => {
    const totals = [90, 80, 80, 70].map((value, index) => [`a${index}`, fromDecimal(value)] as const);
    expect([...sharedRanks(totals).values()].map(toFraction)).toEqual(['1', '5/2', '5/2', '4']);
  });
  it('is least for the best, whatever one generous reviewer gave', () => {
    // Two of three put a first; the third gives b 50 points more. By the mean b would win.
    const cards = { a: ['45+45', '45+45', '20+20'], b: ['45+44', '45+44', '45+45'] };
    expect(lines(decide(roundOf(cards, { scoring: own({}) }))).map((line) => line[0])).toEqual(['b', 'a']);
    expect(
      lines(
        decide(
          roundOf(cards, {
            scoring: own({ order: 'rank-sum' }),
            category: { ...category, criteria: category.criteria.map(({ floor: _, ...rest }) => rest) },
          }),
        ),
      ).map((line) => line[0]),
    ).toEqual(['a', 'b']);
  });
  it('grades become points: 4, 3, 2, 1', () => {
    const criteria = [
      {
        id: 'duties',
        label: '等级',
        weight: 4,
        clause: '4.1',
        reads: ['duties'],
        grades: [
          { word: '优', points: 4 },
          { word: '良', points: 3 },
        ],
      },
    ];
    const round = (points: number) =>
      decide(
        roundOf(
          {},
          {
            category: { ...category, criteria, ties: [] },
            scoring: own({ full: 4, 'min-valid': 1 }),
            entrants: new Map([['a', entrant()]]),
          },
        ),
      ) &&
      decide({
        ...roundOf(
          {},
          {
            category: { ...category, criteria, ties: [] },
            scoring: own({ full: 4, 'min-valid': 1 }),
            entrants: new Map([['a', entrant()]]),
          },
        ),
        decision: { scores: { R01: { a: { duties: points } } }, recusals: [], overrides: [] },
      });
    expect(round(4).applications[0]?.total?.printed).toBe('4.00');
    expect(round(3.5).findings.map(({ code }) => code)).toContain('card-grade');
  });
});

describe('panels of different weight', () => {
  const panels = [
    { id: 'public', name: '公众', weight: 30 },
    { id: 'experts', name: '专家', weight: 70, 'min-valid': 2 },
  ];
  const decided = (cards: readonly string[], who: Record<string, string[]>) => {
    const input = roundOf({ a: cards }, { scoring: own({ panels, 'min-valid': 1 }) });
    return decide({ ...input, decision: { ...input.decision, panels: who } });
  };
  const split = { public: ['R01'], experts: ['R02', 'R03'] };
  it('public 30 and experts 70', () => {
    // 0.3 × 100 + 0.7 × (80 + 90) ÷ 2
    expect(decided(['50+50', '40+40', '45+45'], split).applications[0]?.total).toEqual({
      exact: '179/2',
      printed: '89.50',
    });
  });
  it('lack a result while one panel has too few', () =>
    expect(decided(['50+50', '40+40'], split).applications.map((one) => word(one.outcome))).toEqual([
      'too-few-scores',
    ]));
  it('do not take a card of nobody’s panel', () =>
    expect(decided(['50+50', '40+40', '45+45', '45+45'], split).findings.map(({ code }) => code)).toContain(
      'card-no-panel',
    ));
});

describe('a tier of its own', () => {
  const cards = { a: thrice('45+45'), b: thrice('40+35'), c: thrice('35+30'), d: thrice('30+25') };
  const tiers = [tierOf('award', { quota: 2 }), tierOf('nomination', { threshold: 60 })];
  const rounds = [{ id: 'award', tiers: ['award', 'nomination'] }];
  it('line lets a 提名奖 stand below the award’s', () =>
    expect(lines(decide(roundOf(cards, { category: { ...category, tiers, rounds } })))).toEqual([
      'a: 1 selected:award 90.00',
      'b: 2 selected:award 75.00',
      'c: 3 selected:nomination 65.00',
      'd: - below-threshold 55.00',
    ]));
  it('condition keeps out of that tier only', () => {
    const entrants = new Map([
      ['a', { ...entrant(), not: ['award'] }],
      ...['b', 'c', 'd'].map((id) => [id, entrant()] as const),
    ]);
    expect(lines(decide(roundOf(cards, { category: { ...category, tiers, rounds }, entrants }))).slice(0, 2)).toEqual([
      'a: 1 selected:nomination 90.00',
      'b: 2 selected:award 75.00',
    ]);
  });
});

describe('a body that chooses', () => {
  const cards = { a: thrice('45+45'), b: thrice('40+35'), c: thrice('30+25') };
  const tiers = [tierOf('special', { assigned: 'by-body', quota: 1 }), tierOf('award', { quota: 2 })];
  const rounds = [{ id: 'award', tiers: ['special', 'award'] }];
  const choose = (choice: Record<string, string[]>) => {
    const input = roundOf(cards, { category: { ...category, tiers, rounds } });
    const own = { body: 'council', date: '2027-01-01', document: '纪要', tiers: choice };
    return decide({ ...input, decision: { ...input.decision, choice: own } });
  };
  it('takes one of those who passed, and the rest go by rank', () =>
    expect(lines(choose({ special: ['b'] }))).toEqual([
      'a: 1 selected:award 90.00',
      'b: 2 selected:special 75.00',
      'c: - below-threshold 55.00',
    ]));
  it.each([
    ['who did not pass', { special: ['c'] }, 'override-not-allowed'],
    ['who is not there', { special: ['x'] }, 'override-unknown'],
    ['for a tier that it does not give', { award: ['a'] }, 'override-unknown'],
    ['more than there are places', { special: ['a', 'b'] }, 'quota-exceeded'],
  ])('not %s', (_, choice, code) => expect(choose(choice).findings.map((finding) => finding.code)).toContain(code));
  it('is waited for', () =>
    expect(
      decide(roundOf(cards, { category: { ...category, tiers, rounds } })).findings.map(({ code }) => code),
    ).toContain('choice-awaited'));
  it('may decide a whole round', () => {
    const whole = {
      ...category,
      tiers: [tierOf('award', { quota: 2 })],
      rounds: [{ id: 'award', tiers: ['award'], method: 'body' as const }],
    };
    const input = roundOf({}, { category: whole, entrants: new Map(['a', 'b'].map((id) => [id, entrant()])) });
    const choice = { body: 'government', date: '2027-01-01', document: '批复', tiers: { award: ['b'] } };
    const result = decide({ ...input, decision: { ...input.decision, choice } });
    expect(lines(result)).toEqual(['a: - not-selected -', 'b: - selected:award -']);
    expect(result.tiers[0]?.selected).toEqual(['b']);
  });
});

it('who lost a stage takes no part in the next round', () => {
  const cards = { a: thrice('45+45'), b: thrice('45+45') };
  const own = {
    ...category,
    tiers: [tierOf('shortlist'), tierOf('award')],
    rounds: [
      { id: 'first', tiers: ['shortlist'], makes: 'stage' as const },
      { id: 'award', tiers: ['award'], from: 'first' },
    ],
  };
  const result = decide(roundOf(cards, { category: own, pools: new Map([['shortlist', new Set(['a'])]]) }));
  expect(lines(result)).toEqual(['a: 1 selected:award 90.00', 'b: - not-in-stage 90.00']);
});
