/** Is every changed file a record of its kind, and does the application meet its conditions as far as papers say? */
import { type Finding, isError, reporter } from '../../core/finding.ts';
import { judge } from '../../core/judge.ts';
import { bodyName, type Records } from '../../core/records.ts';
import { dayOf } from '../../core/dates.ts';
import { cite } from '../../core/citation.ts';
import { placeOf } from '../../ledger/paths.ts';
import { inTheWay } from '../compared.ts';
import type { Context } from '../context.ts';
import type { BothLedgers } from '../introduced.ts';
import type { LayerOutcome } from '../layer.ts';
import { touched } from '../tree.ts';
import { officeCodes } from './office-codes.ts';

const report = reporter(officeCodes);

/** Conditions of a changed application that wait for a body, 原则上 among them. */
const rulings = (records: Records, file: string, day: string): Finding[] => {
  const place = placeOf(file);
  if (place.kind !== 'application') return [];
  const year = records.years.get(place.year);
  const category = year?.categories.get(place.category);
  const application = category?.applications.get(place.id);
  if (year === undefined || category === undefined || application === undefined) return [];
  const rows = judge(records, year, category, application, day)?.rows ?? [];
  return rows.flatMap(({ row, verdict, findings }) => {
    const asks = verdict === 'waivable' || findings.some(({ code }) => code === 'needs-ruling');
    if (!asks || row.advisory === true) return [];
    const body = bodyName(records.association, row.soft?.body ?? year.programme.office);
    return [report('office-ruling', { condition: cite(year, row.clause), body }, { file, clause: row.clause })];
  });
};

export const recordsOf = (context: Context, compared: BothLedgers): LayerOutcome => {
  const paths = new Set(context.changes.flatMap(touched));
  const { records } = context.records().head;
  const day = dayOf(context.request.at);
  return {
    findings: compared.introduced.filter(({ file }) => paths.has(file)),
    reasons: context.office || records === undefined ? [] : [...paths].flatMap((file) => rulings(records, file, day)),
    // A change that mends some of it is let through, and told what is left.
    ours: compared.fixed.some(isError) ? [] : inTheWay(context, compared),
  };
};
