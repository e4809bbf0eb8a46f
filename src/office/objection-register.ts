/** An objection came in: what it is about and when. Who objected is written nowhere. */
import { z } from 'zod/mini';
import { inChinese } from '../core/dates.ts';
import { lastDay } from '../core/last-day.ts';
import type { YearRecords } from '../core/records.ts';
import { Objection } from '../core/schema/objection.ts';
import { id } from '../core/schema/values.ts';
import { toYaml } from '../ledger/write-yaml.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import { conditionChoices, entryChoices, entryTitle, noticeChoices, oneOf } from './choices.ts';
import { noticeNamed } from './found.ts';
import { date, dateFace, line, notAhead, notBefore } from './input.ts';
import { planned } from './planned.ts';

/** One more than the highest of the year, files that cannot be read included: no number is given twice. */
const nextId = ({ source }: OfficeLedger, { year }: YearRecords): string => {
  const own = new RegExp(`^content/${year}/objections/${year}-(\\d+)\\.yaml$`);
  const given = source.list().map(({ path }) => Number(own.exec(path)?.[1] ?? 0));
  return `${year}-${String(Math.max(0, ...given) + 1).padStart(2, '0')}`;
};

/** The order in which an objection is written and read. */
export const objectionText = ({ demonstration, ...objection }: Objection): string =>
  `${demonstration === true ? 'demonstration: true\n' : ''}# 只记对什么有异议、怎样办结；不记谁提出，也不放异议书。\n${toYaml(objection, 1)}`;

export const objectionRegister = act({
  id: 'objection-register',
  verb: ['objection', 'register'],
  title: '登记异议',
  purpose: '公示期内（或者以后）收到异议，登记对哪一项、什么事有异议。不记谁提出，也不放异议书。',
  screen: 'notices',
  input: z.strictObject({
    notice: id,
    application: Objection.shape.application,
    kind: Objection.shape.kind,
    conditions: z._default(Objection.shape.conditions, []),
    received: date,
    late: z.optional(line),
  }),
  form: {
    notice: {
      label: '公示',
      control: 'choice',
      positional: '<公示>',
      choices: noticeChoices(({ value }) => value.kind === 'publicity'),
    },
    application: { label: '对哪一项', control: 'choice', choices: entryChoices, typed: '奖项/申报' },
    kind: {
      label: '异议的种类',
      control: 'choice',
      choices: oneOf({ substance: '内容问题', clerical: '文字问题' }),
    },
    conditions: { label: '涉及的条件', control: 'choices', choices: conditionChoices, help: '可以不选，也可以选几项' },
    received: dateFace('收到日期'),
    late: { label: '逾期受理或者不受理的说明', control: 'line', help: '公示期满以后收到的才写' },
  },
  plan: (ledger, { notice: typed, ...input }, today) => {
    const { year, notice } = noticeNamed(ledger, typed);
    if (!notice.value.entries.some(({ category, application }) => `${category}/${application}` === input.application))
      return refuse(`公示“${notice.value.title}”的名单里没有 ${input.application}。写成“奖项/申报”，核对公示和名单。`);
    notAhead('收到日期', input.received, today);
    notBefore('收到日期', input.received, notice.value.published, '公示发布的日期');
    const to = lastDay(year, notice);
    if (input.received > to && input.late === undefined)
      return refuse(`公示期到${inChinese(to)}，这件异议是逾期收到的：写明为什么受理或者不受理（逾期的说明）。`);
    if (input.received <= to && input.late !== undefined)
      return refuse(`公示期到${inChinese(to)}，这件异议没有逾期，不写逾期的说明。`);
    const unknown = input.conditions.find((one) => {
      const [category = ''] = input.application.split('/');
      return year.categories.get(category)?.category.rows.every((row) => row.id !== one) !== false;
    });
    if (unknown !== undefined) return refuse(`这个奖项没有“${unknown}”这项条件。`);
    const name = nextId(ledger, year);
    const path = `content/${year.year}/objections/${name}.yaml`;
    const { demonstration } = ledger.records.association;
    const { kind, conditions, received, late, application } = input;
    const text = objectionText({
      ...(demonstration === true ? { demonstration } : {}),
      notice: notice.id,
      application,
      kind,
      conditions,
      received,
      ...(late === undefined ? {} : { late }),
    });
    return planned(
      ledger,
      {
        files: [{ path, before: undefined, after: text }],
        sentence: `登记异议 ${name}：${inChinese(received)}收到，对“${entryTitle(ledger.records, year, application)}”有异议`,
        next: [
          `告知已经收到，然后登记：npx gongshi objection acknowledge ${name}`,
          ...(notice.value.closed === undefined ? [] : ['公示已经办结，这一件不在已经公布的件数里。']),
          '办结以前，这一项不公布结果，其他各项照常。',
        ],
        letters: [{ paper: 'objection-accepted', about: name }],
      },
      today,
    );
  },
});
