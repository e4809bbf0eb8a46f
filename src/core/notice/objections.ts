/** What came in during a publicity: what it means for the entries, and how a notice says it. */
import type { Filed, YearRecords } from '../records.ts';
import { isOpen, type Objection } from '../schema/objection.ts';

type Outcome = NonNullable<Objection['outcome']>;

/** They stand in the order in which they are told. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  upheld: '成立',
  partly: '部分成立',
  rejected: '不成立',
  withdrawn: '撤回',
  refused: '不予受理',
};

/** Received on or before a day, in the order of their numbers. */
export const objectionsTo = (year: YearRecords, notice: string, day = '9999-12-31'): Filed<Objection>[] =>
  [...year.objections.values()].filter(({ value }) => value.notice === notice && value.received <= day);

/** `category/application` of the entries that an open objection holds back: only those, never the rest of a list. */
export const heldEntries = (year: YearRecords): ReadonlySet<string> =>
  new Set([...year.objections.values()].filter(({ value }) => isOpen(value)).map(({ value }) => value.application));

const isOutcome = (text: string): text is Outcome => text in outcomeNames;

/** 公示期内收到异议2件：成立1件，不成立1件，均已办结。另收到逾期异议1件：不予受理1件，均已办结。 */
export const objectionsInWords = (objections: readonly Filed<Objection>[], to = '9999-12-31'): string => {
  const late = objections.filter(({ value }) => value.received > to);
  const inTime = objections.filter((one) => !late.includes(one));
  return [
    inTime.length === 0 ? '公示期内没有收到异议。' : `公示期内收到异议${inWords(inTime)}`,
    ...(late.length === 0 ? [] : [`另收到逾期异议${inWords(late)}`]),
  ].join('');
};

const inWords = (objections: readonly Filed<Objection>[]): string => {
  const counts = Object.keys(outcomeNames)
    .filter(isOutcome)
    .map((outcome) => ({ outcome, n: objections.filter(({ value }) => value.outcome === outcome).length }))
    .filter(({ n }) => n > 0)
    .map(({ outcome, n }) => `${outcomeNames[outcome]}${n}件`);
  const open = objections.filter(({ value }) => isOpen(value)).length;
  const corrected = objections.some(({ value }) => value.effect === 'correction') ? '，其中的文字问题已经发布更正' : '';
  const ending = open === 0 ? `均已办结${corrected}` : `${open}件正在处理，所涉及的项目暂不公布`;
  return `${objections.length}件：${[...counts, ending].join('，')}。`;
};
