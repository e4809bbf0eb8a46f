/** An application that meets every row, from the first guess by one change after another. */
import type { Records, YearRecords } from '../records.ts';
import type { Bench } from './bench.ts';
import { changes } from './changes.ts';
import { firstGuess } from './first-guess.ts';
import type { Trial } from './world.ts';

/** So many steps mend what the first guess got wrong, or it is given up. */
const mostSteps = 12;

/** Undefined where none was found. */
export const passing = (bench: Bench, records: Records, year: YearRecords): Trial | undefined => {
  let trial = firstGuess(records, year, bench.category, bench.days);
  for (let step = 0; step < mostSteps; step += 1) {
    const { bad } = bench.judged(trial);
    if (bad.length === 0) return trial;
    const row = bench.category.category.rows.find(({ id }) => id === bad[0]);
    if (row === undefined) return undefined;
    let better: Trial | undefined;
    for (const other of changes(bench, records, year, trial, row)) {
      if (bench.judged(other).bad.length < bad.length) {
        better = other;
        break;
      }
    }
    if (better === undefined) return undefined;
    trial = better;
  }
  return undefined;
};
