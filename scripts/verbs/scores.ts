/** `gongshi scores sheet|read`: score sheets out to the experts, and back in. */
import { read } from './scores/read.ts';
import { sheet } from './scores/sheet.ts';
import { scoresOptions, type ScoresTask } from './scores/options.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const tasks: Readonly<Record<string, ScoresTask>> = { sheet, read };

export const scores = verb({
  name: 'scores',
  summary: '给每位评委做评分表；收回来以后读进评审记录',
  usage: 'sheet <年度> <奖项> [轮次] --experts 名册 --out 文件夹 | read <文件夹> --experts 名册',
  options: scoresOptions,
  run: ({ options, positionals: [name = '', ...rest] }, io) => {
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) throw new CannotRun('要写做什么：sheet 做评分表，read 读回评分表');
    return task({ options, positionals: rest }, io);
  },
});
