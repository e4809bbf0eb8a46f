import { z } from 'zod/mini';
import { rowsOf } from '../fields/value.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { cellLabel, columnLabel } from './labels.ts';
import { listedNames } from './names.ts';
import { met, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

export const YearlyOptions = z.extend(row, {
  rule: z.literal('yearly'),
  field: id,
  /** Column of the year that is spoken of: inspected or awarded in, not the year of the paper. */
  year: id,
  /** Offsets from the award year: `[-2, -1]` are the two years before. */
  years: z.array(z.number().check(z.int(), z.minimum(-20), z.maximum(0))).check(z.minLength(1)),
  column: z.optional(id),
  accept: z.optional(z.array(id).check(z.minLength(1))),
  /** Every one of the years (连续两年), or any of them (曾获). */
  need: z._default(z.enum(['all', 'any']), 'all'),
});
export type YearlyOptions = z.infer<typeof YearlyOptions>;

const codes = {
  'yearly-missing': {
    level: 'error',
    title: '缺少一个年度的记录',
    message: '“{table}”缺{year}年度',
    help: '补填{year}年度一行，年度是被检查（获奖）的年度',
    en: '{table} has no row for {year}',
    meaning: '条款要看的年度里，有一个年度没有填。',
    why: '“连续两年”“前两年度”按被检查、获奖的年度算，不按办理或者发证的年份算。',
    wrong: 'inspections: [{ year: 2014, … }, { year: 2016, … }]',
    right: 'inspections: [{ year: 2015, … }, { year: 2016, … }]',
  },
  'yearly-twice': {
    level: 'error',
    title: '同一年度填了不止一行',
    message: '“{table}”{year}年度填了{n}行',
    help: '每个年度只填一行',
    en: '{table} has {n} rows for {year}',
    meaning: '同一个年度填了不止一行。',
    why: '一个年度只有一个结论，填两行就不知道以哪一行为准。',
    wrong: 'inspections: [{ year: 2016, result: pass, … }, { year: 2016, result: basic, … }]',
    right: 'inspections: [{ year: 2016, result: pass, … }]',
  },
  'yearly-value': {
    level: 'error',
    title: '一个年度的结论不符合要求',
    message: '“{table}”{year}年度{column}是“{value}”，要求是“{accept}”',
    help: '本年度不符合条件；结论填错的，按证书更正',
    en: '{table} says {value} for {year}; {accept} is required',
    meaning: '这个年度的结论没有达到条款的要求。',
    why: '例如条款要求年检合格，“基本合格”是另一种结论，不等于合格。',
    wrong: 'inspections: [{ year: 2016, result: basic, … }]',
    right: 'inspections: [{ year: 2016, result: pass, … }]',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const checkYear = (facts: ApplicationFacts, options: YearlyOptions, year: number): readonly Finding[] => {
  const { field, column, accept } = options;
  const { category } = facts.category;
  const words = { table: category.label(field), year };
  const found = rowsOf(facts.application.value.fields[field])
    .map((cells, index) => ({ cells, index }))
    .filter(({ cells }) => cells[options.year] === year);
  const [only, second] = found;
  const at = (index: number, key: string) => ({ at: [field, index, key], clause: facts.clause });
  if (only === undefined) return [report('yearly-missing', words, { at: [field], clause: facts.clause })];
  if (second !== undefined) {
    return [report('yearly-twice', { ...words, n: found.length }, at(second.index, options.year))];
  }
  if (column === undefined || accept === undefined) return [];
  const value = only.cells[column];
  if (typeof value === 'string' && accept.includes(value)) return [];
  const label = (cell: unknown) => cellLabel(category, field, column, cell);
  const faulty = {
    column: columnLabel(category, field, column),
    value: label(value),
    accept: listedNames(accept.map(label), '或'),
  };
  return [report('yearly-value', { ...words, ...faulty }, at(only.index, column))];
};

/** `2015年度合格`, or the year alone where the rule reads no conclusion. */
const conclusion = (facts: ApplicationFacts, { field, year: key, column }: YearlyOptions, year: number): string => {
  const cells = rowsOf(facts.application.value.fields[field]).find((each) => each[key] === year);
  const value = column === undefined ? '' : cellLabel(facts.category.category, field, column, cells?.[column]);
  return `${year}年度${value}`;
};

const inWords = (years: readonly number[]): string => years.map((year) => `${year}年度`).join('、');

/** One row a year for all of the years, or for any one of them, with an accepted value. */
export const yearly: ApplicationRule<YearlyOptions> = {
  scope: 'application',
  how: 'automatic',
  options: YearlyOptions,
  reads: ({ field, year, column, accept = [] }) => [
    fieldRead(field, {
      types: ['table'],
      columns: [
        { id: year, types: ['integer'] },
        ...(column === undefined ? [] : [{ id: column, types: ['choice'] as const, options: accept }]),
      ],
    }),
  ],
  codes,
  explain: ({ field, years, column, accept, need }, { category: { category }, year }) => {
    const named = inWords(years.map((offset) => year.programme.year + offset));
    const wanted =
      column === undefined || accept === undefined
        ? ''
        : `，${columnLabel(category, field, column)}为${listedNames(
            accept.map((each) => cellLabel(category, field, column, each)),
            '或',
          )}`;
    const quantity = need === 'all' ? '每年填一行' : '有一年即可';
    return `“${category.label(field)}”看${named}，${quantity}${wanted}。年度是被检查（获奖）的年度。`;
  },
  check: (facts, options) => {
    const table = facts.category.category.label(options.field);
    const judged = options.years
      .map((offset) => facts.year.programme.year + offset)
      .map((year) => ({ year, findings: checkYear(facts, options, year) }));
    const good = judged.filter(({ findings }) => findings.length === 0).map(({ year }) => year);
    const findings = judged.flatMap((each) => each.findings);
    const enough = options.need === 'all' ? findings.length === 0 : good.length > 0;
    if (enough) return met(`“${table}”：${good.map((year) => conclusion(facts, options, year)).join('、')}。`);
    if (options.need === 'all') return unmet(findings);
    return unmet(findings, `${inWords(judged.map(({ year }) => year))}都没有符合要求的“${table}”。`);
  },
};
