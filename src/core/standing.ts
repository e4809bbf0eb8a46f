/** Is an application recognised in a tier? Derived from decisions, approvals and who left afterwards. */
import { isApproved } from './approval.ts';
import { departureOf } from './departures.ts';
import type { CategoryRecords, YearRecords } from './records.ts';
import { firstTiers } from './rounds.ts';
import type { TierStanding } from './rules/rule.ts';

/** The round that fills a tier. */
export const roundOf = (category: CategoryRecords, tier: string) =>
  category.category.rounds.find((round) => round.tiers.includes(tier));

/** What a tier's decision says: nothing yet, or who was chosen. */
const chosenIn = (category: CategoryRecords, tier: string): ReadonlySet<string> | undefined => {
  const round = roundOf(category, tier)?.id ?? '';
  const decision = category.decisions.get(round)?.value;
  if (decision === undefined || !isApproved(category, round, decision)) return undefined;
  return new Set(decision.selection[tier]);
};

/**
 * Built once for a year, asked for every application.
 *
 * `recognised`: selected in a round whose approvals are complete; recognition counts from approval, not from the end of
 * publicity. `undecided`: a round of the wanted tiers is not. `refused`: decided, and not among the selected, or gone since.
 *
 * `asOf`: who left on that day or later still counts, so that what was approved then is judged as it was.
 */
export const standingIn = (year: YearRecords, asOf?: string): TierStanding => {
  const chosen = new Map(
    [...year.categories].map(([id, category]) => [
      id,
      new Map(category.category.tiers.map((tier) => [tier.id, chosenIn(category, tier.id)])),
    ]),
  );
  const defaults = new Map(
    [...year.categories].map(([id, { category }]) => [id, firstTiers(category).map((tier) => tier.id)]),
  );
  return (category, application, tiers = defaults.get(category) ?? []) => {
    const decided = tiers.map((tier) => chosen.get(category)?.get(tier));
    const left = tiers.filter((tier) => departureOf(year, { category, tier, application }, asOf) !== undefined);
    if (tiers.some((tier, index) => decided[index]?.has(application) && !left.includes(tier))) return 'recognised';
    if (left.length > 0) return 'refused';
    return decided.includes(undefined) ? 'undecided' : 'refused';
  };
};
