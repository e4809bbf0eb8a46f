/** The end of a publicity: when it may be closed, and with what came in. */
import { clauseOf } from '../citation.ts';
import { addDays, inChinese } from '../dates.ts';
import { type Finding, inFile } from '../finding.ts';
import type { Filed, YearRecords } from '../records.ts';
import { lastDay } from '../last-day.ts';
import { isOpen } from '../schema/objection.ts';
import type { Notice } from '../schema/notice.ts';
import { reportNotice } from './drafted.ts';
import { leavingFindings } from './leaving.ts';
import { objectionsTo } from './objections.ts';

type Closed = NonNullable<Notice['closed']>;

export interface Closing {
  /** Undefined where a finding is an error. */
  readonly closed: Closed | undefined;
  readonly findings: readonly Finding[];
}

/** Entries with an open objection are held; the others need not wait for them. */
export const closingOf = (year: YearRecords, notice: Filed<Notice>, date: string): Closing => {
  const to = lastDay(year, notice);
  const objections = objectionsTo(year, notice.id, date);
  if (date <= to) {
    const finding = reportNotice(
      'notice-not-over',
      { to: inChinese(to), date: inChinese(date), next: inChinese(addDays(to, 1)) },
      { at: ['to'], clause: clauseOf(year, 'publicised') },
    );
    return { closed: undefined, findings: inFile(notice.file, [finding]) };
  }
  return {
    closed: { date, objections: objections.length },
    findings: [
      ...objections
        .filter(({ value }) => isOpen(value))
        .map(({ file, value }) => reportNotice('notice-held', { entry: value.application }, { file })),
      ...leavingFindings(year, notice.file, notice.value.entries, date),
    ],
  };
};
