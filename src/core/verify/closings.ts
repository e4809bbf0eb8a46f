/** When each publicity was closed, and how many objections it says came in. */
import { clauseOf } from '../citation.ts';
import { inChinese } from '../dates.ts';
import { type CodeTable, type Finding, inFile, reporter } from '../finding.ts';
import { lastDay } from '../last-day.ts';
import { objectionsTo } from '../notice/objections.ts';
import type { Filed, YearRecords } from '../records.ts';
import type { Notice } from '../schema/notice.ts';
import type { Objection } from '../schema/objection.ts';

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
  'objection-late': {
    level: 'warning',
    title: '异议在公示期满以后才收到',
    message: '异议{objection}收到的日期是{received}，公示期到{to}为止',
    help: '在 late 里写明受理的理由；不受理的写 outcome: refused 和理由',
    en: 'Objection {objection} came on {received}, after the last day {to}',
    meaning: '公示期届满以后收到的异议，不计入公示期内收到的件数。',
    why: '逾期的异议也要有登记、有交代：受理写明理由，不受理也写明理由，一件也不能悄悄消失。',
    wrong: 'received: 2017-12-27   # 公示期到2017-12-22，没有写 late',
    right: 'received: 2017-12-27\nlate: 反映的材料在公示期满以后才能取得，予以受理。',
  },
  'objection-incomplete': {
    level: 'error',
    title: '异议记录前后不一',
    message: '异议{objection}{problem}',
    help: '补齐或者改正这一项',
    en: 'Objection {objection} is incomplete or out of order: {problem}',
    meaning: '异议的收到、告知、办结几个日期和结论，缺了一项或者前后颠倒。',
    why: '异议怎样办结要向社会公开，日期、机构、理由和结论缺一不可。',
    wrong: 'outcome: upheld   # 没有 settled、body 和 reason',
    right: 'outcome: upheld\nsettled: 2017-07-05\nbody: society-office\nreason: 经核对，名称漏写一处，予以更正。',
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

/** What a record of an objection lacks, or has in the wrong order; nothing when it is well. */
const problemOf = (objection: Objection): string | undefined => {
  const { received, acknowledged, outcome, settled, body, reason, effect } = objection;
  if (acknowledged !== undefined && acknowledged < received) return '告知收到的日期早于收到的日期';
  if (settled !== undefined && settled < received) return '办结的日期早于收到的日期';
  if (outcome === undefined) return settled === undefined ? undefined : '写了办结的日期，没有写结论（outcome）';
  if (settled === undefined) return '有结论，没有写办结的日期（settled）';
  if (body === undefined || reason === undefined) return '有结论，没有写作出结论的机构（body）或者理由（reason）';
  return effect === 'removed' && outcome !== 'upheld' && outcome !== 'partly'
    ? '没有成立，却写了从名单中撤下'
    : undefined;
};

/** Objections of a year, whole and in time. One that came late counts in no closing, and is told here instead. */
export const objectionFindings = (year: YearRecords): readonly Finding[] =>
  [...year.objections.values()].flatMap(({ id, file, value }) => {
    const notice = year.notices.get(value.notice);
    const problem = problemOf(value);
    const to = notice === undefined ? undefined : lastDay(year, notice);
    return [
      ...(problem === undefined ? [] : [report('objection-incomplete', { objection: id, problem }, { file })]),
      ...(to !== undefined && value.received > to && value.late === undefined && notice?.value.kind === 'publicity'
        ? [
            report(
              'objection-late',
              { objection: id, received: inChinese(value.received), to: inChinese(to) },
              { file, at: ['received'], clause: clauseOf(year, 'publicised') },
            ),
          ]
        : []),
    ];
  });

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
            { at: ['closed', 'date'], clause: clauseOf(year, 'publicised') },
          ),
        ]
      : []),
    ...(written === counted
      ? []
      : [report('closing-objections', { written, counted }, { at: ['closed', 'objections'] })]),
  ]);
};
