/** What a year would pay and what it pays, in whole yuan. */
import { departureOf } from './departures.ts';
import type { CategoryRecords, YearRecords } from './records.ts';
import type { Tier } from './schema/category.ts';
import { roundOf } from './standing.ts';

export interface TierSpending {
  readonly category: string;
  readonly tier: string;
  /** Null where no number is set: then nothing is planned for it. */
  readonly quota: number | null;
  readonly award: number;
  /** quota × award. */
  readonly planned: number;
  /** Selected so far, without those who left. */
  readonly selected: number;
  /** selected × award. */
  readonly actual: number;
}

export interface Spending {
  readonly tiers: readonly TierSpending[];
  readonly planned: number;
  readonly actual: number;
  readonly budget: number;
}

const selectedIn = (category: CategoryRecords, tier: string): readonly string[] =>
  category.decisions.get(roundOf(category, tier)?.id ?? '')?.value.selection[tier] ?? [];

const tierSpending = (year: YearRecords, category: CategoryRecords, { id, quota, award }: Tier): TierSpending => {
  const selected = selectedIn(category, id).filter(
    (application) => departureOf(year, { category: category.id, tier: id, application }) === undefined,
  ).length;
  return {
    category: category.id,
    tier: id,
    quota: quota ?? null,
    award,
    planned: (quota ?? 0) * award,
    selected,
    actual: selected * award,
  };
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/**
 * Do quotas and awards alone say what the year would pay? Not where a paid tier has no number of places, or a ceiling stands over
 * several tiers: then the budget is a ceiling only.
 */
export const planIsExact = ({ categories }: YearRecords): boolean =>
  [...categories.values()].every(
    ({ category: { caps = [], tiers } }) =>
      tiers.every(({ quota, award }) => quota !== undefined || award === 0) &&
      !caps.some(({ of }) => tiers.some(({ id, award }) => award > 0 && of.includes(id))),
  );

/** Tier by tier and in total. The rule `budget` judges the sums. */
export const spending = (year: YearRecords): Spending => {
  const tiers = [...year.categories.values()].flatMap((category) =>
    category.category.tiers.map((tier) => tierSpending(year, category, tier)),
  );
  return {
    tiers,
    planned: sumOf(tiers.map(({ planned }) => planned)),
    actual: sumOf(tiers.map(({ actual }) => actual)),
    budget: year.programme.budget,
  };
};
