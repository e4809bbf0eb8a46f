/** The verdict per clause of one application, as `gongshi judge` prints it; the page of the application shows the same. */
import { cite } from '../core/citation.ts';
import type { Eligibility, Judgement, RowVerdict } from '../core/judge.ts';
import type { YearRecords } from '../core/records.ts';
import { verdictWords } from '../core/words.ts';

const eligibilityWords = {
  eligible: '符合申报条件，可以评审。',
  ineligible: '有条件不符合。',
  pending: '还有条件待定。',
} as const satisfies Record<Eligibility, string>;

const rowText = (row: RowVerdict, year: YearRecords): string => {
  const advisory = row.row.advisory === true ? '（只作提醒）' : '';
  const lines = row.findings.flatMap(({ message, help }) => [`      ${message}`, `      怎么办：${help}`]);
  return [
    `  ${verdictWords[row.verdict]}${advisory}　${cite(year, row.row.clause)}`,
    `      ${row.says}`,
    ...lines,
  ].join('\n');
};

/** `title` is what the application is called, with its file. */
export const judgementText = (title: string, judgement: Judgement, year: YearRecords): string =>
  `${[title, eligibilityWords[judgement.eligibility], '', ...judgement.rows.map((row) => rowText(row, year))].join('\n')}\n`;

/** The same for programs. */
export const judgementJson = (file: string, judgement: Judgement): string =>
  `${JSON.stringify(
    {
      file,
      eligibility: judgement.eligibility,
      rows: judgement.rows.map(({ row, scope, verdict, blocks, says, findings }) => ({
        row: row.id,
        clause: row.clause,
        rule: row.rule,
        scope,
        verdict,
        blocks,
        says,
        findings: findings.map(({ code, level, message, help }) => ({ code, level, message, help })),
      })),
    },
    null,
    2,
  )}\n`;
