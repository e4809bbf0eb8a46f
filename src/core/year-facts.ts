/** What every application of a year is judged with, built once for the year: standings, and who applied for what. */
import type { ApplicationRecord, YearRecords } from './records.ts';
import type { Standing } from './rules/rule.ts';
import { standingIn } from './standing.ts';

export interface YearFacts {
  readonly standing: Standing;
  /** Applications of the year by organisation, over all categories. */
  readonly byOrganization: ReadonlyMap<string, readonly ApplicationRecord[]>;
}

export const yearFacts = (year: YearRecords): YearFacts => ({
  standing: standingIn(year),
  byOrganization: Map.groupBy(
    [...year.categories.values()].flatMap(({ applications }) => [...applications.values()]),
    ({ value }) => value.organization,
  ),
});
