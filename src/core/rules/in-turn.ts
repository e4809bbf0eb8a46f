/** Who came first: what a quota of one applicant, or a work that two applied for, is settled by. Never the order of files. */
import type { ApplicationRecord, YearRecords } from '../records.ts';

/** Later than every instant: not received yet. */
const notYet = '9999';

/** The instant it came, as the office has registered it. */
export const cameAt = (year: YearRecords, { category, id }: ApplicationRecord): string =>
  year.categories.get(category)?.receipts.get(id)?.value.submitted.at ?? notYet;

export const isReceived = (came: string): boolean => came !== notYet;

export const isWithdrawn = (year: YearRecords, { category, id }: ApplicationRecord): boolean => {
  const withdrawn = year.categories.get(category)?.receipts.get(id)?.value.withdrawn;
  return withdrawn !== undefined && withdrawn.tier === undefined;
};

/** `before`, `after`, or `together`: at the same instant, or neither is received yet. */
export const inTurn = (
  year: YearRecords,
  one: ApplicationRecord,
  other: ApplicationRecord,
): 'before' | 'after' | 'together' => {
  const [a, b] = [cameAt(year, one), cameAt(year, other)];
  return a === b ? 'together' : a < b ? 'before' : 'after';
};
