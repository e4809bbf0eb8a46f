/** When a round is settled: every body that the category asks has approved. */
import type { CategoryRecords } from './records.ts';
import type { Decision } from './schema/decision.ts';
import { sorted } from './sorted.ts';

/** The bodies that must approve, in order: those of the category's `approved` row. */
export const approvingBodies = (category: CategoryRecords): readonly string[] => {
  for (const row of category.category.rows) if (row.rule === 'approved') return row.bodies;
  return [];
};

/** Has every body approved? Their order is judged by the rule `approved`, not here. */
export const isApproved = (category: CategoryRecords, decision: Decision): boolean =>
  approvingBodies(category).every((body) => decision.approvals.some((approval) => approval.body === body));

/** The day of the last approval; the earliest of days where no body has to approve and none did. */
export const approvalDay = (decision: Decision): string =>
  sorted(decision.approvals.map(({ date }) => date)).pop() ?? '0000-00-00';

/** The day on which the last round of a category was settled; undefined while one is open. */
export const settledDay = (category: CategoryRecords): string | undefined => {
  const days = category.category.rounds.map(({ id }) => {
    const decision = category.decisions.get(id)?.value;
    return decision !== undefined && isApproved(category, decision) ? approvalDay(decision) : undefined;
  });
  return days.includes(undefined) ? undefined : sorted(days.flatMap((day) => day ?? [])).pop();
};
