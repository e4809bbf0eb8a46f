/** `gongshi scores sheet <year> <category> [round]`: one spreadsheet for each expert, and one reading copy for all. */
import { readingCopy } from '../../../src/score-sheet/reading-copy.ts';
import { writeScoreSheet } from '../../../src/score-sheet/write.ts';
import { blankSheets } from '../../../src/office/score-sheets.ts';
import { createFiles } from '../../kernel/create-file.ts';
import { categoryNamed, findingText, openLedger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { folderOutside, readExperts, refuseFilled, roundNamed, type ScoresTask } from './options.ts';

export const sheet: ScoresTask = async ({ options, positionals: [typedYear, typedCategory, typedRound] }, io) => {
  if (typedYear === undefined || typedCategory === undefined) {
    throw new CannotRun(
      '要写年度和奖项，例如：npx gongshi scores sheet 2017 function-pilot --experts ../评委.yaml --out ../评分表',
    );
  }
  const folder = folderOutside(io, '--out', options.out);
  const experts = readExperts(io, options.experts);
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typedYear);
  const category = categoryNamed(year, typedCategory);
  const round = roundNamed(category, typedRound);
  const today = io.today(ledger.records.association.asOf);
  const blank = blankSheets(ledger, year, category, round, experts, today);
  if (!blank.ok) {
    if (blank.findings.length === 0) throw new CannotRun(blank.why);
    io.err(findingText(ledger, blank.findings));
    io.err(blank.why);
    return 1;
  }
  const { sheets, first } = blank;
  const files = new Map<string, string | Uint8Array>();
  for (const one of sheets) files.set(`${one.key.reviewer}.xlsx`, await writeScoreSheet(one));
  files.set('reading.html', readingCopy(ledger.records, category, first));
  refuseFilled(folder, createFiles(folder, files));
  const recused = sheets.flatMap(({ rows }) => rows.filter(({ recused: reason }) => reason !== null)).length;
  io.out(`已写 ${sheets.length} 份评分表和一份阅读本到 ${folder}：申报${first.rows.length}件，回避${recused}处。`);
  return 0;
};
