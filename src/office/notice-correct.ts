/** 更正: old and new text in a new, linked record; nothing is edited. A further correction corrects the same notice once more. */
import { z } from 'zod/mini';
import { judgeYear } from '../core/judge.ts';
import { draftCorrection } from '../core/notice/correction.ts';
import { leftUntold } from '../core/notice/leaving.ts';
import { Notice } from '../core/schema/notice.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { noticeChoices } from './choices.ts';
import { noticeNamed } from './found.ts';
import { date, dateFace, line } from './input.ts';
import { newNoticeFile } from './notice-file.ts';
import { personsFace, personsInput } from './persons-input.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

const kinds = ['publicity', 'announcement'] as const;

const Change = z.strictObject({
  application: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  old: line,
  new: line,
});
type Change = z.infer<typeof Change>;

const written = /^([a-z0-9-]+\/[a-z0-9-]+)\s*[：:]\s*(.+?)\s*(?:→|->|=>)\s*(.+)$/;
/** One changed wording on one line, as a form has it. */
const ChangeLine = z.string().check(z.regex(written, '应写成“奖项/申报：更正以前 → 更正以后”'));

const changeOf = (typed: Change | string): Change => {
  if (typeof typed !== 'string') return typed;
  const [, application = '', old = '', now = ''] = written.exec(typed) ?? [];
  return { application, old, new: now };
};

export const noticeCorrect = act({
  id: 'notice-correct',
  verb: ['notice', 'correct'],
  title: '发布更正',
  purpose: '公示或者公告有误，或者名单有变动：写明更正以前和以后的文字、原因和依据；原来的不改写，可以再次更正。',
  screen: 'notices',
  input: z.strictObject({
    notice: id,
    reason: z.string().check(z.minLength(1), z.maxLength(2000)),
    changes: z._default(z.array(z.union([Change, ChangeLine])), []),
    until: z.optional(date),
    published: z.optional(date),
    title: z.optional(line),
    id: z.optional(id),
    persons: personsInput,
  }),
  form: {
    notice: {
      label: '更正哪一份',
      control: 'choice',
      positional: '<公示>',
      choices: noticeChoices(({ value }) => kinds.some((kind) => kind === value.kind)),
    },
    reason: { label: '原因和依据', control: 'paragraph', help: '一段文字，写进更正' },
    changes: {
      label: '更正的文字',
      control: 'lines',
      help: '一处一行，写成“奖项/申报：更正以前 → 更正以后”；名单的变动不用写',
    },
    until: { label: '公示期延长到', control: 'date', help: '不延长的不写' },
    published: dateFace('发布日期', '不写就是今天'),
    title: { label: '标题', control: 'line', help: '不写则自动生成' },
    id: { label: '文件名', control: 'line', help: '不写则是日期加种类' },
    persons: personsFace,
  },
  plan: (ledger, { notice: typed, reason, changes, until, published = '', title, id: name, persons = {} }, today) => {
    const day = published === '' ? today : published;
    const { year, notice } = noticeNamed(ledger, typed, kinds);
    wantReadable(ledger, year, '有文件读不出来，不起草。');
    const { drafted, findings } = draftCorrection(ledger.records, year, {
      corrects: notice,
      published: day,
      title,
      changes: changes.map(changeOf),
      reason,
      until,
      persons: new Map(Object.entries(persons)),
      judged: judgeYear(ledger.records, year, day),
    });
    if (drafted === undefined) return refuse('有错误没有解决，不起草更正。', { findings });
    const nobodyLeft = leftUntold(year, notice, day).length === 0;
    const { entries, decisions }: Notice = drafted.notice;
    if (nobodyLeft && entries.length === 0 && decisions.length === 0 && until === undefined)
      return refuse('没有要更正的：名单和所依据的记录都与公示时一样，也没有写要更正的文字。');
    const file = newNoticeFile(year, drafted, name);
    return planned(
      ledger,
      {
        files: [file],
        findings,
        sentence: `发布更正：${drafted.notice.title}`,
        next: ['在原来公示的地方同样贴出更正。'],
        letters: [{ paper: 'correction', about: file.id }],
      },
      today,
    );
  },
});
