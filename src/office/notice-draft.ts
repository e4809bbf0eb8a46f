/** 公示: the lists of decided rounds, with their window and the digests that it freezes. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { judgeYear } from '../core/judge.ts';
import { draftPublicity } from '../core/notice/publicity.ts';
import type { DecidedRound } from '../core/notice/rounds.ts';
import type { YearRecords } from '../core/records.ts';
import { id } from '../core/schema/values.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import { roundChoices } from './choices.ts';
import { yearNamed } from './found.ts';
import { address, date, dateFace, line } from './input.ts';
import { newNoticeFile } from './notice-file.ts';
import { personsFace, personsInput } from './persons-input.ts';
import { planned } from './planned.ts';
import { wantReadable } from './readable.ts';

const roundsNamed = (year: YearRecords, typed: readonly string[]): readonly DecidedRound[] =>
  typed.map((one) => {
    const [, name = '', round = ''] = one.split('/');
    const category = year.categories.get(name);
    const decision = category?.decisions.get(round);
    return category === undefined || decision === undefined
      ? refuse(`没有 ${name}/${round} 的评审记录（content/${year.year}/${name}/decisions/${round}.yaml）`)
      : { category, round, decision };
  });

const yearOf = (ledger: OfficeLedger, typed: readonly string[]): YearRecords => {
  const [year = '', ...others] = new Set(typed.map((one) => one.split('/')[0] ?? ''));
  if (others.length > 0) return refuse('一份公示只能列同一年度的轮次。');
  return yearNamed(ledger, year);
};

export const noticeDraft = act({
  id: 'notice-draft',
  verb: ['notice', 'draft'],
  title: '起草公示',
  purpose: '把审定的名单公示：公示期按办法规定的天数计算，名单和依据的记录从发布起不改。',
  screen: 'notices',
  input: z.strictObject({
    rounds: z.array(address).check(z.minLength(1)),
    published: z.optional(date),
    title: z.optional(line),
    id: z.optional(id),
    note: z._default(z.array(z.string().check(z.minLength(1), z.maxLength(2000))), []),
    persons: personsInput,
  }),
  form: {
    rounds: {
      label: '公示哪些轮次',
      control: 'choices',
      help: '名单里按选的先后排列',
      positional: '<年度> <奖项/轮次>…',
      choices: roundChoices((category, round) => category.decisions.has(round)),
    },
    published: dateFace('发布日期', '不写就是今天'),
    title: { label: '标题', control: 'line', help: '不写则按名单生成' },
    id: { label: '文件名', control: 'line', help: '不写则是日期加种类，例如 2017-06-30-publicity' },
    note: { label: '另加的文字', control: 'lines', help: '一段一行' },
    persons: personsFace,
  },
  plan: (ledger, { rounds: typed, published = '', title, id: name, note, persons = {} }, today) => {
    const day = published === '' ? today : published;
    const year = yearOf(ledger, typed);
    const rounds = roundsNamed(year, typed);
    wantReadable(ledger, year, '有文件读不出来，不起草。');
    const { drafted, findings } = draftPublicity(ledger.records, year, {
      rounds,
      published: day,
      title,
      notes: note,
      persons: new Map(Object.entries(persons)),
      judged: judgeYear(ledger.records, year, day),
    });
    if (drafted === undefined) return refuse('有错误没有解决，不起草公示。', { findings });
    const file = newNoticeFile(year, drafted, name);
    const { title: heading, to } = drafted.notice;
    return planned(
      ledger,
      {
        files: [file],
        findings,
        sentence: `起草公示：${heading}`,
        next: [
          `在公示栏和网站同时发布${to === undefined ? '' : `，公示到${inChinese(to)}`}；期满办结：npx gongshi notice close ${file.id}`,
        ],
        letters: [{ paper: 'publicity', about: file.id }],
      },
      today,
    );
  },
});
