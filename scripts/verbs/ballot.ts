/** `gongshi ballot sheet|read`: a tally sheet for each ballot of a round of votes out to those who count, and back in. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { attempt } from '../../src/office/act.ts';
import { ballotRead } from '../../src/office/ballot-read.ts';
import { roundNamed as foundRound } from '../../src/office/found.ts';
import { blankTallies } from '../../src/office/tally-sheets.ts';
import { writeTally } from '../../src/score-sheet/tally.ts';
import { createFiles } from '../kernel/create-file.ts';
import { categoryNamed, findingText, openLedger, yearNamed } from '../kernel/ledger.ts';
import { type Arguments, CannotRun, type ExitCode, type Io, type OptionTable, verb } from '../kernel/verb.ts';
import { writePlanned } from '../kernel/write-planned.ts';
import { sentAs } from './scores/folder.ts';
import { folderOutside, refuseFilled, roundNamed } from './scores/options.ts';

const options = {
  out: { type: 'string', value: '文件夹', help: 'sheet：计票表写到哪里' },
  tier: { type: 'string', value: '等次', help: 'sheet：再次表决的等次' },
  again: {
    type: 'string',
    oneOf: ['tie', 'unfilled'],
    help: 'sheet：再次表决，票数相同的（tie），或者名额没有用完（unfilled）',
  },
  force: { type: 'boolean', help: 'read：已经有表决记录，还没有审定，用新读到的代替' },
  'dry-run': { type: 'boolean', help: 'read：只读和显示，不写文件' },
} as const satisfies OptionTable;
type BallotArguments = Arguments<typeof options>;

const sheet = async ({ options: given, positionals }: BallotArguments, io: Io): Promise<ExitCode> => {
  const [typedYear, typedCategory, typedRound] = positionals;
  if (typedYear === undefined || typedCategory === undefined)
    throw new CannotRun('要写年度和奖项，例如：npx gongshi ballot sheet 2027 paper final --out ../计票表');
  const folder = folderOutside(io, '--out', given.out);
  const ledger = openLedger(io);
  const category = categoryNamed(yearNamed(ledger, typedYear), typedCategory);
  const place = foundRound(ledger, `${typedYear}/${typedCategory}/${roundNamed(category, typedRound)}`);
  const today = io.today(ledger.records.association.asOf);
  const again = given.again === 'tie' || given.again === 'unfilled' ? given.again : undefined;
  const made = attempt(() => blankTallies(ledger, place, { again, tier: given.tier }, today));
  if (!made.ok) {
    if (made.findings.length === 0) throw new CannotRun(made.why);
    io.err(findingText(ledger, made.findings));
    io.err(made.why);
    return 1;
  }
  const files = new Map<string, Uint8Array>();
  for (const [name, one] of made.value) files.set(name, await writeTally(one));
  refuseFilled(folder, createFiles(folder, files));
  const [first] = made.value.values();
  io.out(
    `已写 ${files.size} 份计票表到 ${folder}：申报${first?.rows.length ?? 0}件，应到${first?.rules.members ?? 0}人。`,
  );
  return 0;
};

const read = async (given: BallotArguments, io: Io): Promise<ExitCode> => {
  const files = given.positionals.map((typed) => ({ name: basename(typed), path: resolve(io.cwd, typed) }));
  if (files.length === 0) throw new CannotRun('要写计票表，一次表决一份，按表决的先后写');
  const missing = files.find(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile() !== true);
  if (missing !== undefined) throw new CannotRun(`没有 ${missing.name} 这个文件`);
  const sheets = files.map(({ name, path }) => sentAs(path, name));
  const ledger = openLedger(io);
  const today = io.today(ledger.records.association.asOf);
  const plan = ballotRead.plan(ledger, { sheets, force: given.options.force }, today);
  return writePlanned(io, ledger, plan, given.options['dry-run'] === true);
};

const tasks: Readonly<Record<string, (args: BallotArguments, io: Io) => Promise<ExitCode>>> = { sheet, read };

export const ballot = verb({
  name: 'ballot',
  summary: '给表决的一轮做计票表；填好以后读进评审记录',
  usage: 'sheet <年度> <奖项> [轮次] --out 文件夹 | read <计票表>…',
  options,
  run: ({ options: given, positionals: [name = '', ...rest] }, io) => {
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) throw new CannotRun('要写做什么：sheet 做计票表，read 读回计票表');
    return task({ options: given, positionals: rest }, io);
  },
});
