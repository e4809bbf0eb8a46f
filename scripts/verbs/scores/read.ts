/** `gongshi scores read <folder>`: the sheets of one round → its decision file, with pseudonyms alone. */
import { isError } from '../../../src/core/finding.ts';
import { bodyName, type YearRecords } from '../../../src/core/records.ts';
import type { Decision } from '../../../src/core/schema/decision.ts';
import type { SheetKey } from '../../../src/score-sheet/layout.ts';
import { keyIn, readScoreSheets } from '../../../src/score-sheet/read.ts';
import { sheetsOf } from '../../../src/score-sheet/round.ts';
import { decisionText } from '../../../src/ledger/write-decision.ts';
import { findingText, openLedger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { type Folder, sheetsIn } from './folder.ts';
import { folderOutside, readExperts, roundNamed, type ScoresArguments, type ScoresTask } from './options.ts';

/** Which round the sheets are of: what the first readable mark says. */
const keyOf = ({ files, findings }: Folder): SheetKey => {
  for (const { bytes } of files) {
    const key = keyIn(bytes);
    if (key !== undefined) return key;
  }
  const others = findings.map(({ message }) => `\n${message}`).join('');
  throw new CannotRun(`文件夹里没有认得出来的评分表。评分表由 npx gongshi scores sheet 做出${others}`);
};

interface Recorded {
  readonly year: YearRecords;
  readonly file: string;
  readonly decision: Decision;
}

/** Cards that bodies have approved, or a list that was made from them, are read over only on request, and never once they were made public. */
const refuseDecided = ({ year, file, decision }: Recorded, options: ScoresArguments['options']): void => {
  const { approvals, overrides, selection } = decision;
  if (approvals.length + overrides.length + Object.keys(selection).length === 0) {
    if (options.force === true) return;
    throw new CannotRun(`${file} 已经有评分。确认要用新读到的代替，加 --force`);
  }
  const notice = [...year.notices.values()].find(({ value }) =>
    value.decisions.some(({ path }) => `content/${path}` === file),
  );
  if (notice !== undefined)
    throw new CannotRun(`${file} 已经列入公示公告 ${notice.id}，评分不能再改；有误的，按异议办理`);
  if (options.reopen !== true) {
    throw new CannotRun(
      `${file} 已经评定，评分不能再改。迟交的评分表要补进来的，加 --reopen：原来的审定、调整和名单作废，重新评定`,
    );
  }
};

export const read: ScoresTask = async ({ options, positionals: [typed, ...more] }, io) => {
  if (more.length > 0) throw new CannotRun('只能写一个文件夹');
  const folder = sheetsIn(folderOutside(io, 'npx gongshi scores read ../评分表 --experts ../评委.yaml', typed));
  const key = keyOf(folder);
  const experts = readExperts(io, options.experts);
  const ledger = openLedger(io);
  const year = yearNamed(ledger, String(key.year));
  const category = year.categories.get(key.category);
  if (category === undefined) throw new CannotRun(`台账里没有 ${key.category} 这个奖项`);
  const round = roundNamed(category, key.round);
  const today = io.today(ledger.records.association.asOf);
  const { sheets } = sheetsOf(ledger, year, category, round, experts, today);
  const { scores, recusals, findings: ofSheets } = readScoreSheets(sheets, folder.files);
  // While a file is unread, nobody can say whose sheet is missing.
  const isUnread = folder.findings.some(isError);
  const findings = [...folder.findings, ...ofSheets.filter(({ code }) => !isUnread || code !== 'sheet-missing')];
  const { association } = ledger.records;
  const { demonstration } = association;
  const file = `content/${year.year}/${category.id}/decisions/${round}.yaml`;
  const recorded = category.decisions.get(round);
  if (findings.some(isError)) {
    io.err(findingText(ledger, findings));
    io.err('有错误没有解决，没有写评审记录。');
    return 1;
  }
  if (recorded !== undefined) refuseDecided({ year, file, decision: recorded.value }, options);
  const office = bodyName(association, year.programme.office);
  const text = decisionText({ ...(demonstration === true ? { demonstration } : {}), scores, recusals }, office);
  return writeRecord(io, ledger, { file, text, findings, dryRun: options['dry-run'] === true });
};
