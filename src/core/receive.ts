/** 受理: what the office's receipt of an application says, from the application and the papers that the office holds. */
import { evidenceOf, papersOf } from './evidence.ts';
import type { ApplicationRecord, CategoryRecords, YearRecords } from './records.ts';
import type { Receipt } from './schema/receipt.ts';

/** Running numbers have at least three digits, as in KJFWZ-2017-001. */
const digits = 3;

/** One more than the highest given: a number is never given twice. `before`: those of receipts that the records do not hold. */
export const nextNumber = (
  year: number,
  { category, receipts }: CategoryRecords,
  before: readonly string[] = [],
): string => {
  const start = `${category.prefix}-${year}-`;
  const given = [...[...receipts.values()].map(({ value }) => value.number), ...before].flatMap((number) =>
    number.startsWith(start) ? Number(number.slice(start.length)) : [],
  );
  return `${start}${String(Math.max(0, ...given) + 1).padStart(digits, '0')}`;
};

export interface Arrival {
  readonly submitted: Receipt['submitted'];
  /** Instant of registering, `2017-05-19T16:50:00+08:00`. */
  readonly receivedAt: string;
  /** Digests of the files that the office holds. */
  readonly held: ReadonlySet<string>;
  /** Numbers of receipts that were taken back, or stand elsewhere. */
  readonly given?: readonly string[];
}

/** A paper that the office does not hold, or holds in another form, is open: neither seen nor matching. */
export const receiptOf = (
  year: YearRecords,
  category: CategoryRecords,
  application: ApplicationRecord,
  { submitted, receivedAt, held, given }: Arrival,
): Receipt => ({
  ...(application.value.demonstration ? { demonstration: true as const } : {}),
  number: nextNumber(year.year, category, given),
  application: application.digest,
  submitted,
  received: { at: receivedAt, office: year.programme.office },
  evidence: evidenceOf(application.value.fields).map((sha256) => ({
    sha256,
    seen: held.has(sha256),
    matches: held.has(sha256),
  })),
  supplements: [],
  rulings: [],
});

/** Titles of the registered papers whose file is not among `held`. */
export const missingPapers = (application: ApplicationRecord, held: ReadonlySet<string>): readonly string[] =>
  papersOf(application.value.fields).flatMap(({ title, sha256 }) => (held.has(sha256) ? [] : title));
