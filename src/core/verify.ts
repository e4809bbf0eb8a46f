/**
 * Everything that was published, recomputed from the records alone: selections, lists, windows, digests, sums. Whoever has
 * a copy of the ledger gets the same answer as the office (docs/design.md, promise 9).
 */
import { type Finding, inFile } from './finding.ts';
import { judgeYear, type YearJudgements } from './judge.ts';
import { consentFindings } from './notice/persons.ts';
import type { Records, YearRecords } from './records.ts';
import { budgetFindings } from './rules/budget.ts';
import { closingCodes, closingFindings, objectionFindings } from './verify/closings.ts';
import { departureCodes, departureFindings } from './verify/departures.ts';
import { digestCodes, digests } from './verify/digests.ts';
import { entries, entryCodes } from './verify/entries.ts';
import { facts, factsCodes } from './verify/facts.ts';
import { madeFindings } from './made.ts';
import { ownLineCodes, ownLineFindings } from './verify/own-lines.ts';
import { recount } from './verify/count.ts';
import { selections } from './verify/selections.ts';
import { noticeWindowCodes, noticeWindows } from './verify/windows.ts';

export const verifyCodes = {
  ...digestCodes,
  ...entryCodes,
  ...noticeWindowCodes,
  ...closingCodes,
  ...departureCodes,
  ...factsCodes,
  ...ownLineCodes,
};

/** How many of each were recomputed, and every difference with its file. */
export interface Verification {
  readonly counts: { readonly [Part in 'selections' | 'entries' | 'windows' | 'digests' | 'sums']: number };
  readonly findings: readonly Finding[];
}

export const verify = (
  records: Records,
  year: YearRecords,
  today: string,
  judged: YearJudgements = judgeYear(records, year, today),
): Verification => {
  const notices = [...year.notices.values()];
  const parts = {
    selections: selections(year, judged),
    entries: entries(year),
    windows: noticeWindows(records, year),
    digests: digests(year),
    facts: facts(records, year),
    sums: recount([budgetFindings(year)]),
  };
  return {
    counts: {
      selections: parts.selections.count,
      entries: parts.entries.count,
      windows: parts.windows.count,
      digests: parts.digests.count + parts.facts.count,
      sums: parts.sums.count,
    },
    findings: [
      ...Object.values(parts).flatMap(({ findings }) => findings),
      ...notices.flatMap((notice) => closingFindings(year, notice)),
      ...objectionFindings(year),
      ...departureFindings(year, today),
      ...madeFindings(records, year),
      ...ownLineFindings(year),
      ...notices.flatMap(({ file, value }) => inFile(file, consentFindings(year, judged, value))),
    ],
  };
};
