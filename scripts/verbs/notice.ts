/** `gongshi notice draft|correct|close|announce|revoke`: 公示, 更正, its end, 公告, and 撤销公告. */
import { announce } from './notice/announce.ts';
import { close } from './notice/close.ts';
import { correct } from './notice/correct.ts';
import { draft } from './notice/draft.ts';
import { revoke } from './notice/revoke.ts';
import type { NoticeTask } from './notice/options.ts';
import { noticeOptions } from './notice/options.ts';
import { CannotRun, verb } from '../kernel/verb.ts';

const tasks: Readonly<Record<string, NoticeTask>> = { draft, correct, close, announce, revoke };

export const notice = verb({
  name: 'notice',
  summary: '起草公示、更正和公告，结束公示',
  usage:
    'draft <年度> <奖项/轮次>… | correct <公示> --reason … | close <公示> | announce <公示> --number … | revoke <公告>',
  options: noticeOptions,
  run: ({ options, positionals: [name = '', ...rest] }, io) => {
    const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
    if (task === undefined) {
      throw new CannotRun(
        '要写做什么：draft 起草公示，correct 更正，close 结束公示，announce 公布结果，revoke 公告撤销',
      );
    }
    return task({ options, positionals: rest }, io);
  },
});
