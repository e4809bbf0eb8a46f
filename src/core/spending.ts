/** What a year would pay and what it pays, in whole yuan. */
import { departureOf } from './departures.ts';
import type { CategoryRecords, YearRecords } from './records.ts';
import type { Tier } from './schema/category.ts';
import { roundOf } from './standing.ts';

export interface TierSpending {
  readonly category: string;
  readonly tier: string;
  readonly quota: number;
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
  return { category: category.id, tier: id, quota, award, planned: quota * award, selected, actual: selected * award };
};

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

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
