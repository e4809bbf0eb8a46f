/** 公告: the result of a closed publicity, under a document number where its papers have one. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { draftAnnouncement } from '../core/notice/announcement.ts';
import { isNumbered } from '../core/paper-name.ts';
import type { Filed, YearRecords } from '../core/records.ts';
import { Notice } from '../core/schema/notice.ts';
import { id } from '../core/schema/values.ts';
import { act, refuse } from './act.ts';
import { entryChoices, noticeChoices } from './choices.ts';
import { noticeNamed } from './found.ts';
import { date, dateFace, line } from './input.ts';
import { newNoticeFile } from './notice-file.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

/** A slip of the hand in the number is published for ever: a number that was given, or the year of another time. */
const wantOwnNumber = (year: YearRecords, notice: Filed<Notice>, number: string, published: string): void => {
  const [given] = [...year.notices.values()].filter(({ value }) => value.number === number);
  if (given !== undefined) return refuse(`${number} 已经是《${given.value.title}》（${given.id}）的发文字号。`);
  const [, written] = /〔(\d{4})〕/.exec(number) ?? [];
  const [first, last] = [notice.value.published.slice(0, 4), published.slice(0, 4)];
  if (written !== undefined && (written < first || written > last))
    refuse(`发文字号写的是${written}年，公示在${inChinese(notice.value.published)}，公布在${inChinese(published)}。`);
};

export const noticeAnnounce = act({
  id: 'notice-announce',
  verb: ['notice', 'announce'],
  title: '公布结果',
  purpose: '公示办结以后，以正式文件公布结果：写明发文字号；有异议没有办结的那一项暂不公布。',
  screen: 'notices',
  input: z.strictObject({
    notice: id,
    number: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    published: z.optional(date),
    title: z.optional(line),
    to: z.optional(line),
    note: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(2000))), []),
    recommend: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []),
    id: z.optional(id),
  }),
  form: {
    notice: {
      label: '公示',
      control: 'choice',
      positional: '<公示>',
      choices: noticeChoices(({ value }) => value.kind === 'publicity' && value.closed !== undefined),
    },
    number: { label: '发文字号', control: 'line', help: '例如 示例协〔2017〕8号；没有文号的写 无' },
    published: dateFace('发布日期', '不写就是今天'),
    title: { label: '标题', control: 'line', help: '不写则自动生成' },
    to: { label: '主送单位', control: 'line' },
    note: { label: '另加的文字', control: 'lines', help: '一段一行' },
    recommend: { label: '向上级推荐的项目', control: 'choices', choices: entryChoices, typed: '奖项/申报' },
    id: { label: '文件名', control: 'line', help: '不写则是日期加种类' },
  },
  plan: (ledger, { notice: typed, number, published = '', title, to, note, recommend, id: name }, today) => {
    const { year, notice } = noticeNamed(ledger, typed);
    if (number === undefined && isNumbered(year.programme))
      return refuse('要用 --number 写明发文字号，例如 示例协〔2017〕8号；没有文号的写 --number 无', {
        problems: [{ field: 'number', says: '要写明发文字号，例如 示例协〔2017〕8号；没有文号的，写一个“无”字' }],
      });
    wantReadable(ledger, year, '有文件读不出来，不起草。');
    const day = published === '' ? today : published;
    const { drafted, findings } = draftAnnouncement(ledger.records, year, {
      concludes: notice,
      published: day,
      number: number === '无' ? undefined : number,
      title,
      to,
      notes: note,
      recommended: recommend,
    });
    if (drafted === undefined) return refuse('有错误没有解决，不起草公告。', { findings });
    if (number !== undefined) wantOwnNumber(year, notice, number, day);
    const file = newNoticeFile(year, drafted, name);
    const { title: heading, number: numbered }: Notice = drafted.notice;
    return planned(
      ledger,
      {
        files: [file],
        findings,
        sentence: `公布结果：${heading}${numbered === undefined ? '' : `（${numbered}）`}`,
        next: ['打印表彰决定、证书和经费拨付表。'],
        letters: [
          { paper: 'commendation', about: file.id },
          { paper: 'certificate', about: file.id },
          { paper: 'payment', about: file.id },
        ],
      },
      today,
    );
  },
});
