/**
 * Cards → the marks an application is ranked by. The programme's method is the mean of each criterion, after trimming
 * where it is declared; mean, median and trimmed mean are shown beside it, so that a reader sees whether the method
 * decides the result.
 */
import type { Card, Marks } from '../cards.ts';
import { add, compare, divide, fromDecimal, multiply, type Rational, sum, zero } from '../rational.ts';
import type { Scoring } from '../schema/scoring.ts';
import { byText, sorted } from '../sorted.ts';
import { type Trimming, trimmingOf } from '../trimmed.ts';

export const methods = ['mean', 'median', 'trimmed'] as const;
export type Averaging = (typeof methods)[number];

type Combine = (values: readonly Rational[]) => Rational;

const mean: Combine = (values) => divide(sum(values), values.length);

/** The middle one, or half the sum of the middle two. */
const median: Combine = (values) => {
  const inOrder = sorted(values, compare);
  const middle = inOrder.slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1);
  return mean(middle);
};

const combined = (
  cards: readonly Card[],
  combine: Combine,
  total: (criteria: readonly Rational[]) => Rational,
): Marks => {
  const ids = [...(cards[0]?.criteria.keys() ?? [])];
  const criteria = new Map(ids.map((id) => [id, combine(cards.flatMap((card) => card.criteria.get(id) ?? []))]));
  return { criteria, total: total([...criteria.values()]) };
};

/** Mean of each criterion; the total is the sum of those means. Undefined without cards. */
export const meanOf = (cards: readonly Card[]): Marks | undefined =>
  cards.length === 0 ? undefined : combined(cards, mean, sum);

/** Weighted means of panels, each of 100; undefined while some panel lacks cards. */
export const weighted = (
  parts: readonly { readonly weight: number; readonly marks: Marks | undefined }[],
): Marks | undefined => {
  const criteria = new Map<string, Rational>();
  for (const { weight, marks } of parts) {
    if (marks === undefined) return undefined;
    for (const [id, value] of marks.criteria) {
      criteria.set(id, add(criteria.get(id) ?? zero, multiply(value, divide(fromDecimal(weight), 100))));
    }
  }
  return { criteria, total: sum([...criteria.values()]) };
};

/** Median of each criterion, and the median of the cards' totals. */
const medianOf = (cards: readonly Card[]): Marks | undefined =>
  cards.length === 0 ? undefined : combined(cards, median, () => median(cards.map((card) => card.total)));

/**
 * 去掉最高最低分: leaves out so many of the highest and of the lowest totals; of equal ones only that many go, the reviewer whose
 * id comes first counting as lower. Undefined with fewer cards than are trimmed.
 */
export const trim = (cards: readonly Card[], { high, low, from }: Trimming): readonly Card[] | undefined => {
  if (cards.length < Math.max(from, high + low + 1)) return undefined;
  const inOrder = sorted(cards, (a, b) => compare(a.total, b.total) || byText(a.reviewer, b.reviewer));
  return sorted(inOrder.slice(low, inOrder.length - high), (a, b) => byText(a.reviewer, b.reviewer));
};

/** The marks under one method; undefined where there are too few cards for it. */
export const marksBy = (
  method: Averaging,
  cards: readonly Card[],
  scoring: Pick<Scoring, 'trim' | 'min-valid'>,
): Marks | undefined => {
  if (method === 'mean') return meanOf(cards);
  if (method === 'median') return medianOf(cards);
  const { high, low, from } = trimmingOf(scoring);
  // Shown beside a method that trims nothing: one of each.
  const shown = high + low > 0 ? { high, low, from } : { high: 1, low: 1, from: 2 + scoring['min-valid'] };
  return meanOf(trim(cards, shown) ?? []);
};
