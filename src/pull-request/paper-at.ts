/** A changed path as the record that it is in the base. */
import type { CategoryRecords, Records, YearRecords } from '../core/records.ts';
import type { Receipt } from '../core/schema/receipt.ts';
import { placeOf } from '../ledger/paths.ts';

/** A record in the folder of a category, with what the base knows around it. */
export interface FiledPaper {
  readonly kind: 'application' | 'confirmation' | 'receipt' | 'decision';
  readonly id: string;
  readonly file: string;
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly receipt: Receipt | undefined;
}

/** Undefined outside the categories that can be read. */
export const paperAt = ({ years }: Records, file: string): FiledPaper | undefined => {
  const place = placeOf(file);
  if (!('id' in place) || !('category' in place)) return undefined;
  const year = years.get(place.year);
  const category = year?.categories.get(place.category);
  if (year === undefined || category === undefined) return undefined;
  return { kind: place.kind, id: place.id, file, year, category, receipt: category.receipts.get(place.id)?.value };
};
