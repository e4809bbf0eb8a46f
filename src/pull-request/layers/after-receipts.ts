/**
 * Tables that judge, changed once applications were received under them: quotas, dates, conditions, marks. Everybody applied
 * trusting in them, so such a change is told to a second person; new words for a label or a help are not.
 */
import { dayOf } from '../../core/dates.ts';
import { type Finding, reporter } from '../../core/finding.ts';
import type { Records, YearRecords } from '../../core/records.ts';
import type { Category } from '../../core/schema/category.ts';
import type { Programme } from '../../core/schema/programme.ts';
import { placeOf } from '../../ledger/paths.ts';
import type { Context } from '../context.ts';
import { touched } from '../tree.ts';
import { officeCodes } from './office-codes.ts';

const report = reporter(officeCodes);

/** What of a category judges, and not its words. */
const ofCategory = ({ demonstration, name, prefix, sections, ...judging }: Category): string => JSON.stringify(judging);

/** What of a year judges: not its name, and not where it comes from. */
const ofYear = (programme: Programme): string => {
  const { demonstration, name, policy, call, sources, terms, common, ...judging } = programme;
  return JSON.stringify([judging, common.conditions]);
};

/** Those that the office keeps count as well: the ledger has their numbers. */
const keptIn = ({ withheld }: YearRecords, category: string | undefined): number =>
  Object.entries(withheld?.value.categories ?? {})
    .filter(([id]) => category === undefined || id === category)
    .flatMap(([, { received }]) => received)
    .filter(({ sealed }) => sealed !== undefined).length;

const receivedIn = (year: YearRecords, category: string | undefined, day: string): number =>
  keptIn(year, category) +
  [...year.categories.values()]
    .filter(({ id }) => category === undefined || id === category)
    .flatMap(({ receipts }) => [...receipts.values()])
    .filter(({ value }) => dayOf(value.received.at) <= day).length;

/** `content/2017/programme.yaml` or a category's table → how many applications were received under it before it changed. */
const receivedUnder = (base: Records, head: Records, file: string, day: string): number => {
  const place = placeOf(file);
  const [was, becomes] = 'year' in place ? [base.years.get(place.year), head.years.get(place.year)] : [];
  if (was === undefined) return 0;
  if (place.kind === 'programme') {
    const same = becomes !== undefined && ofYear(was.programme) === ofYear(becomes.programme);
    return same ? 0 : receivedIn(was, undefined, day);
  }
  if (place.kind !== 'category' || !('category' in place)) return 0;
  const [table, next] = [was.categories.get(place.category), becomes?.categories.get(place.category)];
  const same =
    next !== undefined && table !== undefined && ofCategory(table.category.source) === ofCategory(next.category.source);
  return same ? 0 : receivedIn(was, place.category, day);
};

export const changedAfterReceipts = (context: Context, alone: { readonly help?: string }): readonly Finding[] => {
  const { base, head } = context.records();
  const [was, becomes] = [base.records, head.records];
  if (was === undefined || becomes === undefined) return [];
  const day = dayOf(context.request.at);
  return [...new Set(context.changes.flatMap(touched))].flatMap((file) => {
    const count = receivedUnder(was, becomes, file, day);
    return count === 0 ? [] : [report('office-after-receipts', { count }, { file, ...alone })];
  });
};
