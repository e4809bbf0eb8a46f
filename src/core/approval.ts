/** When a round is settled: every body that the category asks has approved. */
import type { CategoryRecords, Filed } from './records.ts';
import { approvingBodies, roundBy } from './rounds.ts';
import type { Decision } from './schema/decision.ts';
import { sorted } from './sorted.ts';

/**
 * Has every body approved? Their order is judged by the rule `approved`, not here. A round that no body has to approve is settled
 * once its selection is written.
 */
export const isApproved = (category: CategoryRecords, round: string, decision: Decision): boolean => {
  const bodies = approvingBodies(category, round);
  return bodies.length === 0
    ? Object.keys(decision.selection).length > 0
    : bodies.every((body) => decision.approvals.some((approval) => approval.body === body));
};

/** Rounds of a category that are settled, each with its record. */
export const approvedIn = (category: CategoryRecords): readonly (readonly [round: string, Filed<Decision>])[] =>
  [...category.decisions].filter(
    ([round, { value }]) => roundBy(category.category, round) !== undefined && isApproved(category, round, value),
  );

/**
 * The day of the last approval. Where no body approved: of the last ballot or of the choice; undefined where scores alone
 * decided, of which no day is recorded.
 */
export const recordedDay = ({ approvals, ballots = [], choice }: Decision): string | undefined => {
  const last = (days: readonly string[]) => sorted(days).pop();
  return (
    last(approvals.map(({ date }) => date)) ??
    last([...ballots.map(({ date }) => date), ...(choice === undefined ? [] : [choice.date])])
  );
};

/** The same for comparing: the earliest of days where none is recorded. Never shown. */
export const approvalDay = (decision: Decision): string => recordedDay(decision) ?? '0000-00-00';

/** The day on which the last round of a category was settled; undefined while one is open. */
export const settledDay = (category: CategoryRecords): string | undefined => {
  const days = category.category.rounds.map(({ id }) => {
    const decision = category.decisions.get(id)?.value;
    return decision !== undefined && isApproved(category, id, decision) ? approvalDay(decision) : undefined;
  });
  return days.includes(undefined) ? undefined : sorted(days.flatMap((day) => day ?? [])).pop();
};
