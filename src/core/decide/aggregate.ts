/**
 * Cards → the marks an application is ranked by. The programme's method is the mean of each criterion, after trimming
 * where it is declared; mean, median and trimmed mean are shown beside it, so that a reader sees whether the method
 * decides the result.
 */
import { byText, type Card, type Marks } from '../cards.ts';
import { compare, divide, type Rational, sum } from '../rational.ts';
import { sorted } from '../sorted.ts';

export const methods = ['mean', 'median', 'trimmed'] as const;
export type Method = (typeof methods)[number];

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

/** Median of each criterion, and the median of the cards' totals. */
const medianOf = (cards: readonly Card[]): Marks | undefined =>
  cards.length === 0 ? undefined : combined(cards, median, () => median(cards.map((card) => card.total)));

/**
 * 去掉最高最低分: leaves out the `count` highest and the `count` lowest totals; of equal ones the reviewer whose id comes
 * first counts as lower. Undefined when fewer than `least` cards would be left: too few are not trimmed.
 */
export const trim = (cards: readonly Card[], count: number, least: number): readonly Card[] | undefined => {
  if (cards.length < 2 * count + least) return undefined;
  const inOrder = sorted(cards, (a, b) => compare(a.total, b.total) || byText(a.reviewer, b.reviewer));
  return sorted(inOrder.slice(count, inOrder.length - count), (a, b) => byText(a.reviewer, b.reviewer));
};

/** The marks under one method; undefined where there are too few cards for it. */
export const marksBy = (
  method: Method,
  cards: readonly Card[],
  scoring: { readonly trim: number; readonly 'min-valid': number },
): Marks | undefined => {
  if (method === 'mean') return meanOf(cards);
  if (method === 'median') return medianOf(cards);
  return meanOf(trim(cards, Math.max(1, scoring.trim), scoring['min-valid']) ?? []);
};
