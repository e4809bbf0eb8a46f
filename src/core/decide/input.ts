/** What a round is decided from: plain data, so that a reader of the site can decide it again. */
import type { Eligibility } from '../judge.ts';
import type { Category } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import type { Scoring } from '../schema/scoring.ts';

/** What the round knows of one application beside its scores. */
export interface Entrant {
  readonly eligibility: Eligibility;
  /** What it still waits for while it is pending: sentences, with their clauses. */
  readonly waiting: readonly { readonly clause: string | null; readonly says: string }[];
  /** Its group by the field that says it; the decision's own groups stand under no name. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Tiers whose own conditions it does not meet. */
  readonly not?: readonly string[];
}

export interface DecideInput {
  readonly category: Pick<Category, 'tiers' | 'rounds' | 'criteria' | 'ties'> & Partial<Pick<Category, 'caps'>>;
  /** The round's own: the year's with what the round says anew. */
  readonly scoring: Scoring;
  /** A round of the category. */
  readonly round: string;
  readonly decision: Pick<Decision, 'scores' | 'recusals' | 'overrides'> &
    Partial<Pick<Decision, 'ballots' | 'choice' | 'panels'>>;
  /** Every application of the category. */
  readonly entrants: ReadonlyMap<string, Entrant>;
  /** By tier: who was selected in it in an earlier round, for what draws from it. */
  readonly pools: ReadonlyMap<string, ReadonlySet<string>>;
  /** All that were received, for shares of their number. */
  readonly received?: readonly string[];
  /** Who was selected in earlier rounds, by tier, for ceilings over several rounds. */
  readonly taken?: Readonly<Record<string, readonly string[]>>;
}
