/**
 * For each row of a category a pair of invented applications: one that meets every row, and one that differs from it in one thing
 * and fails this row alone. Found by trying, and judged by the very functions that judge real ones; so a row that has no pair is
 * said to have none, and nothing is proved of it.
 */
import type { Row } from '../compile.ts';
import type { CategoryRecords, Records, YearRecords } from '../records.ts';
import { judgesApplication } from '../rules/of-application.ts';
import { type Bench, benchOf } from './bench.ts';
import { changes } from './changes.ts';
import { decidedPair } from './decided.ts';
import { fieldsOf } from './first-guess.ts';
import { passing } from './passing.ts';
import type { Trial } from './world.ts';

export type PairOfRow =
  | {
      readonly kind: 'pair';
      readonly row: Row;
      /** What is said of the one that passes, and of the one that fails by this row alone. */
      readonly passes: string;
      readonly fails: string;
    }
  /** Experts judge, or it is said why nothing is judged. */
  | { readonly kind: 'people'; readonly row: Row }
  /** None was found. `shared`: it fails, and with it only rows of other clauses that read the same paper or item. */
  | { readonly kind: 'none'; readonly row: Row; readonly shared?: true };

const pairOf = (bench: Bench, records: Records, year: YearRecords, trial: Trial, row: Row): PairOfRow => {
  if (!judgesApplication(row)) {
    if (row.rule === 'stated' || row.rule === 'voted') return { kind: 'people', row };
    const pair = decidedPair(records, year, bench.category, row, bench.days.closing);
    return pair === undefined ? { kind: 'none', row } : { kind: 'pair', row, ...pair };
  }
  if (row.rule === 'judged') return { kind: 'people', row };
  const passes = bench.judged(trial).verdicts.get(row.id)?.says ?? '';
  const read = new Set(fieldsOf(row));
  const rows = new Map(bench.category.category.rows.map((one) => [one.id, one]));
  const isOther = (id: string) => {
    const one = rows.get(id);
    return (
      id === row.id || (one !== undefined && one.clause !== row.clause && fieldsOf(one).some((it) => read.has(it)))
    );
  };
  let shared = false;
  for (const other of changes(bench, records, year, trial, row)) {
    const { bad, verdicts } = bench.judged(other);
    if (bad.length === 1 && bad[0] === row.id) {
      return { kind: 'pair', row, passes, fails: verdicts.get(row.id)?.says ?? '' };
    }
    shared ||= bad.includes(row.id) && bad.every(isOther);
  }
  return { kind: 'none', row, ...(shared ? { shared } : {}) };
};

/** One for each row of the category, in the order of its table; undefined where no application could be made that meets them all. */
export const pairsOf = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
): readonly PairOfRow[] | undefined => {
  const bench = benchOf(records, year, category);
  const trial = bench === undefined ? undefined : passing(bench, records, year);
  if (bench === undefined || trial === undefined) return undefined;
  return category.category.rows.map((row) => pairOf(bench, records, year, trial, row));
};
