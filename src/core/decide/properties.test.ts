/** Laws of every round, whatever the scores (docs/design.md, promise 9). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../decide.ts';
import type { DecideInput } from './input.ts';
import { compare, divide, fromDecimal, sum, toFraction } from '../rational.ts';
import type { Override } from '../schema/decision.ts';
import type { ApplicationResult, Result } from './result.ts';
import { category, entrant, roundOf, scoring, twoTiers } from './round.fixture.ts';
import { selectionOf } from './selection.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** Few different values, so that ties are common. */
const points = fc.integer({ min: 32, max: 50 }).map((value) => value - (value % 3) / 2);
const card = fc.tuple(points, points).map(([duties, progress]) => `${duties}+${progress}`);
const cards = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.array(card, { minLength: 3, maxLength: 7 }) },
      { arbitrary: fc.array(card, { maxLength: 2 }), weight: 1 },
    ),
    {
      minLength: ids.length,
      maxLength: ids.length,
    },
  )
  .map((lists) => Object.fromEntries(lists.map((list, index) => [ids[index] ?? '', list])));
const eligibilities = fc.array(
  fc.constantFrom('eligible' as const, 'eligible' as const, 'eligible' as const, 'ineligible' as const),
  {
    minLength: ids.length,
    maxLength: ids.length,
  },
);
const overrides = fc
  .uniqueArray(
    fc.record({ application: fc.constantFrom(...ids), to: fc.constantFrom('award', 'first', 'second', 'none') }),
    {
      selector: ({ application }) => application,
      maxLength: 3,
    },
  )
  .map((list) =>
    list.map((entry): Override => ({
      ...entry,
      body: 'presidium',
      date: '2017-12-11',
      reason: '理由',
      document: '纪要',
    })),
  );

const round = (withOverrides: boolean) =>
  fc
    .record({
      cards,
      eligibilities,
      overrides: withOverrides ? overrides : fc.constant([]),
      category: fc.constantFrom(category, twoTiers),
      trim: fc.constantFrom(0, 1),
    })
    .map(({ cards: given, eligibilities: list, trim, ...rest }) =>
      roundOf(given, {
        ...rest,
        scoring: { ...scoring, trim },
        entrants: new Map(ids.map((id, index) => [id, entrant(list[index])])),
      }),
    );

const byId = (result: Result, id: string): ApplicationResult | undefined =>
  result.applications.find(({ application }) => application === id);

const total = ({ total: score }: ApplicationResult) => {
  const [n = '0', d = '1'] = (score?.exact ?? '0').split('/');
  return { n: BigInt(n), d: BigInt(d) };
};

const reversed = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).toReversed());

const reorder = (input: DecideInput): DecideInput => ({
  ...input,
  entrants: new Map([...input.entrants].toReversed()),
  decision: {
    scores: reversed(
      Object.fromEntries(
        Object.entries(input.decision.scores).map(([reviewer, row]) => [
          reviewer,
          reversed(Object.fromEntries(Object.entries(row).map(([id, marks]) => [id, reversed(marks)]))),
        ]),
      ),
    ),
    recusals: input.decision.recusals.toReversed(),
    overrides: input.decision.overrides.toReversed(),
  },
});

/** Places in the file follow the file; everything else must not. */
const placeless = ({ findings, ...result }: Result) => ({
  ...result,
  findings: findings.map(({ code, message }) => `${code} ${message}`).toSorted(),
});

describe('for every round', () => {
  it('the order of anything in the input never changes the result', () => {
    fc.assert(
      fc.property(round(true), (input) => {
        expect(placeless(decide(reorder(input)))).toEqual(placeless(decide(input)));
      }),
    );
  });

  it('a quota is never passed', () => {
    fc.assert(
      fc.property(round(true), (input) => {
        const result = decide(input);
        const selection = selectionOf(result) ?? {};
        for (const { tier, quota } of result.tiers)
          expect(selection[tier]?.length ?? 0).toBeLessThanOrEqual(quota ?? 0);
      }),
    );
  });

  it('whoever is selected without an override has no fewer points than anyone who passed the gates and is not', () => {
    fc.assert(
      fc.property(round(false), (input) => {
        const ranked = decide(input).applications.filter(({ rank }) => rank !== null);
        const winners = ranked.filter(({ outcome }) => outcome.kind === 'selected');
        const losers = ranked.filter(({ outcome }) => outcome.kind !== 'selected');
        for (const winner of winners) {
          for (const loser of losers.filter(({ outcome }) => outcome.kind === 'beyond-quota')) {
            expect(compare(total(winner), total(loser))).toBeGreaterThanOrEqual(0);
            expect(winner.rank).toBeLessThan(loser.rank ?? 0);
          }
        }
      }),
    );
  });

  it('equals are treated as equals', () => {
    fc.assert(
      fc.property(round(false), (input) => {
        const outcomes = new Map<number, Set<string>>();
        for (const { rank, outcome } of decide(input).applications) {
          if (rank !== null) outcomes.set(rank, (outcomes.get(rank) ?? new Set()).add(JSON.stringify(outcome)));
        }
        for (const [, kinds] of outcomes) expect(kinds.size).toBe(1);
      }),
    );
  });

  it('the selected and the undetermined fit, and every undetermined tie is larger than its places', () => {
    fc.assert(
      fc.property(round(false), (input) => {
        for (const { quota, selected, reserved, left, undetermined } of decide(input).tiers) {
          expect(selected.length + reserved + (left ?? 0)).toBe(quota);
          if (undetermined.length > 0) expect(undetermined.length).toBeGreaterThan(left ?? 0);
        }
      }),
    );
  });

  it('a total is the sum of its counted cards over their number', () => {
    fc.assert(
      fc.property(round(false), (input) => {
        for (const { cards: all, total: score } of decide(input).applications) {
          const counted = all.filter((one) => one.counted);
          if (counted.length === 0) expect(score).toBeNull();
          else {
            const totals = counted.map(({ total: one }) => fromDecimal(Number(one.printed)));
            expect(score?.exact).toBe(toFraction(divide(sum(totals), counted.length)));
          }
        }
      }),
    );
  });

  it('a card more for one application changes the marks of no other', () => {
    fc.assert(
      fc.property(round(false), fc.constantFrom(...ids), (input, id) => {
        const scores = { ...input.decision.scores, R99: { [id]: { duties: 44, progress: 44 } } };
        const [before, after] = [decide(input), decide({ ...input, decision: { ...input.decision, scores } })];
        for (const other of ids.filter((one) => one !== id)) {
          expect(byId(after, other)?.criteria).toEqual(byId(before, other)?.criteria);
          expect(byId(after, other)?.total).toEqual(byId(before, other)?.total);
        }
      }),
    );
  });

  it('the mean shown for comparison ranks as the result does where nothing is trimmed', () => {
    fc.assert(
      fc.property(round(false), (input) => {
        const untrimmed = { ...input, scoring: { ...input.scoring, trim: 0 } };
        for (const { rank, ranksBy } of decide(untrimmed).applications) expect(ranksBy.mean).toBe(rank);
      }),
    );
  });
});
