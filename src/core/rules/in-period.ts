import { z } from 'zod/mini';
import { addDays, addMonths, inChinese } from '../dates.ts';
import { documentsOf, rowsOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { date, id } from '../schema/values.ts';
import { columnLabel } from './labels.ts';
import { met, unmet } from './outcome.ts';
import { type DaySpan, isWithin } from './period.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

/** A day of the rule itself, or one of the programme's. */
const Anchor = z.union([z.literal('closing'), z.literal('opening'), date]);

export const PeriodShape = z.extend(row, {
  rule: z.literal('period'),
  /** A date, a text with many dates is none; a paper, whose date counts; or a table. */
  field: id,
  /** The column of a table: a date, or the paper whose date counts. */
  column: z.optional(id),
  /** First and last day, both included. Either may be left out. */
  from: z.optional(date),
  to: z.optional(date),
  /** Or: within so many years up to `before`, that day included; exactly so many years, to the day. */
  years: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  /** Or, of a thing that must be older: at least so many years before `before`. */
  'at-least-years': z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(100))),
  before: z._default(Anchor, 'closing'),
  /** Every one of several, or at least one. */
  need: z._default(z.enum(['all', 'any']), 'all'),
});

type Written = Pick<z.infer<typeof PeriodShape>, 'years' | 'at-least-years' | 'from' | 'to'>;

/** One way of saying a period, and its days in their order. */
export const saidOnce = [
  z.refine<Written>(
    ({ years, from, to, 'at-least-years': least }) =>
      [years, least, from ?? to].filter((one) => one !== undefined).length === 1,
    'from 和 to、years、at-least-years 三种写法选一种',
  ),
  z.refine<Written>(({ from = '', to = '9999' }) => from <= to, { path: ['to'], message: '早于 from' }),
] as const;

export const PeriodOptions = PeriodShape.check(...saidOnce);
export type PeriodOptions = z.infer<typeof PeriodOptions>;

const codes = {
  'period-missing': {
    level: 'error',
    title: '没有填写应有的日期',
    message: '没有填“{field}”，无从核对时间',
    help: '补填“{field}”',
    en: '{field} has no date',
    meaning: '条款限定了时间，而要看的那一项没有填。',
    why: '没有日期就不能核对是否在规定的时间内。',
    wrong: '（published 没有填）',
    right: 'published: 2024-03-15',
  },
  'period-outside': {
    level: 'error',
    title: '日期不在规定的时间内',
    message: '“{field}”是{date}，应{days}',
    help: '核对日期；日期无误的，不符合这一条',
    en: '{field} is {date}, outside {days}',
    meaning: '所填的日期，不在条款规定的时间内；首日和末日当日都算在内。',
    why: '例如条款要求近两年内发表的论文，更早的不能参评。',
    wrong: 'published: 2022-12-31（应在2023年1月1日至2024年12月31日之间）',
    right: 'published: 2023-01-01',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

interface Span {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** `years` up to 31 May begin on 1 June: the day after the one that many years before (民法典 202). */
const spanOf = (options: PeriodOptions, closing: string, opens: string): Span => {
  const anchor = { closing, opening: opens }[options.before] ?? options.before;
  const back = (years: number) => addMonths(anchor, -12 * years);
  if (options.years !== undefined) return { from: addDays(back(options.years), 1), to: anchor };
  const least = options['at-least-years'];
  return least === undefined ? { from: options.from, to: options.to } : { to: back(least) };
};

const say = ({ from, to }: Span): string => {
  if (from !== undefined && to !== undefined) return `在${inChinese(from)}至${inChinese(to)}之间`;
  return from !== undefined ? `不早于${inChinese(from)}` : `不晚于${inChinese(to ?? '')}`;
};

/** The closing day may move to a working day, so it is named and not counted from. */
const inWords = (
  options: PeriodOptions,
  { opens, closes }: { readonly opens: string; readonly closes: string },
): string => {
  const { years, before, 'at-least-years': least } = options;
  const day = before === 'closing' ? '申报截止日' : before === 'opening' ? '申报开始之日' : inChinese(before);
  if (years !== undefined) return `在${day}（含当日）以前的${years}年内`;
  return least === undefined ? `${say(spanOf(options, closes, opens))}，首日和末日都算` : `在${day}时已满${least}年`;
};

interface Dated {
  readonly date: string;
  readonly at: readonly (string | number)[];
  readonly name: string;
}

const datesOf = (value: unknown): readonly string[] => {
  const papers = documentsOf(value).map((paper) => paper.date);
  return papers.length > 0 ? papers : typeof value === 'string' && value !== '' ? [value] : [];
};

const datedIn = (
  { category: { category }, application }: ApplicationFacts,
  { field, column }: PeriodOptions,
): Dated[] => {
  const value = application.value.fields[field];
  const label = category.label(field);
  if (column === undefined) return datesOf(value).map((each) => ({ date: each, at: [field], name: label }));
  return rowsOf(value).flatMap((cells, index) =>
    datesOf(cells[column]).map((each) => ({
      date: each,
      at: [field, index, column],
      name: `${label}第${index + 1}行的${columnLabel(category, field, column)}`,
    })),
  );
};

const within = ({ from, to = '9999-12-31' }: Span): DaySpan => ({ ...(from === undefined ? {} : { from }), to });

/** A date, or a paper's, lies from a day to another, both included. */
export const period: ApplicationRule<PeriodOptions> = {
  scope: 'application',
  how: 'automatic',
  options: PeriodOptions,
  reads: ({ field, column }) => [
    column === undefined
      ? fieldRead(field, { types: ['date', 'document'] })
      : fieldRead(field, { types: ['table'], columns: [{ id: column, types: ['date', 'document'] }] }),
  ],
  codes,
  explain: (options, { category: { category } }) => {
    const name =
      options.column === undefined
        ? `“${category.label(options.field)}”`
        : `“${category.label(options.field)}”的${columnLabel(category, options.field, options.column)}`;
    const some = options.need === 'any' ? '至少有一个' : '';
    return `${name}${some}应${inWords(options, category.window)}。`;
  },
  check: (facts, options) => {
    const { category, clause, closing } = facts;
    const label = category.category.label(options.field);
    const span = spanOf(options, closing, category.category.window.opens);
    const dated = datedIn(facts, options);
    if (dated.length === 0) return unmet([report('period-missing', { field: label }, { at: [options.field], clause })]);
    const good = dated.filter((each) => isWithin(within(span), each.date));
    const enough = options.need === 'any' ? good.length > 0 : good.length === dated.length;
    const [first] = good;
    if (enough && first !== undefined) {
      const which = dated.length === 1 ? `“${label}”是${inChinese(first.date)}` : `“${label}”有${good.length}个日期`;
      return met(`${which}，${say(span)}。`);
    }
    return unmet(
      dated
        .filter((each) => !good.includes(each))
        .map((each) =>
          report(
            'period-outside',
            { field: each.name, date: inChinese(each.date), days: say(span) },
            { at: each.at, clause },
          ),
        ),
    );
  },
};
