/** 撤销公告: tells of an award that was announced and taken back. */
import { z } from 'zod/mini';
import { draftRevocation } from '../core/notice/revocation.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { noticeChoices } from './choices.ts';
import { noticeNamed } from './found.ts';
import { date, dateFace, line } from './input.ts';
import { newNoticeFile } from './notice-file.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

export const noticeRevoke = act({
  id: 'notice-revoke',
  verb: ['notice', 'revoke'],
  title: '发布撤销公告',
  purpose: '登记撤销以后：公告撤销了哪一项、依据什么、经费怎样处理；原来的公告不改写，名单上注明已撤销。',
  screen: 'notices',
  input: z.strictObject({
    notice: id,
    published: z.optional(date),
    title: z.optional(line),
    id: z.optional(id),
  }),
  form: {
    notice: {
      label: '哪一份公告公布的',
      control: 'choice',
      positional: '<公告>',
      choices: noticeChoices(({ value }) => value.kind === 'announcement'),
    },
    published: dateFace('发布日期', '不写就是今天'),
    title: { label: '标题', control: 'line', help: '不写则自动生成' },
    id: { label: '文件名', control: 'line', help: '不写则是日期加种类' },
  },
  plan: (ledger, { notice: typed, published = '', title, id: name }, today) => {
    const day = published === '' ? today : published;
    const { year, notice } = noticeNamed(ledger, typed, ['announcement']);
    wantReadable(ledger, year, '有文件读不出来，不起草。');
    const drafted = draftRevocation(ledger.records, year, { announced: notice, published: day, title });
    if (drafted === undefined) return refuse('没有要公告的撤销：先用 npx gongshi revoke 登记撤销，或者已经公告过了。');
    const file = newNoticeFile(year, drafted, name);
    return planned(
      ledger,
      {
        files: [file],
        sentence: `发布撤销公告：${drafted.notice.title}`,
        next: ['在原来公布的地方同样贴出撤销公告。'],
        letters: [{ paper: 'revocation', about: file.id }],
      },
      today,
    );
  },
});
