/** Is an application recognised in a tier? Derived from decisions, approvals and upheld objections (model.md 4). */
import type { CategoryRecords, YearRecords } from './records.ts';
import type { Standing } from './rules/rule.ts';
import type { Decision } from './schema/decision.ts';

/** The bodies that must approve, in order: those of the category's `approved` row (5.3.a). */
export const approvingBodies = (category: CategoryRecords): readonly string[] => {
  for (const row of category.category.rows) if (row.rule === 'approved') return row.bodies;
  return [];
};

/** Has every body approved? Their order is judged by the rule `approved`, not here. */
export const isApproved = (category: CategoryRecords, decision: Decision): boolean =>
  approvingBodies(category).every((body) => decision.approvals.some((approval) => approval.body === body));

/** The round that fills a tier. */
export const roundOf = (category: CategoryRecords, tier: string) =>
  category.category.rounds.find((round) => round.tiers.includes(tier));

/** `category/application` of every entry that an upheld objection took out. */
export const removedEntries = (year: YearRecords): ReadonlySet<string> =>
  new Set(
    [...year.objections.values()]
      .filter(({ value }) => value.effect === 'removed')
      .map(({ value }) => value.application),
  );

/** What a tier's decision says: nothing yet, or who was chosen. */
const chosenIn = (category: CategoryRecords, tier: string): ReadonlySet<string> | undefined => {
  const decision = category.decisions.get(roundOf(category, tier)?.id ?? '')?.value;
  if (decision === undefined || !isApproved(category, decision)) return undefined;
  return new Set(decision.selection[tier]);
};

/**
 * Built once for a year, asked for every application.
 *
 * `recognised`: selected in a round whose approvals are complete; recognition counts from approval, not from the end of
 * publicity. `undecided`: a round of the wanted tiers is not. `refused`: decided, and not among the selected.
 */
export const standingIn = (year: YearRecords): Standing => {
  const removed = removedEntries(year);
  const chosen = new Map(
    [...year.categories].map(([id, category]) => [
      id,
      new Map(category.category.tiers.map((tier) => [tier.id, chosenIn(category, tier.id)])),
    ]),
  );
  const defaults = new Map(
    [...year.categories].map(([id, { category }]) => [
      id,
      category.tiers.filter((tier) => tier.from === undefined).map((tier) => tier.id),
    ]),
  );
  return (category, application, tiers = defaults.get(category) ?? []) => {
    if (removed.has(`${category}/${application}`)) return 'refused';
    const decided = tiers.map((tier) => chosen.get(category)?.get(tier));
    if (decided.some((ids) => ids?.has(application))) return 'recognised';
    return decided.includes(undefined) ? 'undecided' : 'refused';
  };
};
