/** `gongshi scores read <folder>`: the sheets of one round → its decision file, with pseudonyms alone. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Decision } from '../../../src/core/schema/decision.ts';
import { readCells } from '../../../src/score-sheet/cells.ts';
import { readKey, rows } from '../../../src/score-sheet/layout.ts';
import { readScoreSheets, type SheetFile } from '../../../src/score-sheet/read.ts';
import { decisionText } from '../../../src/ledger/write-decision.ts';
import { findingText, openLedger, yearOf } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writeRecord } from '../../kernel/write-record.ts';
import { folderOutside, readExperts, roundOf, type ScoresTask, sheetsOf } from './options.ts';

const filesIn = (folder: string): SheetFile[] => {
  if (!existsSync(folder)) throw new CannotRun(`没有 ${folder} 这个文件夹`);
  // What a program leaves beside an open file begins with ~$ or a dot.
  return globSync('*.{xlsx,xls,ods}', { cwd: folder })
    .filter((name) => !/^[~.]/.test(basename(name)))
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
};

/** Which round the sheets are of: what the first readable mark says. */
const keyOf = (files: readonly SheetFile[]) => {
  for (const { bytes } of files) {
    const mark = readCells(bytes)?.at(rows.key, 0);
    const key = mark?.kind === 'text' ? readKey(mark.value) : undefined;
    if (key !== undefined) return key;
  }
  throw new CannotRun('文件夹里没有认得出来的评分表。评分表由 npx gongshi scores sheet 做出');
};

/** Cards that bodies have approved, or a list that was made from them, are never read over. */
const refuseDecided = ({ approvals, overrides, selection }: Decision, file: string, force: boolean): void => {
  if (approvals.length + overrides.length + Object.keys(selection).length > 0) {
    throw new CannotRun(`${file} 已经评定，评分不能再改`);
  }
  if (!force) throw new CannotRun(`${file} 已经有评分。确认要用新读到的代替，加 --force`);
};

export const read: ScoresTask = async ({ options, positionals: [typed, ...more] }, io) => {
  if (more.length > 0) throw new CannotRun('只能写一个文件夹');
  const files = filesIn(folderOutside(io, 'npx gongshi scores read ../评分表 --experts ../评委.yaml', typed));
  const key = keyOf(files);
  const experts = readExperts(io, options.experts);
  const ledger = openLedger(io);
  const year = yearOf(ledger, String(key.year));
  const category = year.categories.get(key.category);
  if (category === undefined) throw new CannotRun(`台账里没有 ${key.category} 这个奖项`);
  const round = roundOf(category, key.round);
  const today = io.today(ledger.records.association.asOf);
  const { sheets } = sheetsOf(ledger, year, category, round, experts, today);
  const { scores, recusals, findings } = readScoreSheets(sheets, files);
  const { demonstration } = ledger.records.association;
  const file = `content/${year.year}/${category.id}/decisions/${round}.yaml`;
  const recorded = category.decisions.get(round);
  if (findings.some(({ level }) => level === 'error')) {
    io.err(findingText(ledger, findings));
    io.err('有错误没有解决，没有写评审记录。');
    return 1;
  }
  if (recorded !== undefined) refuseDecided(recorded.value, file, options.force === true);
  const text = decisionText({ ...(demonstration === true ? { demonstration } : {}), scores, recusals });
  return writeRecord(io, ledger, { file, text, findings, dryRun: options['dry-run'] === true });
};
