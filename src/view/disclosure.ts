/**
 * What the public is shown of an application's review: of those who were not selected, and of who judged them. One place,
 * so that a programme's rule of publicity has one place to be asked in; pages take what this says and decide nothing.
 */
import { isApproved } from '../core/approval.ts';
import type { CategoryRecords } from '../core/records.ts';

export interface Disclosure {
  /** Total, means and rank. */
  readonly scores: boolean;
  /** The marks of each reviewer, who is a code and never a name. */
  readonly cards: boolean;
}

const nothing: Disclosure = { scores: false, cards: false };
const everything: Disclosure = { scores: true, cards: true };

/** Before every body approved, scores are nobody's result and are shown of nobody; from then on they are of everybody. */
export const disclosureOf = (category: CategoryRecords, round: string): Disclosure => {
  const decision = category.decisions.get(round)?.value;
  return decision !== undefined && isApproved(category, round, decision) ? everything : nothing;
};
