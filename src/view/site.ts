/**
 * The ledger as the site sees it: read, judged and indexed once for a build. Pages ask the other modules of this folder
 * for their data; none of them reads a file.
 */
import { type Digests, digestsOf, settledFacts } from '../core/checkpoint/facts.ts';
import { shownYear, type ShownYear, type Tombstone } from '../core/disclosure/shown.ts';
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
  /** Applications that were shown until the last day of the year's 公开范围. */
  readonly gone: readonly Tombstone[];
}

export interface Site {
  readonly records: Records;
  /** The day the site shows: `asOf` of a demonstration, else the day of the build. */
  readonly today: string;
  readonly to: Addresses;
  /** Newest first. */
  readonly years: readonly YearView[];
  readonly demonstration: boolean;
  /** Digests of all that is settled, also of what readers are no longer shown; absent where they are shown everything. */
  readonly untold?: () => Digests;
}

const yearViewOf = (records: Records, { records: year, gone }: ShownYear, today: string): YearView => {
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
    gone,
  };
};

const settledDigests = (ledger: Records, today: string): Digests =>
  digestsOf(
    settledFacts(ledger, new Map([...ledger.years].map(([id, year]) => [id, judgeYear(ledger, year, today)])), today),
  );

/** Readers are shown what each year's 公开范围 lets: whatever asks a site for records is given no others. */
export const viewSite = (ledger: Records, today: string, base: string): Site => {
  const shown = [...ledger.years.values()].map((year) => shownYear(ledger, year, today));
  // The same records where nothing is left out: whoever asked for their judgements before is given those.
  const isShownWhole = shown.every(({ records: year }) => year === ledger.years.get(year.year));
  const records = isShownWhole
    ? ledger
    : { ...ledger, years: new Map(shown.map(({ records: year }) => [year.year, year])) };
  return {
    records,
    today,
    ...(isShownWhole ? {} : { untold: () => settledDigests(ledger, today) }),
    to: addresses(base),
    years: shown.toSorted((a, b) => b.records.year - a.records.year).map((year) => yearViewOf(records, year, today)),
    demonstration: records.association.demonstration === true,
  };
};

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
