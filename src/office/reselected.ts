/** Lists that follow from others: where somebody leaves, what was selected and is not settled is selected anew without them. */
import { isApproved } from '../core/approval.ts';
import { decideRound } from '../core/decide/round.ts';
import { compareSelection, selectionOf } from '../core/decide/selection.ts';
import { judgeYear } from '../core/judge.ts';
import { nameOfRound, roundBy } from '../core/rounds.ts';
import { withSelection } from '../ledger/write-selection.ts';
import type { FileChange, OfficeLedger } from './act.ts';
import { textOf } from './found.ts';
import { freezing } from './notice-file.ts';
import { afterwards } from './planned.ts';

export interface Reselected {
  readonly files: readonly FileChange[];
  /** A sentence for each list that changes. */
  readonly says: readonly string[];
}

/** Two changes of one file are one. */
const merged = (files: readonly FileChange[]): readonly FileChange[] =>
  [...Map.groupBy(files, ({ path }) => path).values()].flatMap((changes) => {
    const [first, last] = [changes[0], changes.at(-1)];
    return first === undefined || last === undefined ? [] : [{ ...last, before: first.before }];
  });

/** The files with the lists that they change. Settled rounds and those in publicity stay as they are. */
export const withReselection = (
  ledger: OfficeLedger,
  files: readonly FileChange[],
  yearNumber: number,
  today: string,
): Reselected => {
  const then = afterwards(ledger, files);
  const year = then.records.years.get(yearNumber);
  if (year === undefined) return { files, says: [] };
  const judged = judgeYear(then.records, year, today);
  const lists = [...year.categories.values()].flatMap((category) =>
    [...category.decisions].flatMap(([round, decision]) => {
      if (isApproved(category, round, decision.value) || freezing(year, decision) !== undefined) return [];
      const result = decideRound(year, category, round, decision, judged.get(category.id) ?? new Map());
      const selection = selectionOf(result);
      if (selection === undefined || compareSelection(decision.value, result).length === 0) return [];
      const before = textOf(then, decision.file);
      const after = withSelection(before, selection);
      const own = roundBy(category.category, round);
      const name = own === undefined ? round : nameOfRound(category.category, own);
      return after === undefined
        ? []
        : [
            {
              file: { path: decision.file, before, after },
              says: `“${category.category.name}”（${name}）的名单已经随之重新产生，请报告审定的机构。`,
            },
          ];
    }),
  );
  return { files: merged([...files, ...lists.map(({ file }) => file)]), says: lists.map(({ says }) => says) };
};
