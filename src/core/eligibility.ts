/**
 * What judging reports, as part of a check.
 *
 * While a window is open, an unmet condition is the applicant's to mend: an error. Once the window is closed it is a
 * result that the ledger records, so it never makes a check fail: a warning.
 */
import { type Finding, softened } from './finding.ts';
import type { Judgement, YearJudgements } from './judge.ts';
import type { ApplicationRecord, CategoryRecords, Records } from './records.ts';
import { effectiveClosing, windowState } from './window.ts';

const isOpen = (records: Records, { category }: CategoryRecords, today: string): boolean => {
  const closing = effectiveClosing(records.calendar, category.window);
  return closing.ok && windowState(category.window, closing.date, today) !== 'closed';
};

/** What a judgement of that day reports of its application. */
export const judgementFindings = (
  records: Records,
  category: CategoryRecords,
  judgement: Judgement | undefined,
  today: string,
): readonly Finding[] => {
  const findings = judgement?.rows.flatMap((row) => row.findings) ?? [];
  return isOpen(records, category, today) ? findings : softened(findings);
};

/** Where judging an application can point: its own file, and what others say of it in theirs. */
const filesOf = ({ confirmations, receipts }: CategoryRecords, { id, file }: ApplicationRecord): readonly string[] =>
  [file, confirmations.get(id)?.file, receipts.get(id)?.file].filter((each) => each !== undefined);

/** Findings of every application of which `wanted` accepts a file. `judged`: judgements of that day, by year. */
export const eligibilityFindings = (
  records: Records,
  today: string,
  judged: ReadonlyMap<number, YearJudgements>,
  wanted: (file: string) => boolean,
): readonly Finding[] =>
  [...records.years.values()].flatMap((year) =>
    [...year.categories.values()].flatMap((category) =>
      [...category.applications.values()]
        .filter((application) => filesOf(category, application).some(wanted))
        .flatMap(({ id }) =>
          judgementFindings(records, category, judged.get(year.year)?.get(category.id)?.get(id), today),
        ),
    ),
  );
