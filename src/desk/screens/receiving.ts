/** 受理: every application of a year with where it stands; what waits comes first. */
import { settledDay } from '../../core/approval.ts';
import { dayOf, inChinese } from '../../core/dates.ts';
import { listingRows, type ListingRow } from '../../view/listing.ts';
import { resultStatus } from '../../view/outcome.ts';
import type { Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

export interface ReceivingRow {
  /** `2017/service-station/demo-tea-station`, as an act names it. */
  readonly application: string;
  readonly category: string;
  readonly title: string;
  readonly organization: string;
  readonly number: string | null;
  readonly submitted: string | null;
  readonly received: string | null;
  readonly status: Status;
  /** No receipt yet, and not taken back. */
  readonly waits: boolean;
  /** What it does not meet, in sentences, where that may still be asked for: received, not approved, asked for nothing. */
  readonly lacks: readonly string[];
}

export interface ReceivingScreen {
  readonly year: number;
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  readonly waiting: number;
  readonly rows: readonly ReceivingRow[];
}

const lacksOf = (year: YearView, category: string, id: string): readonly string[] => {
  const records = year.records.categories.get(category);
  const receipt = records?.receipts.get(id)?.value;
  if (records === undefined || receipt === undefined || receipt.withdrawn !== undefined) return [];
  const isAsked = receipt.supplements.some(({ answered }) => answered === undefined);
  if (isAsked || settledDay(records) !== undefined) return [];
  const rows = year.judgements.get(category)?.get(id)?.rows ?? [];
  return rows.filter(({ verdict }) => verdict === 'unmet').map(({ says }) => says);
};

const rowOf =
  (year: YearView, category: string) =>
  (row: ListingRow): ReceivingRow => {
    const receipt = year.records.categories.get(category)?.receipts.get(row.id)?.value;
    return {
      application: `${year.records.year}/${category}/${row.id}`,
      category,
      title: row.title,
      organization: row.organization.name,
      number: row.number,
      submitted: receipt === undefined ? null : inChinese(dayOf(receipt.submitted.at)),
      received: receipt === undefined ? null : inChinese(dayOf(receipt.received.at)),
      status: resultStatus(row.standing.stage),
      waits: receipt === undefined && row.standing.stage !== 'withdrawn',
      lacks: lacksOf(year, category, row.id),
    };
  };

export const receivingScreen = ({ site }: DeskLedger, year: YearView): ReceivingScreen => {
  const categories = [...year.records.categories.values()];
  const rows = categories.flatMap((category) => listingRows(site, year, category).map(rowOf(year, category.id)));
  return {
    year: year.records.year,
    categories: categories.map(({ id, category, applications }) => ({
      id,
      name: category.name,
      count: applications.size,
    })),
    waiting: rows.filter(({ waits }) => waits).length,
    rows: [...rows.filter(({ waits }) => waits), ...rows.filter(({ waits }) => !waits)],
  };
};
