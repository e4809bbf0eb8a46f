/**
 * The gates before ranking, in this order; the first that an application does not pass names its result: eligibility →
 * `from` pool → `min-valid` → `threshold` → `floor`. Missing a gate never depends on the others in the round.
 */
import type { Card, Marks } from '../cards.ts';
import type { Eligibility } from '../judge.ts';
import { compare, fromDecimal, zero } from '../rational.ts';
import type { Criterion } from '../schema/category.ts';
import type { Scoring } from '../schema/scoring.ts';

export type Gate =
  | { readonly kind: 'pending' | 'ineligible' | 'not-in-pool' | 'too-few-scores' | 'below-threshold' }
  | { readonly kind: 'below-floor'; readonly criterion: string };

/** How a gate is called in a message. */
export const gateNames = {
  pending: '资格审查',
  ineligible: '资格审查',
  'not-in-pool': '先获认定',
  'too-few-scores': '最少评分数',
  'below-threshold': '总分线',
  'below-floor': '单项线',
} as const satisfies Record<Gate['kind'], string>;

export interface Candidate {
  readonly eligibility: Eligibility;
  /** Is it among the chosen that some tier of the round draws from? True where a tier draws from all. */
  readonly inPool: boolean;
  /** Valid ones, before trimming. */
  readonly cards: readonly Card[];
  /** Undefined without a valid card. */
  readonly marks: Marks | undefined;
}

/** The first gate not passed, or undefined for who is ranked. Lines are inclusive and compared exactly. */
export const gateOf = (
  { eligibility, inPool, cards, marks }: Candidate,
  scoring: Scoring,
  criteria: readonly Criterion[],
): Gate | undefined => {
  if (eligibility !== 'eligible') return { kind: eligibility };
  if (!inPool) return { kind: 'not-in-pool' };
  if (marks === undefined || cards.length < scoring['min-valid']) return { kind: 'too-few-scores' };
  if (compare(marks.total, fromDecimal(scoring.threshold)) < 0) return { kind: 'below-threshold' };
  const low = criteria.find(
    ({ id, floor }) => floor !== undefined && compare(marks.criteria.get(id) ?? zero, fromDecimal(floor)) < 0,
  );
  return low === undefined ? undefined : { kind: 'below-floor', criterion: low.id };
};
