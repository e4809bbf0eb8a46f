import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import type { Cap } from '../schema/category.ts';
import { category, entrant, roundOf, thrice, word } from './round.fixture.ts';
import { ballot, tierOf, voteRound } from './votes.fixture.ts';

/** n applications with totals from 100 down, in groups of three in turn. */
const many = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, index) => [`a${String(index).padStart(2, '0')}`, thrice(`50+${50 - index * 0.5}`)]),
  );

const decideWith = (n: number, tiers: Parameters<typeof tierOf>[], caps: readonly Cap[], groups = 1) => {
  const cards = many(n);
  const entrants = new Map(
    Object.keys(cards).map((id, index) => [id, { ...entrant(), groups: { subject: `组${(index % groups) + 1}` } }]),
  );
  const own = tiers.map((each) => tierOf(...each));
  return decide(
    roundOf(cards, {
      category: { ...category, tiers: own, rounds: [{ id: 'award', tiers: own.map(({ id }) => id) }], caps: [...caps] },
      entrants,
    }),
  );
};
const numbers = (result: ReturnType<typeof decide>) => result.tiers.map(({ selected }) => selected.length);

describe('a share of the entries', () => {
  const third = (more: Partial<Cap>): Cap => ({ of: ['third'], share: '40%', clause: '5.2', ...more });
  it('forty per cent of 57 are 22, and rounded up 23', () => {
    expect(numbers(decideWith(57, [['third']], [third({})]))).toEqual([22]);
    expect(numbers(decideWith(57, [['third']], [third({ round: 'up' })]))).toEqual([23]);
  });
  it('in each of three groups of 19 it is 7, together 21', () =>
    expect(numbers(decideWith(57, [['third']], [third({ per: 'group', field: 'subject' })], 3))).toEqual([21]));
  it('does not count who was not eligible', () => {
    const cards = many(10);
    const entrants = new Map(
      Object.keys(cards).map((id, index) => [id, entrant(index < 5 ? 'eligible' : 'ineligible')]),
    );
    const own = {
      ...category,
      tiers: [tierOf('third')],
      rounds: [{ id: 'award', tiers: ['third'] }],
      caps: [third({})],
    };
    expect(numbers(decide(roundOf(cards, { category: own, entrants })))).toEqual([2]);
    const received = Object.keys(cards);
    const ofAll = { ...own, caps: [third({ base: 'received' })] };
    expect(numbers(decide(roundOf(cards, { category: ofAll, entrants, received })))).toEqual([4]);
  });
});

describe('a share of those that pass', () => {
  const first: Cap = { of: ['first'], share: '20%', base: 'passed', clause: '5.2' };
  const tiers = [tierOf('first'), tierOf('second')];
  const own = { ...category, tiers, rounds: [{ id: 'award', tiers: ['first', 'second'] }] };
  const below = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, at) => [`z${at}`, thrice('10+10')]));

  it.each([
    [9, 6, [1, 8]],
    [10, 5, [2, 8]],
    [10, 90, [2, 8]],
  ])('of scores: %i reach the line and %i do not', (reach, fail, filled) => {
    const cards = { ...many(reach), ...below(fail) };
    expect(numbers(decide(roundOf(cards, { category: { ...own, caps: [first] } })))).toEqual(filled);
  });
  it('is smaller than a share of those that take part', () => {
    const cards = { ...many(9), ...below(6) };
    const { base: _, ...ofEntries } = first;
    expect(numbers(decide(roundOf(cards, { category: { ...own, caps: [ofEntries] } })))).toEqual([3, 6]);
  });
  it.each([
    [4, [0, 4]],
    [5, [1, 4]],
  ])('of votes: %i have them, and ten do not', (pass, filled) => {
    const ids = Array.from({ length: pass + 10 }, (_, at) => `a${String(at).padStart(2, '0')}`);
    const counts = Object.fromEntries(ids.map((id, at) => [id, at < pass ? `${15 - at}/${at}` : '0/15']));
    const ballots = ['first', 'second'].map((tier) => ballot(15, counts, { tier }));
    const levels = [tierOf('first', { 'demote-to': 'second' }), tierOf('second')];
    expect(numbers(decide(voteRound({ tiers: levels, ballots, caps: [first] })))).toEqual(filled);
  });
  it.each([
    [9, ['cap-exceeded']],
    [10, []],
  ])('of what a body chooses: two first of %i', (n, codes) => {
    const ids = Array.from({ length: n }, (_, at) => `a${at}`);
    const levels = { first: ids.slice(0, 2), second: ids.slice(2) };
    const choice = { body: 'council', date: '2027-01-01', document: '会议纪要', tiers: levels };
    const input = roundOf(Object.fromEntries([...ids, 'z1', 'z2', 'z3'].map((id) => [id, []])), {
      category: {
        ...own,
        rounds: [{ id: 'award', tiers: ['first', 'second'], method: 'body' }],
        caps: [first],
      },
    });
    const result = decide({ ...input, decision: { ...input.decision, choice } });
    expect(result.findings.filter(({ code }) => code === 'cap-exceeded').map(({ code }) => code)).toEqual(codes);
  });
});

describe('a ceiling over several tiers', () => {
  const cap: Cap = { of: ['special', 'first'], max: 6, clause: '5.2' };
  it.each([
    [3, 5, [3, 3, 4]],
    [1, 5, [1, 5, 4]],
    [6, 5, [6, 0, 4]],
  ])('of 6 over special ≤ %i and first ≤ %i', (special, first, filled) =>
    expect(
      numbers(decideWith(10, [['special', { quota: special }], ['first', { quota: first }], ['second']], [cap])),
    ).toEqual(filled),
  );
  it('is never passed by what a body moves', () => {
    const result = decideWith(
      8,
      [
        ['special', { quota: 3 }],
        ['first', { quota: 5 }],
      ],
      [cap],
    );
    expect(result.findings.map(({ code }) => code)).not.toContain('cap-exceeded');
    const cards = many(8);
    const tiers = [tierOf('special', { quota: 3 }), tierOf('first', { quota: 5 })];
    const over = {
      application: 'a07',
      to: 'first',
      body: 'council',
      date: '2027-01-01',
      reason: '研究',
      document: '纪要',
    };
    const moved = decide(
      roundOf(cards, {
        category: { ...category, tiers, rounds: [{ id: 'award', tiers: ['special', 'first'] }], caps: [cap] },
        overrides: [over],
      }),
    );
    expect(moved.findings.map(({ code }) => code)).toContain('cap-exceeded');
    expect(moved.decided).toBe(false);
  });
  it('counts what earlier rounds gave', () => {
    const cards = many(8);
    const tiers = [tierOf('special', { quota: 3 }), tierOf('first', { quota: 5 })];
    const own = { ...category, tiers, rounds: [{ id: 'award', tiers: ['first'] }], caps: [cap] };
    expect(numbers(decide(roundOf(cards, { category: own, taken: { special: ['x', 'y', 'z'] } })))).toEqual([3]);
  });
  it('across which equals stand leaves them to a body', () => {
    const cards = { ...many(5), b: thrice('50+48'), c: thrice('50+48') };
    const tiers = [tierOf('special', { quota: 3 }), tierOf('first', { quota: 9 })];
    const result = decide(
      roundOf(cards, {
        category: { ...category, tiers, rounds: [{ id: 'award', tiers: ['special', 'first'] }], caps: [cap] },
      }),
    );
    const undetermined = result.applications.filter(({ outcome }) => outcome.kind === 'undetermined');
    // The fifth has 98 as well: three equals for two places.
    expect(undetermined.map(({ application, outcome }) => `${application} ${word(outcome)}`)).toEqual([
      'a04 undetermined:first',
      'b undetermined:first',
      'c undetermined:first',
    ]);
  });
});

it('places of votes stand under a ceiling too', () => {
  const tiers = [tierOf('first', { quota: 3 }), tierOf('second', { quota: 3 })];
  const cap: Cap = { of: ['first', 'second'], max: 4, clause: '5.2' };
  const votes = (ids: string) => Object.fromEntries(ids.split('').map((id, index) => [id, `${15 - index}/${index}`]));
  const ballots = [
    ballot(15, { ...votes('abc'), d: '0/15', e: '0/15', f: '0/15' }, { tier: 'first' }),
    ballot(15, { ...votes('def'), a: '0/15', b: '0/15', c: '0/15' }, { tier: 'second' }),
  ];
  expect(numbers(decide(voteRound({ tiers, ballots, caps: [cap] })))).toEqual([3, 1]);
});

describe('who is stopped by a ceiling while places are left', () => {
  const cap: Cap = { of: ['third'], max: 1, per: 'group', field: 'subject', clause: '5.2' };
  const outcomes = (quota: number) =>
    decideWith(9, [['third', { quota }]], [cap], 3).applications.map(({ application, outcome }) => [
      application,
      outcome.kind,
      'ceiling' in outcome ? outcome.ceiling?.group : undefined,
    ]);

  it('is told which, with its group', () => {
    expect(outcomes(5).slice(0, 5)).toEqual([
      ['a00', 'selected', undefined],
      ['a01', 'selected', undefined],
      ['a02', 'selected', undefined],
      ['a03', 'beyond-quota', '组1'],
      ['a04', 'beyond-quota', '组2'],
    ]);
  });

  it('is not told so where the places were given away', () => {
    expect(outcomes(2).slice(2, 4)).toEqual([
      ['a02', 'beyond-quota', undefined],
      ['a03', 'beyond-quota', undefined],
    ]);
  });
});
