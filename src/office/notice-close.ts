/** The window is over; what came in is written down, and the records are free again. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { lastDay } from '../core/last-day.ts';
import { closingOf } from '../core/notice/closing.ts';
import { objectionsInWords, objectionsTo } from '../core/notice/objections.ts';
import { id } from '../core/schema/values.ts';
import { withClosed } from '../ledger/write-notice.ts';
import { act, refuse } from './act.ts';
import { noticeChoices } from './choices.ts';
import { isRunning } from './extension.ts';
import { noticeNamed, textOf } from './found.ts';
import { date, dateFace } from './input.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

export const noticeClose = act({
  id: 'notice-close',
  verb: ['notice', 'close'],
  title: '办结公示',
  purpose: '公示期满，记下结束的日期和收到异议的件数；没有办结的异议只影响它所涉及的一项。',
  screen: 'notices',
  input: z.strictObject({ notice: id, published: z.optional(date) }),
  form: {
    notice: { label: '公示', control: 'choice', positional: '<公示>', choices: noticeChoices(isRunning) },
    published: dateFace('结束的日期', '不写就是今天'),
  },
  plan: (ledger, { notice: typed, published = '' }, today) => {
    const day = published === '' ? today : published;
    const { year, notice } = noticeNamed(ledger, typed);
    if (notice.value.closed !== undefined) return refuse(`${notice.id} 已于${notice.value.closed.date}结束`);
    wantReadable(ledger, year, '有文件读不出来，不起草。');
    const { closed, findings } = closingOf(year, notice, day);
    if (closed === undefined) return refuse('', { findings });
    const before = textOf(ledger, notice.file);
    const after =
      withClosed(before, closed) ?? refuse(`${notice.file} 的写法无法自动改写。在开头部分的末尾加一行 closed`);
    const words = objectionsInWords(objectionsTo(year, notice.id, day), lastDay(year, notice));
    return planned(
      ledger,
      {
        files: [{ path: notice.file, before, after }],
        findings,
        sentence: `办结公示：${notice.value.title}（${inChinese(day)}）`,
        next: [words, `公布结果：npx gongshi notice announce ${notice.id} --number …`],
      },
      today,
    );
  },
});
