/** When each publicity was closed, and how many objections it says came in. */
import { inChinese } from '../dates.ts';
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import { objectionsTo } from '../notice/objections.ts';
import type { Filed, YearRecords } from '../records.ts';
import type { Notice } from '../schema/notice.ts';

export const closingCodes = {
  'closing-early': {
    level: 'error',
    title: '公示期未满就结束了',
    message: '公示期到{to}才届满，{date}就结束了',
    help: '公示期届满以后再结束；已经误结束的，补足期限并发布更正',
    en: 'Publicity was closed on {date}, before it was over on {to}',
    meaning: '公示记录的结束日期，不晚于公示期的最后一天。',
    why: '提前结束，社会监督的时间就不够，被冻结的记录也过早放开。',
    wrong: 'to: 2017-07-07\nclosed: { date: 2017-07-07, objections: 2 }',
    right: 'to: 2017-07-07\nclosed: { date: 2017-07-11, objections: 2 }',
  },
  'closing-objections': {
    level: 'error',
    title: '公示写明的异议件数与登记的不一致',
    message: '公示写收到异议{written}件，台账里登记的是{counted}件',
    help: '核对 objections 中的记录；漏登记的补上',
    en: 'The notice says {written} objections came in, the ledger has {counted}',
    meaning: '公示结束时写下的异议件数，和台账里登记的异议件数不一样。',
    why: '收到几件、怎样处理，都要对得上，一件也不能悄悄消失。',
    wrong: 'closed: { date: 2017-07-11, objections: 1 }   # 台账里有2件',
    right: 'closed: { date: 2017-07-11, objections: 2 }',
  },
} as const satisfies CodeTable;

const report = reporter(closingCodes);

/** Against the window as the publicity itself prints it: a correction that comes after closing has its own days. */
export const closingFindings = (year: YearRecords, { id, file, value }: Filed<Notice>): readonly Finding[] => {
  const { closed, to = value.published } = value;
  if (closed === undefined) return [];
  const { date, objections: written } = closed;
  const counted = objectionsTo(year, id, date).length;
  return inFile(file, [
    ...(date <= to
      ? [
          report(
            'closing-early',
            { to: inChinese(to), date: inChinese(date) },
            { at: ['closed', 'date'], clause: '5.3.b' },
          ),
        ]
      : []),
    ...(written === counted
      ? []
      : [report('closing-objections', { written, counted }, { at: ['closed', 'objections'] })]),
  ]);
};
