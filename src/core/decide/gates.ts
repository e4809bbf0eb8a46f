/**
 * The gates before ranking, in this order; the first that an application does not pass names its result: eligibility → the
 * earlier round → `from` pool → `min-valid` → line → `floor`; or, in a round of votes, voted on → quorum → votes.
 * Missing a gate never depends on the others in the round.
 */
import type { Card, Marks } from '../cards.ts';
import type { Eligibility } from '../judge.ts';
import { compare, fromDecimal, zero } from '../rational.ts';
import type { Criterion } from '../schema/category.ts';
import type { Scoring } from '../schema/scoring.ts';

export type Gate =
  | {
      readonly kind:
        | 'pending'
        | 'ineligible'
        | 'not-in-stage'
        | 'not-in-pool'
        | 'too-few-scores'
        | 'below-threshold'
        | 'not-voted'
        | 'no-quorum'
        | 'not-passed';
    }
  | { readonly kind: 'below-floor'; readonly criterion: string };

/** How a gate is called in a message. */
export const gateNames = {
  pending: '资格审查',
  ineligible: '资格审查',
  'not-in-stage': '前一轮评审',
  'not-in-pool': '先获认定',
  'too-few-scores': '最少评分数',
  'below-threshold': '总分线',
  'below-floor': '单项线',
  'not-voted': '表决',
  'no-quorum': '到会人数',
  'not-passed': '规定的票数',
} as const satisfies Record<Gate['kind'], string>;

export interface Entry {
  readonly eligibility: Eligibility;
  /** Was it chosen in the round that this one draws from? True where it draws from none. */
  readonly inStage: boolean;
  /** Is it among the chosen that some tier of the round draws from? True where a tier draws from all. */
  readonly inPool: boolean;
  /** Does it meet the own conditions of some tier that it may enter? */
  readonly fits: boolean;
}

/** Why an application does not take part in a round, or undefined for who does. */
export const entryGate = ({ eligibility, inStage, inPool, fits }: Entry): Gate | undefined => {
  if (eligibility !== 'eligible') return { kind: eligibility };
  if (!inStage) return { kind: 'not-in-stage' };
  if (!inPool) return { kind: 'not-in-pool' };
  return fits ? undefined : { kind: 'ineligible' };
};

export interface ScoredMarks {
  /** Valid ones, before trimming. */
  readonly cards: readonly Card[];
  /** Undefined without a valid card, or without enough of some panel. */
  readonly marks: Marks | undefined;
}

/** The first line not reached, or undefined for who is ranked. Lines are inclusive; `line` is the lowest of the round's tiers. */
export const scoreGate = (
  { cards, marks }: ScoredMarks,
  scoring: Pick<Scoring, 'min-valid'>,
  line: number,
  criteria: readonly Criterion[],
): Gate | undefined => {
  if (marks === undefined || cards.length < scoring['min-valid']) return { kind: 'too-few-scores' };
  if (compare(marks.total, fromDecimal(line)) < 0) return { kind: 'below-threshold' };
  const low = criteria.find(
    ({ id, floor }) => floor !== undefined && compare(marks.criteria.get(id) ?? zero, fromDecimal(floor)) < 0,
  );
  return low === undefined ? undefined : { kind: 'below-floor', criterion: low.id };
};
