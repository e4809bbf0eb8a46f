/** What a decision says and why: plain data, ready for a page or for JSON. Fractions are text, exact and printed. */
import type { Finding } from '../finding.ts';
import { type Rational, toFixed, toFraction } from '../rational.ts';
import type { Override } from '../schema/decision.ts';
import type { Scoring } from '../schema/scoring.ts';
import type { Averaging } from './aggregate.ts';
import type { TierVotes } from './by-votes.ts';
import type { Destination } from './override.ts';

export interface Score {
  /** `256/3`: what is compared. */
  readonly exact: string;
  /** `85.33`: what is printed, 四舍五入 to two places. */
  readonly printed: string;
}

/** Printed with two places, or as a scoring says for totals. */
export const scoreOf = (value: Rational, { 'total-decimals': places = 2, round }: Printing = {}): Score => ({
  exact: toFraction(value),
  printed: toFixed(value, places, round),
});

type Printing = Partial<Pick<Scoring, 'total-decimals' | 'round'>>;

export interface CardResult {
  readonly reviewer: string;
  readonly total: Score;
  /** False for one that trimming left out. */
  readonly counted: boolean;
}

export interface CriterionResult {
  readonly criterion: string;
  readonly mean: Score;
}

export interface ApplicationResult {
  readonly application: string;
  /** Valid cards in the order of reviewers. */
  readonly cards: readonly CardResult[];
  /** In the order of the category's criteria; none without a valid card. */
  readonly criteria: readonly CriterionResult[];
  readonly total: Score | null;
  /** The total before groups were made comparable; absent where they are not. */
  readonly raw?: Score;
  /** In a round of votes: the votes for each tier that it was voted on for. */
  readonly votes?: readonly TierVotes[];
  /** Null for who did not pass a gate, and for all while one of the round is pending. */
  readonly rank: number | null;
  /** What the scores alone say, and what holds after overrides. */
  readonly computed: Destination;
  readonly outcome: Destination;
  readonly override: Override | null;
  /** Rank under each method among those ranked; null where someone of them has too few cards for the method. */
  readonly ranksBy: Readonly<Record<Averaging, number | null>>;
}

export interface TierResult {
  readonly tier: string;
  readonly name: string;
  /** Null where no number is set. */
  readonly quota: number | null;
  readonly selected: readonly string[];
  /** Not yet decided by a body: a tie across the line. */
  readonly undetermined: readonly string[];
  /** Places held for an upper tier's undecided tie. */
  readonly reserved: number;
  /** Places open to nobody below: quota − selected − reserved, never negative; null where no number is set. */
  readonly left: number | null;
  /** The line between the last selected and the best-ranked of those who are neither in this tier nor in or tied for one above. */
  readonly cut: { readonly lastSelected: Score | null; readonly firstNotSelected: Score | null };
}

export interface Result {
  readonly round: string;
  /** False when an error stands in the way: then nothing is selected. */
  readonly decided: boolean;
  /** Applications stand by rank, then by id; those without a rank come after them, by id. */
  readonly applications: readonly ApplicationResult[];
  /** Tiers stand in the order in which they are filled. */
  readonly tiers: readonly TierResult[];
  readonly findings: readonly Finding[];
}
