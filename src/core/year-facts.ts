/** What every application of a year is judged with, built once for the year: standings, and who applied for what. */
import type { ApplicationRecord, YearRecords } from './records.ts';
import type { TierStanding } from './rules/rule.ts';
import { standingIn } from './standing.ts';

export interface YearFacts {
  readonly standing: TierStanding;
  /** Applications of the year by organisation, over all categories. */
  readonly byOrganization: ReadonlyMap<string, readonly ApplicationRecord[]>;
}

const byOrganization = ({ categories }: YearRecords): YearFacts['byOrganization'] => {
  const all = new Map<string, ApplicationRecord[]>();
  for (const { applications } of categories.values()) {
    for (const application of applications.values()) {
      const own = all.get(application.value.organization);
      if (own === undefined) all.set(application.value.organization, [application]);
      else own.push(application);
    }
  }
  return all;
};

/** `asOf`: standings as they were on that day. */
export const yearFacts = (year: YearRecords, asOf?: string): YearFacts => ({
  standing: standingIn(year, asOf),
  byOrganization: byOrganization(year),
});
