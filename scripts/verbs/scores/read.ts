/** `gongshi scores read <folder>`: the sheets of one round → its decision file, with pseudonyms alone. */
import { scoresRead } from '../../../src/office/scores-read.ts';
import { openLedger } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';
import { writePlanned } from '../../kernel/write-planned.ts';
import { sentIn } from './folder.ts';
import { folderOutside, readExperts, type ScoresTask } from './options.ts';

export const read: ScoresTask = async ({ options, positionals: [typed, ...more] }, io) => {
  if (more.length > 0) throw new CannotRun('只能写一个文件夹');
  const sheets = sentIn(folderOutside(io, 'npx gongshi scores read ../评分表 --experts ../评委.yaml', typed));
  if (sheets.length === 0) throw new CannotRun('文件夹是空的，没有评分表');
  const experts = readExperts(io, options.experts);
  const { force, reopen, others } = options;
  const ledger = openLedger(io);
  const today = io.today(ledger.records.association.asOf);
  const plan = scoresRead.plan(ledger, { sheets, experts, force, reopen, others }, today);
  return writePlanned(io, ledger, plan, options['dry-run'] === true);
};
