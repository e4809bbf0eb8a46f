import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import type { Cap } from '../schema/category.ts';
import type { VoteRules } from '../schema/votes.ts';
import type { DecideInput } from './input.ts';
import { category, entrant, roundOf, thrice } from './round.fixture.ts';
import { selectionOf } from './selection.ts';
import { ballot, recused, tierOf, voteRound } from './votes.fixture.ts';

const rule: fc.Arbitrary<Partial<VoteRules>> = fc.record(
  {
    pass: fc.record({
      share: fc.constantFrom('1/2', '2/3', '3/5', '40%'),
      of: fc.constantFrom('members' as const, 'attending' as const, 'voting' as const),
      strict: fc.boolean(),
    }),
    abstain: fc.constantFrom('counts' as const, 'excluded' as const),
    recusal: fc.record({ base: fc.constantFrom('excluded' as const, 'counted' as const) }),
  },
  { requiredKeys: ['pass'] },
);

/** Votes of eleven who attend, an application after another. */
const votes = fc.array(
  fc.tuple(fc.nat(11), fc.nat(11)).map(([yes, abstain]) => {
    const given = Math.min(abstain, 11 - yes);
    return `${yes}/${11 - yes - given}/${given}`;
  }),
  { minLength: 1, maxLength: 9 },
);
const named = (each: readonly string[]) => Object.fromEntries(each.map((text, index) => [`a${index}`, text]));

const caps: Cap[] = [
  { of: ['first', 'second'], max: 3, clause: '5.1' },
  { of: ['second'], share: '40%', clause: '5.1' },
];
const tiers = [tierOf('first', { quota: 2, 'demote-to': 'second' }), tierOf('second')];
const levels = (each: readonly string[], others: readonly string[], rules: Partial<VoteRules>) =>
  voteRound({
    tiers,
    caps,
    rules,
    ballots: [
      ballot(11, named(each), { tier: 'first' }),
      ballot(11, named(each.map((own, index) => others[index] ?? own)), { tier: 'second' }),
    ],
  });

/** The same input with everything that has an order in another one. */
const turned = (input: DecideInput): DecideInput => ({
  ...input,
  entrants: new Map([...input.entrants].toReversed()),
  decision: {
    ...input.decision,
    recusals: input.decision.recusals.toReversed(),
    ballots: (input.decision.ballots ?? [])
      .toReversed()
      .map((each) =>
        each.secret ? { ...each, counts: Object.fromEntries(Object.entries(each.counts).toReversed()) } : each,
      ),
  },
});

const counted = (input: DecideInput) => {
  const { applications, tiers: results, decided } = decide(input);
  return { applications, results, decided };
};

describe('for every round of votes', () => {
  it('the order of anything in the input never changes the result', () => {
    fc.assert(
      fc.property(votes, votes, rule, (each, others, rules) => {
        const input = { ...levels(each, others, rules) };
        const withRecusals = { ...input, decision: { ...input.decision, recusals: [] } };
        expect(counted(turned(withRecusals))).toEqual(counted(withRecusals));
      }),
    );
  });

  it('a vote more for one application changes the votes of no other', () => {
    fc.assert(
      fc.property(votes, rule, fc.nat(8), (each, rules, nth) => {
        const at = nth % each.length;
        const more = each.map((text, index) => (index === at ? '11/0/0' : text));
        const of = (texts: readonly string[]) =>
          decide(
            voteRound({ rules, tiers: [tierOf('award')], ballots: [ballot(11, named(texts))] }),
          ).applications.filter(({ application }) => application !== `a${at}`);
        const plain = (texts: readonly string[]) =>
          of(texts).map(({ application, votes: own, outcome }) => ({ application, own, outcome }));
        const byId = (one: { application: string }, other: { application: string }) =>
          one.application < other.application ? -1 : 1;
        expect(plain(more).toSorted(byId)).toEqual(plain(each).toSorted(byId));
      }),
    );
  });

  it('a vote more never takes a place from the one that it is for', () => {
    fc.assert(
      fc.property(votes, rule, fc.nat(8), (each, rules, nth) => {
        const at = nth % each.length;
        const chosen = (texts: readonly string[]) =>
          selectionOf(
            decide(voteRound({ rules, tiers: [tierOf('award', { quota: 2 })], ballots: [ballot(11, named(texts))] })),
          )?.['award']?.includes(`a${at}`);
        if (chosen(each) === true)
          expect(chosen(each.map((text, index) => (index === at ? '11/0/0' : text)))).not.toBe(false);
      }),
    );
  });

  it('no ceiling is ever passed', () => {
    fc.assert(
      fc.property(votes, votes, rule, (each, others, rules) => {
        const [first, second] = decide(levels(each, others, rules)).tiers.map(({ selected }) => selected.length);
        expect((first ?? 0) + (second ?? 0)).toBeLessThanOrEqual(3);
        expect(first).toBeLessThanOrEqual(2);
        expect(second).toBeLessThanOrEqual(Math.floor(each.length * 0.4));
      }),
    );
  });

  it('who recused members leave is judged by the others alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.nat(11), (away, yes) => {
        const given = Math.min(yes, 11 - away);
        const input = voteRound({
          recusals: recused('a', away),
          tiers: [tierOf('award')],
          ballots: [ballot(11, { a: `${given}/${11 - away - given}` })],
        });
        const [result] = decide(input).applications;
        expect(result?.outcome.kind === 'selected').toBe(3 * given >= 2 * (11 - away) && given > 0);
      }),
    );
  });
});

describe('for every round of scores', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 25, max: 50 }), fc.nat(2)), { minLength: 1, maxLength: 12 });
  it('no ceiling is passed, in all or in a group, and nobody below a loser of the same group is chosen', () => {
    fc.assert(
      fc.property(points, (each) => {
        const cards = Object.fromEntries(each.map(([point], index) => [`a${index}`, thrice(`45+${point}`)]));
        const entrants = new Map(
          each.map(([, group], index) => [`a${index}`, { ...entrant(), groups: { '': `组${group}` } }]),
        );
        const own: DecideInput['category'] = {
          ...category,
          tiers: [tierOf('first', { quota: 2 }), tierOf('second')],
          rounds: [{ id: 'award', tiers: ['first', 'second'] }],
          caps: [
            { of: ['first', 'second'], share: '40%', per: 'group', clause: '5.1' },
            { of: ['first', 'second'], max: 4, clause: '5.1' },
          ],
        };
        const result = decide(roundOf(cards, { category: own, entrants }));
        const chosen = result.tiers.flatMap(({ selected }) => selected);
        expect(chosen.length).toBeLessThanOrEqual(4);
        for (const group of [0, 1, 2]) {
          const members = each.flatMap(([, of], index) => (of === group ? [`a${index}`] : []));
          expect(chosen.filter((id) => members.includes(id)).length).toBeLessThanOrEqual(
            Math.floor(members.length * 0.4),
          );
        }
        expect(result.findings.map(({ code }) => code)).not.toContain('cap-exceeded');
      }),
    );
  });

  it('a loser of a stage is never chosen', () => {
    fc.assert(
      fc.property(points, fc.array(fc.nat(11), { maxLength: 6 }), (each, through) => {
        const cards = Object.fromEntries(each.map(([point], index) => [`a${index}`, thrice(`45+${point}`)]));
        const pool = new Set(through.map((index) => `a${index}`));
        const own: DecideInput['category'] = {
          ...category,
          tiers: [tierOf('shortlist'), tierOf('award')],
          rounds: [
            { id: 'first', tiers: ['shortlist'], makes: 'stage' },
            { id: 'award', tiers: ['award'], from: 'first' },
          ],
        };
        const result = decide(roundOf(cards, { category: own, pools: new Map([['shortlist', pool]]) }));
        for (const id of result.tiers.flatMap(({ selected }) => selected)) expect(pool.has(id)).toBe(true);
      }),
    );
  });
});
