/** An objection is settled: what came of it, by whom, why, and what it changes on the list. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { outcomeNames } from '../core/notice/objections.ts';
import { bodyName } from '../core/records.ts';
import { Objection } from '../core/schema/objection.ts';
import { id } from '../core/schema/values.ts';
import { withKeys } from '../ledger/add-to-record.ts';
import { act, refuse } from './act.ts';
import { objectionChoices, oneOf } from './choices.ts';
import { objectionNamed, textOf } from './found.ts';
import { bodyFace, date, dateFace, line, notAhead, notBefore, reasonFace } from './input.ts';
import { planned } from './planned.ts';
import { withReselection } from './reselected.ts';

const effectWords = {
  none: '名单不变',
  correction: '另发更正',
  held: '暂缓公布',
  removed: '从名单中撤下',
} as const;

export const objectionSettle = act({
  id: 'objection-settle',
  verb: ['objection', 'settle'],
  title: '办结异议',
  purpose: '核实以后登记结论：成立、部分成立、不成立、撤回或者不予受理，由哪个机构作出，理由是什么，名单怎样处理。',
  screen: 'notices',
  input: z.strictObject({
    objection: id,
    outcome: z.enum(['upheld', 'partly', 'rejected', 'withdrawn', 'refused']),
    date,
    body: id,
    reason: line,
    effect: z._default(z.enum(['none', 'correction', 'held', 'removed']), 'none'),
  }),
  form: {
    objection: {
      label: '异议',
      control: 'choice',
      positional: '<异议>',
      choices: objectionChoices(({ outcome }) => outcome === undefined),
    },
    outcome: { label: '结论', control: 'choice', choices: oneOf(outcomeNames) },
    date: dateFace('办结日期'),
    body: bodyFace('作出结论的机构'),
    reason: reasonFace,
    effect: { label: '名单怎样处理', control: 'choice', choices: oneOf(effectWords), help: '不写就是名单不变' },
  },
  plan: (ledger, { objection: typed, outcome, date: settled, body, reason, effect }, today) => {
    const { year, objection } = objectionNamed(ledger, typed);
    const { value } = objection;
    if (value.outcome !== undefined)
      return refuse(`这件异议已经办结（${outcomeNames[value.outcome]}），结论不能改写。`);
    notAhead('办结日期', settled, today);
    notBefore(
      '办结日期',
      settled,
      value.acknowledged ?? value.received,
      value.acknowledged ? '告知的日期' : '收到的日期',
    );
    if (effect === 'removed' && outcome !== 'upheld' && outcome !== 'partly')
      return refuse('异议没有成立，不能从名单中撤下。');
    const before = textOf(ledger, objection.file);
    const given: Partial<Objection> = { outcome, settled, body, reason, effect };
    const after =
      withKeys(before, given) ??
      refuse(`${objection.file} 的写法无法自动改写。在末尾补写 outcome、settled、body、reason。`);
    const name = bodyName(ledger.records.association, body);
    const again = withReselection(ledger, [{ path: objection.file, before, after }], year.year, today);
    return planned(
      ledger,
      {
        files: again.files,
        sentence: `办结异议 ${objection.id}：${outcomeNames[outcome]}，${effectWords[effect]}（${name}${inChinese(settled)}）`,
        next: [
          ...again.says,
          ...(effect === 'correction' ? [`发布更正：npx gongshi notice correct ${value.notice}`] : []),
          ...(effect === 'removed' ? ['从名单中撤下的名额空缺；政策规定递补的，用 npx gongshi override 登记。'] : []),
          ...(effect === 'held' ? ['这一项暂缓公布，查清以后再补发公告。'] : []),
        ],
        letters: [{ paper: 'objection-reply', about: objection.id }],
      },
      today,
    );
  },
});
