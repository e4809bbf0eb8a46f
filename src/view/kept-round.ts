/** What is told of a round whose whole record the office keeps. */
import type { KeptFact } from '../core/schema/withheld.ts';
import type { PublishedDecision } from './published-decision.ts';
import type { Site, YearView } from './site.ts';
import { pseudonymous, type Unsuccessful } from './unsuccessful.ts';

export interface KeptRound {
  readonly took: number;
  readonly judges: number;
  /** How many were selected, by the id of the tier. */
  readonly selected: Readonly<Record<string, number>>;
  readonly sealed: string;
  /** The lowest that was selected, by the name of the tier. */
  readonly lines: readonly { readonly tier: string; readonly total: string }[];
  /** Those who were not selected in it, under pseudonyms. */
  readonly others: readonly Unsuccessful[];
  /** The rule that says so. */
  readonly rule: string;
}

export const keptRound = (
  site: Site,
  year: YearView,
  { category, round }: PublishedDecision,
  { took, judges, selected, sealed, lines = {} }: KeptFact,
): KeptRound => ({
  took,
  judges,
  selected,
  sealed,
  lines: Object.entries(lines).map(([tier, total]) => ({
    tier: category.category.tiers.find(({ id }) => id === tier)?.name ?? tier,
    total,
  })),
  others: pseudonymous(site, year, category).filter((one) => one.round === round),
  rule: site.to.disclosure(year.records.year),
});
