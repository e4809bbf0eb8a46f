/**
 * Rows that judge no application but a category or the whole year: approvals and their order, publicity, quotas, the
 * budget. What they report is the office's to mend.
 */
import { programmeRows, type Row } from './compile.ts';
import { type Finding, inFile } from './finding.ts';
import type { RowVerdict } from './judge.ts';
import type { CategoryRecords, Records, YearRecords } from './records.ts';
import { ruleOf } from './rules/index.ts';
import { type CategoryFacts, isApplicationRule } from './rules/rule.ts';

const judgeRows = (facts: Omit<CategoryFacts, 'clause'>, rows: readonly Row[]): readonly RowVerdict[] =>
  rows.flatMap((row) => {
    const rule = ruleOf(row);
    if (isApplicationRule(rule)) return [];
    const { verdict, says, findings } = rule.check({ ...facts, clause: row.clause }, row);
    return { row, scope: rule.scope, how: rule.how, verdict, blocks: false, says, findings };
  });

/** Verdicts of a category's own rows on a day. */
export const categoryProcedure = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  today: string,
): readonly RowVerdict[] =>
  judgeRows({ records, year, category, calendar: records.calendar, today }, category.category.rows);

/** Verdicts of the rows that stand for the whole year; none in a year without a category. */
export const yearProcedure = (records: Records, year: YearRecords, today: string): readonly RowVerdict[] => {
  const [category] = year.categories.values();
  if (category === undefined) return [];
  return judgeRows({ records, year, category, calendar: records.calendar, today }, programmeRows(year.programme));
};

const findingsOf = (file: string, rows: readonly RowVerdict[]): readonly Finding[] =>
  inFile(
    file,
    rows.flatMap(({ findings }) => findings),
  );

export const procedureFindings = (records: Records, today: string): readonly Finding[] =>
  [...records.years.values()].flatMap((year) => [
    ...findingsOf(year.programmeFile, yearProcedure(records, year, today)),
    ...[...year.categories.values()].flatMap((category) =>
      findingsOf(category.file, categoryProcedure(records, year, category, today)),
    ),
  ]);
