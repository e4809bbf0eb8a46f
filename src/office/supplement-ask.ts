/** 补正: the office asks for everything that is missing, at once, with a last day counted in working days. */
import { z } from 'zod/mini';
import { publicityWindow } from '../core/calendar.ts';
import { dayOf, inChinese } from '../core/dates.ts';
import { settledDay } from '../core/approval.ts';
import { withRow } from '../ledger/add-to-record.ts';
import { act, type OfficeLedger, refuse } from './act.ts';
import { applicationChoices, conditionChoices } from './choices.ts';
import { applicationNamed, receiptOf, textOf } from './found.ts';
import { address, applicationFace, date, dateFace, line, notAhead, notBefore } from './input.ts';
import { planned } from './planned.ts';

/** The day asked is day zero; the last of so many working days is the last day, that day included. */
const dueAfter = ({ records }: OfficeLedger, asked: string, days: number): string => {
  const { to } = publicityWindow(records.calendar, asked, { days, unit: 'working', rolls: true });
  return to.ok ? to.date : refuse(`${to.finding.message}。${to.finding.help}。`, { findings: [to.finding] });
};

export const supplementAsk = act({
  id: 'supplement-ask',
  verb: ['supplement', 'ask'],
  title: '要求补正',
  purpose: '一次告知要补正的全部事项和期限，登记在受理记录里，再打印补正通知书送达。',
  screen: 'papers',
  input: z.strictObject({
    application: address,
    asked: date,
    conditions: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
    days: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(60))),
    due: z.optional(date),
    document: z.optional(line),
  }),
  form: {
    application: {
      ...applicationFace,
      choices: applicationChoices(({ receipts }, { id }) => {
        const receipt = receipts.get(id)?.value;
        return receipt !== undefined && receipt.withdrawn === undefined;
      }),
    },
    asked: dateFace('告知日期', '补正通知书送达的日期'),
    conditions: { label: '要补正的条件', control: 'choices', choices: conditionChoices, help: '一次告知全部' },
    days: { label: '期限（工作日）', control: 'number', help: '从告知的次日起算；和最后一天只写一样' },
    due: { label: '最后一天', control: 'date', help: '含当日；和期限（工作日）只写一样' },
    document: { label: '补正通知书', control: 'line', help: '编号或者日期' },
  },
  plan: (ledger, { application: typed, asked, conditions, days, due: typedDue, document }, today) => {
    const found = applicationNamed(ledger, typed);
    const receipt = receiptOf(found);
    const { category } = found.category;
    if (receipt.value.withdrawn !== undefined) return refuse('这份申报已经撤回，不用补正。');
    if ((days === undefined) === (typedDue === undefined))
      return refuse('“期限（工作日）”和“最后一天”要写一样，只写一样。');
    notAhead('告知日期', asked, today);
    notBefore('告知日期', asked, dayOf(receipt.value.received.at), '受理的日期');
    const settled = settledDay(found.category);
    if (settled !== undefined) return refuse(`这个奖项已于${inChinese(settled)}审定，不能再补正。`);
    const open = receipt.value.supplements.find(({ answered, due }) => answered === undefined && due >= asked);
    if (open !== undefined)
      return refuse(`上一次补正${inChinese(open.due)}才到期，还没有登记答复。要补正的应当一次告知；先登记答复。`);
    const unknown = conditions.find((one) => category.rows.every((row) => row.id !== one));
    if (unknown !== undefined) return refuse(`${category.name}没有“${unknown}”这项条件。`);
    const due = typedDue ?? dueAfter(ledger, asked, days ?? 0);
    notBefore('最后一天', due, asked, '告知的日期');
    const before = textOf(ledger, receipt.file);
    const row = { asked, due, conditions, ...(document === undefined ? {} : { document }) };
    const after =
      withRow(before, 'supplements', row) ??
      refuse(`${receipt.file} 的写法无法自动改写。把 supplements 写成独立的一项。`);
    return planned(
      ledger,
      {
        files: [{ path: receipt.file, before, after }],
        sentence: `要求补正：${receipt.value.number}，${inChinese(asked)}告知，${inChinese(due)}（含当日）到期`,
        next: [`收到以后登记：npx gongshi supplement answer ${typed}`],
        letters: [{ paper: 'supplement', about: `${found.year.year}/${found.category.id}/${found.application.id}` }],
      },
      today,
    );
  },
});
