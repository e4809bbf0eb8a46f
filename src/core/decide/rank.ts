/** Marks → ranks: by total, then by the criteria declared to break ties; still equal is the same rank (1, 2, 3, 3, 5). */
import type { Marks } from '../cards.ts';
import { compare, type Rational, zero } from '../rational.ts';
import { byText, sorted } from '../sorted.ts';

/** Applications of one rank, by id. */
export interface RankGroup {
  readonly rank: number;
  readonly ids: readonly string[];
}

interface Led extends Marks {
  readonly first: Rational;
}

const downLadder =
  (ties: readonly string[]) =>
  (a: Marks, b: Marks): number =>
    ties.reduce(
      (order, id) => order || compare(b.criteria.get(id) ?? zero, a.criteria.get(id) ?? zero),
      compare(b.total, a.total),
    );

/**
 * Groups of equals from the best; a rank is one more than the number of those who are better. `first`: what is compared before the
 * total, the least being best.
 */
export const rankGroups = (
  marksOf: ReadonlyMap<string, Marks>,
  ties: readonly string[],
  first: ReadonlyMap<string, Rational> = new Map(),
): readonly RankGroup[] => {
  const ladder = downLadder(ties);
  const marks = new Map([...marksOf].map(([id, own]) => [id, { ...own, first: first.get(id) ?? zero }]));
  const order = (a: Led, b: Led) => compare(a.first, b.first) || ladder(a, b);
  const groups: { rank: number; ids: string[]; marks: Led }[] = [];
  const inOrder = sorted(marks, ([idA, a], [idB, b]) => order(a, b) || byText(idA, idB));
  for (const [index, [id, own]] of inOrder.entries()) {
    const last = groups[groups.length - 1];
    if (last !== undefined && order(last.marks, own) === 0) last.ids.push(id);
    else groups.push({ rank: index + 1, ids: [id], marks: own });
  }
  return groups.map(({ rank, ids }) => ({ rank, ids }));
};

/** Rank by application. */
export const rankOf = (groups: readonly RankGroup[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap(({ rank, ids }) => ids.map((id): [string, number] => [id, rank])));
