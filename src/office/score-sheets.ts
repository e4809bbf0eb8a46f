/** 评分表 as they go out to the experts, or why they cannot be made yet: the same for the verb and the desk. */
import { type Finding, inFile } from '../core/finding.ts';
import { ownLineBytes } from '../core/own-line.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import type { Experts } from '../score-sheet/experts.ts';
import { sheetsOf } from '../score-sheet/round.ts';
import { type ScoreSheet, withOwnLine } from '../score-sheet/sheet.ts';
import type { OfficeLedger } from './act.ts';
import { unreadable } from './readable.ts';

export type BlankSheets =
  | {
      readonly ok: true;
      readonly sheets: readonly ScoreSheet[];
      /** All have the same rows: what the reading copy is made of. */
      readonly first: ScoreSheet;
    }
  | {
      readonly ok: false;
      readonly why: string;
      /** What has to be settled first; none where nobody is to be scored. */
      readonly findings: readonly Finding[];
    };

/** A new line for each sheet, every time it is made; which of them counts is known when it comes back. */
const drawn = (): Uint8Array => crypto.getRandomValues(new Uint8Array(ownLineBytes));

export const blankSheets = (
  ledger: Pick<OfficeLedger, 'records' | 'findings'>,
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  experts: Experts,
  today: string,
): BlankSheets => {
  const { sheets, findings } = sheetsOf(ledger, year, category, round, experts, today);
  const stopped = [...unreadable(ledger, year), ...inFile(category.file, findings)];
  if (stopped.length > 0)
    return { ok: false, why: '还有申报没有定下来能不能评，先办结，再做评分表。', findings: stopped };
  const [first] = sheets;
  if (first === undefined || first.rows.length === 0)
    return { ok: false, why: '没有符合条件、需要评分的申报', findings: [] };
  return { ok: true, sheets: sheets.map((sheet) => withOwnLine(sheet, drawn())), first };
};
