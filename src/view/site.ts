/**
 * The ledger as the site sees it: read, judged and indexed once for a build. Pages ask the other modules of this folder
 * for their data; none of them reads a file.
 */
import { judgeYear, type YearJudgements } from '../core/judge.ts';
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import { indexYear, type Standing, standing, type YearIndex } from '../core/state.ts';
import { type Addresses, addresses } from './addresses.ts';

/** One year, judged. */
export interface YearView {
  readonly records: YearRecords;
  readonly judgements: YearJudgements;
  readonly index: YearIndex;
  /** Where each application stands today, by category and id. */
  readonly standings: ReadonlyMap<string, ReadonlyMap<string, Standing>>;
}

export interface Site {
  readonly records: Records;
  /** The day the site shows: `asOf` of a demonstration, else the day of the build. */
  readonly today: string;
  readonly to: Addresses;
  /** Newest first. */
  readonly years: readonly YearView[];
  readonly demonstration: boolean;
}

const yearViewOf = (records: Records, year: YearRecords, today: string): YearView => {
  const judgements = judgeYear(records, year, today);
  const index = indexYear(year);
  const standings = (category: CategoryRecords) =>
    [...category.applications.keys()].map((id): [string, Standing] => [
      id,
      standing(category, index, id, judgements.get(category.id)?.get(id)?.eligibility, today),
    ]);
  return {
    records: year,
    judgements,
    index,
    standings: new Map([...year.categories].map(([id, category]) => [id, new Map(standings(category))])),
  };
};

export const viewSite = (records: Records, today: string, base: string): Site => ({
  records,
  today,
  to: addresses(base),
  years: [...records.years.values()]
    .toSorted((a, b) => b.year - a.year)
    .map((year) => yearViewOf(records, year, today)),
  demonstration: records.association.demonstration === true,
});

/** Where an application of a year stands today. */
export const standingOf = (year: YearView, category: string, id: string): Standing | undefined =>
  year.standings.get(category)?.get(id);

export const yearView = (site: Site, year: number): YearView => {
  const found = site.years.find((view) => view.records.year === year);
  if (found === undefined) throw new Error(`no year ${year} in the ledger`);
  return found;
};

/** Does an award of the year, or of any year, ask for a confirmation of the place? Elsewhere nothing speaks of one. */
export const asksConfirmation = ({ years }: Pick<Site, 'years'>, year?: number): boolean =>
  years.some(
    ({ records }) =>
      (year === undefined || records.year === year) &&
      [...records.categories.values()].some(({ category }) =>
        category.rows.some(({ rule }) => rule === 'confirmed-by-place'),
      ),
  );
