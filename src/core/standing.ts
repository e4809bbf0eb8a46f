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

/** Was it taken out by an upheld objection? */
export const isRemoved = (year: YearRecords, category: string, application: string): boolean =>
  [...year.objections.values()].some(
    ({ value }) => value.application === `${category}/${application}` && value.effect === 'removed',
  );

/**
 * `recognised`: selected in a round whose approvals are complete; recognition counts from approval, not from the end of
 * publicity. `undecided`: a round of the wanted tiers is not. `refused`: decided, and not among the selected.
 */
export const standingIn =
  (year: YearRecords): Standing =>
  (categoryId, application, tiers) => {
    const category = year.categories.get(categoryId);
    if (category === undefined) return 'refused';
    if (isRemoved(year, categoryId, application)) return 'refused';
    const wanted = tiers ?? category.category.tiers.filter((tier) => tier.from === undefined).map((tier) => tier.id);
    const states = wanted.map((tier) => {
      const decision = category.decisions.get(roundOf(category, tier)?.id ?? '')?.value;
      if (decision === undefined || !isApproved(category, decision)) return 'undecided';
      return decision.selection[tier]?.includes(application) === true ? 'recognised' : 'refused';
    });
    return states.find((state) => state === 'recognised') ?? states.find((state) => state === 'undecided') ?? 'refused';
  };
