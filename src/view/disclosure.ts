/**
 * What the public is shown of an application's review: of those who were not selected, and of who judged them. One place,
 * so that a programme's 公开范围 has one place to be asked in; pages take what this says and decide nothing. Records that may not
 * be shown are not there to be asked for: `src/core/disclosure/shown.ts` leaves them out of the whole site.
 */
import { isApproved } from '../core/approval.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';

export interface Disclosure {
  /** Total, means and rank. */
  readonly scores: boolean;
  /** The marks of each reviewer, who is a code and never a name. */
  readonly cards: boolean;
}

const nothing: Disclosure = { scores: false, cards: false };
const everything: Disclosure = { scores: true, cards: true };

const hasVotes = ({ ballots = [] }: Decision): boolean =>
  ballots.some((ballot) => Object.keys(ballot.secret ? ballot.counts : ballot.cards).length > 0);

/** Before every body approved, scores are nobody's result and are shown of nobody; from then on what the record holds. */
export const disclosureOf = (category: CategoryRecords, round: string): Disclosure => {
  const decision = category.decisions.get(round)?.value;
  if (decision === undefined || !isApproved(category, round, decision)) return nothing;
  if (decision.kept === undefined) return everything;
  const cards = Object.keys(decision.scores).length > 0;
  return { scores: cards || hasVotes(decision), cards };
};

/** Applications that are told of as numbers alone. */
export interface Untold {
  readonly withdrawn: number;
  readonly ineligible: number;
  readonly notSelected: number;
  /** Not decided yet. */
  readonly open: number;
  readonly all: number;
}

/** Of one award of a year, or of all. */
export const untoldIn = ({ withheld }: Pick<YearRecords, 'withheld'>, category?: string): Untold => {
  const of = Object.entries(withheld?.value.categories ?? {}).flatMap(([id, one]) =>
    category === undefined || id === category ? [one] : [],
  );
  const sealed = (one: (typeof of)[number]) => one.received.filter((line) => line.sealed !== undefined).length;
  const sum = (count: (one: (typeof of)[number]) => number) => of.reduce((total, one) => total + count(one), 0);
  return {
    withdrawn: sum(({ ended }) => ended?.withdrawn ?? 0),
    ineligible: sum(({ ended }) => ended?.ineligible ?? 0),
    notSelected: sum(({ ended }) => ended?.['not-selected'] ?? 0),
    open: sum((one) => (one.ended === undefined ? sealed(one) : 0)),
    all: sum(sealed),
  };
};
