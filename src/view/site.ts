/**
 * The ledger as the site sees it: read, judged and indexed once for a build. Pages ask the other modules of this folder
 * for their data; none of them reads a file.
 */
import type { Finding } from '../core/finding.ts';
import { judgeYear, type YearJudgements } from '../core/judge.ts';
import type { Records, YearRecords } from '../core/records.ts';
import { indexYear, type Standing, standing, type YearIndex } from '../core/state.ts';
import { type Addresses, addresses } from './addresses.ts';

/** One year, judged. */
export interface YearView {
  readonly records: YearRecords;
  readonly judgements: YearJudgements;
  readonly index: YearIndex;
}

export interface Site {
  readonly records: Records;
  readonly findings: readonly Finding[];
  /** The day the site shows: `asOf` of a demonstration, else the day of the build. */
  readonly today: string;
  readonly to: Addresses;
  /** Newest first. */
  readonly years: readonly YearView[];
  readonly demonstration: boolean;
}

export const viewSite = (records: Records, findings: readonly Finding[], today: string, base: string): Site => ({
  records,
  findings,
  today,
  to: addresses(base),
  years: [...records.years.values()]
    .toSorted((a, b) => b.year - a.year)
    .map((year) => ({ records: year, judgements: judgeYear(records, year, today), index: indexYear(year) })),
  demonstration: records.association.demonstration === true,
});

/** Where an application of a year stands today. */
export const standingOf = (site: Site, year: YearView, category: string, id: string): Standing | undefined => {
  const found = year.records.categories.get(category);
  if (found === undefined) return undefined;
  return standing(found, year.index, id, year.judgements.get(category)?.get(id)?.eligibility, site.today);
};

export const yearView = (site: Site, year: number): YearView => {
  const found = site.years.find((view) => view.records.year === year);
  if (found === undefined) throw new Error(`no year ${year} in the ledger`);
  return found;
};
