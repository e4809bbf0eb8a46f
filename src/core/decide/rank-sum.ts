/**
 * 名次和: every reviewer's cards are ranked from the best, equals share the mean of their places, and the ranks of an
 * application are averaged, so that a recused reviewer neither helps nor harms it. The least is best.
 */
import type { Card } from '../cards.ts';
import { compare, divide, fromDecimal, type Rational, sum } from '../rational.ts';
import { sorted } from '../sorted.ts';

interface Placed {
  readonly id: string;
  readonly counted: readonly Card[];
}

/** Ranks of one reviewer's cards: 1, 2.5, 2.5, 4. */
export const sharedRanks = (totals: readonly (readonly [string, Rational])[]): ReadonlyMap<string, Rational> => {
  const inOrder = sorted(totals, ([, a], [, b]) => compare(b, a));
  return new Map(
    inOrder.map(([id, total]) => {
      const better = inOrder.filter(([, other]) => compare(other, total) > 0).length;
      const equal = inOrder.filter(([, other]) => compare(other, total) === 0).length;
      return [id, divide(fromDecimal(2 * better + equal + 1), 2)];
    }),
  );
};

/** Mean rank by application. */
export const rankSums = (placed: readonly Placed[]): ReadonlyMap<string, Rational> => {
  const byReviewer = new Map<string, [string, Rational][]>();
  for (const { id, counted } of placed) {
    for (const { reviewer, total } of counted)
      byReviewer.set(reviewer, [...(byReviewer.get(reviewer) ?? []), [id, total]]);
  }
  const ranks = new Map<string, Rational[]>();
  for (const totals of byReviewer.values()) {
    for (const [id, rank] of sharedRanks(totals)) ranks.set(id, [...(ranks.get(id) ?? []), rank]);
  }
  return new Map([...ranks].map(([id, own]) => [id, divide(sum(own), own.length)]));
};
