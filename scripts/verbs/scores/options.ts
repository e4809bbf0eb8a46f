/** What both tasks of `gongshi scores` share: the list of experts, the folder and the round that were typed. */
import { relative, resolve, sep } from 'node:path';
import type { CategoryRecords } from '../../../src/core/records.ts';
import { type Experts, expertsIn } from '../../../src/score-sheet/experts.ts';
import { readPrivate } from '../../kernel/persons.ts';
import { type Arguments, CannotRun, type ExitCode, type Io, type OptionTable } from '../../kernel/verb.ts';

export const scoresOptions = {
  experts: { type: 'string', value: '文件', help: '评委名册，写有姓名，放在台账以外' },
  out: { type: 'string', value: '文件夹', help: 'sheet：评分表写到哪里，放在台账以外' },
  force: { type: 'boolean', help: 'read：评审记录已经有评分，还没有审定，用新读到的代替' },
  reopen: {
    type: 'boolean',
    help: 'read：迟交的评分表补进已经评定、还没有公示的一轮；原来的审定、调整和名单作废，要重新 decide、重新审定',
  },
  others: {
    type: 'string',
    oneOf: ['keep', 'drop'],
    help: 'read：这次没有交来、以前已经读回的评委，照旧（keep）还是去掉（drop）',
  },
  'dry-run': { type: 'boolean', help: 'read：只读和显示，不写文件' },
} as const satisfies OptionTable;

export type ScoresArguments = Arguments<typeof scoresOptions>;
export type ScoresTask = (args: ScoresArguments, io: Io) => Promise<ExitCode>;

export const readExperts = (io: Io, typed: string | undefined): Experts => {
  if (typed === undefined) throw new CannotRun('要用 --experts 写明评委名册');
  const read = expertsIn(typed, readPrivate(io, typed));
  if (!read.ok) throw new CannotRun(read.why);
  return read.experts;
};

/** A folder outside the ledger. */
export const folderOutside = (io: Io, option: string, typed: string | undefined): string => {
  if (typed === undefined) throw new CannotRun(`要写明文件夹：${option}`);
  const path = resolve(io.cwd, typed);
  if (relative(io.cwd, path).split(sep)[0] === 'content')
    throw new CannotRun('评分表不能放在 content/ 里：台账是公开的');
  return path;
};

/** A sheet that is there may be the one that came back filled in. */
export const refuseFilled = (folder: string, there: readonly string[]): void => {
  if (there.length > 0)
    throw new CannotRun(`${folder} 里已经有 ${there.join('、')}，可能已经填写，不覆盖。换一个文件夹，或者先把它们移走`);
};

/** The round that was typed, or the only one. */
export const roundNamed = (category: CategoryRecords, typed: string | undefined): string => {
  const all = category.category.rounds.map(({ id }) => id);
  const round = typed ?? (all.length === 1 ? all[0] : undefined);
  if (round !== undefined && all.includes(round)) return round;
  throw new CannotRun(`${category.id} 要写明轮次。有：${all.join('、')}`);
};
