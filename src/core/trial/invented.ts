/** Invented applications of one category that stand by themselves: what a year that is only played is made of. */
import type { Row } from '../compile.ts';
import type { CategoryRecords, Records, YearRecords } from '../records.ts';
import { judgesApplication } from '../rules/of-application.ts';
import { benchOf } from './bench.ts';
import { changes } from './changes.ts';
import { passing } from './passing.ts';
import type { TrialDays } from './values.ts';
import type { Trial } from './world.ts';

/** What an invented year is made of: an application that meets every row, and for rows one that fails there alone. */
export interface Invented {
  readonly days: TrialDays;
  readonly passes: Trial;
  /** Only what an application and the rulings on it can show by themselves: nothing stands beside them. */
  readonly fails: readonly { readonly row: Row; readonly trial: Trial }[];
}

/** Does it differ in its own fields alone, or in what somebody found who looked at a paper? */
const isByItself = (trial: Trial, other: Trial, row: Row): boolean =>
  other.kind === trial.kind &&
  other.supervised === trial.supervised &&
  other.confirmation === trial.confirmation &&
  other.receipt === trial.receipt &&
  other.beside === trial.beside &&
  other.earlier === trial.earlier &&
  other.recognised === trial.recognised &&
  (other.refused.length === 0 || row.rule === 'attested');

/** Undefined where no application meets every row. */
export const inventedOf = (records: Records, year: YearRecords, category: CategoryRecords): Invented | undefined => {
  const bench = benchOf(records, year, category);
  const trial = bench === undefined ? undefined : passing(bench, records, year);
  if (bench === undefined || trial === undefined) return undefined;
  const fails = category.category.rows.flatMap((row) => {
    if (!judgesApplication(row) || row.rule === 'judged' || row.advisory === true) return [];
    for (const other of changes(bench, records, year, trial, row)) {
      if (!isByItself(trial, other, row)) continue;
      const { bad, verdicts } = bench.judged(other);
      if (bad.length === 1 && bad[0] === row.id && verdicts.get(row.id)?.verdict === 'unmet')
        return [{ row, trial: other }];
    }
    return [];
  });
  return { days: bench.days, passes: trial, fails };
};
