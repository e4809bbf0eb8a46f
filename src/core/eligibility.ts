/**
 * What judging reports, as part of a check.
 *
 * While a window is open, an unmet condition is the applicant's to mend: an error. Once the window is closed it is a
 * result that the ledger records, so it never makes a check fail: a warning.
 */
import type { Finding } from './finding.ts';
import { judge } from './judge.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from './records.ts';
import { effectiveClosing, windowState } from './window.ts';
import { type YearFacts, yearFacts } from './year-facts.ts';

const settled = (findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => (finding.level === 'error' ? { ...finding, level: 'warning' } : finding));

const isOpen = (records: Records, { category }: CategoryRecords, today: string): boolean => {
  const closing = effectiveClosing(records.calendar, category.window);
  return closing.ok && windowState(category.window, closing.date, today) !== 'closed';
};

const findingsOf = (
  records: Records,
  year: YearRecords,
  category: CategoryRecords,
  application: ApplicationRecord,
  today: string,
  shared: YearFacts,
): readonly Finding[] =>
  judge(records, year, category, application, today, shared)?.rows.flatMap(({ findings }) => findings) ?? [];

/** Where judging an application can point: its own file, and what others say of it in theirs. */
const filesOf = ({ confirmations, receipts }: CategoryRecords, { id, file }: ApplicationRecord): readonly string[] =>
  [file, confirmations.get(id)?.file, receipts.get(id)?.file].filter((each) => each !== undefined);

/** Findings of every application of which `wanted` accepts a file. */
export const eligibilityFindings = (
  records: Records,
  today: string,
  wanted: (file: string) => boolean = () => true,
): readonly Finding[] =>
  [...records.years.values()].flatMap((year) => {
    const shared = yearFacts(year);
    return [...year.categories.values()].flatMap((category) => {
      const level = isOpen(records, category, today) ? (found: readonly Finding[]) => found : settled;
      return [...category.applications.values()]
        .filter((application) => filesOf(category, application).some(wanted))
        .flatMap((application) => level(findingsOf(records, year, category, application, today, shared)));
    });
  });
