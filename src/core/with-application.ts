/** The ledger as it would be with an application in it: a package that comes in, a form that is being filled in. */
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from './records.ts';

export interface WithApplication {
  readonly records: Records;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
}

export const withApplication = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  application: ApplicationRecord,
): WithApplication => {
  const applications = year.categories.get(category.id)?.applications ?? category.applications;
  const own = { ...category, applications: new Map([...applications, [application.id, application]]) };
  const changed = { ...year, categories: new Map([...year.categories, [category.id, own]]) };
  return {
    records: { ...records, years: new Map([...records.years, [year.year, changed]]) },
    year: changed,
    category: own,
  };
};
