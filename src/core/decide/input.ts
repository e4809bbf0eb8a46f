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
}

export interface DecideInput {
  readonly category: Pick<Category, 'tiers' | 'rounds' | 'criteria' | 'ties'>;
  readonly scoring: Scoring;
  /** A round of the category. */
  readonly round: string;
  readonly decision: Pick<Decision, 'scores' | 'recusals' | 'overrides'>;
  /** Every application of the category. */
  readonly entrants: ReadonlyMap<string, Entrant>;
  /** By tier: who was selected in it in an earlier round, for the tiers that draw from it. */
  readonly pools: ReadonlyMap<string, ReadonlySet<string>>;
}
