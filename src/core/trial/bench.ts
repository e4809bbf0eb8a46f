/** Where invented applications of one category are tried: each is judged by the very functions that judge real ones. */
import { addDays } from '../dates.ts';
import { blocking, judge, type RowVerdict } from '../judge.ts';
import type { CategoryRecords, Records, YearRecords } from '../records.ts';
import { effectiveClosing } from '../window.ts';
import type { TrialDays } from './values.ts';
import { type Trial, worldOf } from './world.ts';

interface Judged {
  readonly verdicts: ReadonlyMap<string, RowVerdict>;
  readonly bad: readonly string[];
}

export interface Bench {
  readonly category: CategoryRecords;
  readonly days: TrialDays;
  readonly judged: (trial: Trial) => Judged;
}

export const benchOf = (records: Records, year: YearRecords, category: CategoryRecords): Bench | undefined => {
  const closing = effectiveClosing(records.calendar, category.category.window);
  if (!closing.ok) return undefined;
  const { opens } = category.category.window;
  const { cycle } = year.programme;
  const days: TrialDays = {
    opens,
    closing: closing.date,
    from: year.programme['year-window'].from,
    year: year.programme.year,
    cycle: cycle?.years ?? 1,
  };
  return {
    category,
    days,
    judged: (trial) => {
      const world = worldOf(records, year, category, trial, days);
      const rows =
        judge(world.records, world.year, world.category, world.application, addDays(days.closing, 5))?.rows ?? [];
      const verdicts = new Map(rows.map((verdict) => [verdict.row.id, verdict]));
      return { verdicts, bad: rows.filter(({ verdict }) => blocking.has(verdict)).map(({ row }) => row.id) };
    },
  };
};
