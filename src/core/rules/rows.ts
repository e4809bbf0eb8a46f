import { z } from 'zod/mini';
import { inChinese } from '../dates.ts';
import { rowsOf, type TableRow } from '../fields/value.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { cellLabel, columnLabel } from './labels.ts';
import { listedNames } from './names.ts';
import { needsRuling, needsRulingCodes } from './needs-ruling.ts';
import { met, pending, unmet } from './outcome.ts';
import { daysOf, isWithin, Period, periodInWords, sayDays } from './period.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

export const RowsOptions = z.extend(row, {
  rule: z.literal('rows'),
  field: id,
  min: z._default(z.number().check(z.int(), z.minimum(1)), 1),
  /** Column of the date, and the days it must lie in. */
  date: z.optional(id),
  within: z._default(Period, 'year'),
  /** Column whose value must be in `accept`; one in `review` needs a ruling. */
  column: z.optional(id),
  accept: z.optional(z.array(id).check(z.minLength(1))),
  review: z.optional(z.array(id).check(z.minLength(1))),
});
export type RowsOptions = z.infer<typeof RowsOptions>;

const codes = {
  'rows-missing': {
    level: 'error',
    title: '表格没有填够',
    message: '没有填“{table}”',
    help: '至少填{n}项',
    en: '{table} has fewer than {n} rows',
    meaning: '条款要求至少有这么多项，表里没有填够。',
    why: '条款写明“一项以上”“有一定进展”的，要一项一项列出来才能核对。',
    wrong: 'milestones: []',
    right: 'milestones:\n  - { date: 2017-04-20, done: 完成评价标准初稿 }',
  },
  'rows-date': {
    level: 'error',
    title: '表格中一行的日期不符合要求',
    message: '“{table}”第{n}行日期是{date}，应{days}',
    help: '换成日期符合要求的一项',
    en: 'Row {n} of {table} is dated {date}, outside {days}',
    meaning: '这一行的日期不在条款要求的时间内，例如“年内”或者提交以前。',
    why: '条款写“年内”的，只算本年度一月一日到申报截止日的事；将来的事不算已有的进展。',
    wrong: 'soft-science: [{ date: 2016-06-20, … }]',
    right: 'soft-science: [{ date: 2017-06-20, … }]',
  },
  'rows-value': {
    level: 'error',
    title: '表格中一行不符合要求',
    message: '“{table}”第{n}行不符合要求',
    help: '换成符合要求的一项',
    en: 'The value in row {n} of {table} is not accepted',
    meaning: '这一行所填的类别或层级，条款不接受。',
    why: '例如条款要求被省级以上单位录用，所填的单位要在这个范围内。',
    wrong: 'proposals: [{ level: { other: 企业 }, … }]',
    right: 'proposals: [{ level: provincial, … }]',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

interface Examined {
  readonly index: number;
  readonly review: boolean;
  readonly findings: readonly Finding[];
}

/** The cells of one row, with its number as a person counts. */
interface Line {
  readonly cells: TableRow;
  readonly index: number;
}

const dateFindings = (
  facts: ApplicationFacts,
  { field, date, within }: RowsOptions,
  { cells, index }: Line,
): Finding[] => {
  if (date === undefined) return [];
  const days = daysOf(facts, within);
  const day = String(cells[date] ?? '');
  if (isWithin(days, day)) return [];
  const words = {
    table: facts.category.category.label(field),
    n: index + 1,
    date: inChinese(day),
    days: sayDays(days),
  };
  return [report('rows-date', words, { at: [field, index, date], clause: facts.clause })];
};

const isListed = (ids: readonly string[] | undefined, { column }: RowsOptions, { cells }: Line): boolean => {
  const value = column === undefined ? undefined : cells[column];
  return typeof value === 'string' && ids?.includes(value) === true;
};

const valueFindings = (facts: ApplicationFacts, options: RowsOptions, line: Line): Finding[] => {
  const { field, column, accept, review } = options;
  if (column === undefined || accept === undefined) return [];
  if (isListed(accept, options, line) || isListed(review, options, line)) return [];
  const words = { table: facts.category.category.label(field), n: line.index + 1 };
  return [report('rows-value', words, { at: [field, line.index, column], clause: facts.clause })];
};

const examine = (facts: ApplicationFacts, options: RowsOptions, line: Line): Examined => ({
  index: line.index,
  review: isListed(options.review, options, line),
  findings: [...dateFindings(facts, options, line), ...valueFindings(facts, options, line)],
});

/** At least `min` rows of a table pass the tests of date and value. */
export const rows: ApplicationRule<RowsOptions> = {
  scope: 'application',
  how: 'automatic',
  options: RowsOptions,
  reads: ({ field, date, column, accept = [], review = [] }) => [
    fieldRead(field, {
      types: ['table'],
      columns: [
        ...(date === undefined ? [] : [{ id: date, types: ['date'] as const }]),
        ...(column === undefined ? [] : [{ id: column, types: ['choice'] as const, options: [...accept, ...review] }]),
      ],
    }),
  ],
  codes: { ...codes, ...needsRulingCodes },
  explain: (options, { category: { category }, year, bodyName }) => {
    const { field, min, date, within, column, accept, review } = options;
    const label = (value: string) => cellLabel(category, field, column ?? '', value);
    const wanted = [
      ...(date === undefined ? [] : [`，日期${periodInWords[within]}`]),
      ...(column === undefined || accept === undefined
        ? []
        : [`，${columnLabel(category, field, column)}为${listedNames(accept.map(label), '或')}`]),
      ...(review === undefined
        ? []
        : [`；${listedNames(review.map(label), '或')}的，由${bodyName(year.programme.office)}核定`]),
    ];
    return `“${category.label(field)}”至少填${min}项${wanted.join('')}。`;
  },
  check: (facts, options) => {
    const { field, min, date, within } = options;
    const { clause } = facts;
    const table = facts.category.category.label(field);
    const lines = rowsOf(facts.application.value.fields[field]).map((cells, index) => ({ cells, index }));
    const examined = lines.map((line) => examine(facts, options, line));
    const faultless = examined.filter(({ findings }) => findings.length === 0);
    const review = faultless.filter((each) => each.review);
    const passing = faultless.length - review.length;
    if (passing >= min) {
      const dated = date === undefined ? '' : `，日期${sayDays(daysOf(facts, within))}`;
      return met(`“${table}”有${passing}项符合要求${dated}。`);
    }
    if (faultless.length >= min) {
      return pending(
        review.map(({ index }) => needsRuling(facts, table, { at: [field, index, options.column ?? ''], clause })),
      );
    }
    const findings = examined.flatMap((each) => each.findings);
    if (findings.length > 0) return unmet(findings);
    return unmet([report('rows-missing', { table, n: min }, { at: [field], clause })]);
  },
};
