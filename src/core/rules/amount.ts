import { z } from 'zod/mini';
import type { CompiledCategory } from '../compile.ts';
import { isNumber, numberInWords, numberTypeIds } from '../fields/numbers.ts';
import { type FieldValue, rowsOf } from '../fields/value.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { columnLabel } from './labels.ts';
import { met, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationRule } from './rule.ts';

const limit = z.optional(z.number().check(z.int()));

export const AmountShape = z.extend(row, {
  rule: z.literal('amount'),
  /** A whole number, a sum of money, or a table. */
  field: id,
  /** The column of a table. */
  column: z.optional(id),
  /** Of a table: each row (default), one row at least, or all rows together. */
  of: z.optional(z.enum(['each', 'any', 'sum'])),
  /** The least and the most that passes, both included. */
  min: limit,
  max: limit,
});

type Limits = Pick<z.infer<typeof AmountShape>, 'min' | 'max'>;

export const saidALimit = [
  z.refine<Limits>(({ min, max }) => min !== undefined || max !== undefined, 'min 和 max 至少写一样'),
  z.refine<Limits>(({ min, max }) => min === undefined || max === undefined || min <= max, 'min 不能大于 max'),
] as const;

export const AmountOptions = AmountShape.check(...saidALimit);
export type AmountOptions = z.infer<typeof AmountShape>;

const codes = {
  'amount-beyond': {
    level: 'error',
    title: '数量不在规定的范围内',
    message: '{field}是{value}，要求{limits}',
    help: '核对数字；数字无误的，这一条不符合',
    en: '{field} is {value}; {limits} is required',
    meaning: '条款规定了最少或者最多是多少，填写的数字不在这个范围内。',
    why: '条款写“不少于”“不超过”的，数字本身算在内。',
    wrong: 'area: 49（要求不少于50亩）',
    right: 'area: 50',
  },
  'amount-absent': {
    level: 'error',
    title: '没有填要核对的数量',
    message: '没有填{field}，要求{limits}',
    help: '填写数字',
    en: '{field} is missing; {limits} is required',
    meaning: '条款规定了最少或者最多是多少，申报里没有填这个数字。',
    why: '没有数字就无从核对。',
    wrong: 'area:',
    right: 'area: 50',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** 120 亩, 8000元. */
const inWords = (category: CompiledCategory, { field, column }: AmountOptions, n: number): string => {
  const spec = category.field(field);
  const own = spec?.type === 'table' ? spec.columns.find((each) => each.id === column) : spec;
  return own !== undefined && isNumber(own) ? numberInWords(n, own) : String(n);
};

const limitsOf = (category: CompiledCategory, options: AmountOptions): string => {
  const { min, max } = options;
  const words = (n: number) => inWords(category, options, n);
  return [
    ...(min === undefined ? [] : [`不少于${words(min)}`]),
    ...(max === undefined ? [] : [`不超过${words(max)}`]),
  ].join('、');
};

const labelOf = (category: CompiledCategory, { field, column, of }: AmountOptions): string =>
  column === undefined
    ? `“${category.label(field)}”`
    : `“${category.label(field)}”的“${columnLabel(category, field, column)}”${of === 'sum' ? '合计' : ''}`;

interface Amount {
  readonly n: number;
  readonly at: readonly (string | number)[];
}

/** The numbers that are held to the limits: one, one a row, or the sum of all rows. */
const amountsOf = (value: FieldValue | undefined, { field, column, of }: AmountOptions): readonly Amount[] => {
  if (column === undefined) return typeof value === 'number' ? [{ n: value, at: [field] }] : [];
  const cells = rowsOf(value).flatMap((each, index): Amount[] => {
    const cell = each[column];
    return typeof cell === 'number' ? [{ n: cell, at: [field, index, column] }] : [];
  });
  if (of !== 'sum' || cells.length === 0) return cells;
  return [{ n: cells.reduce((sum, { n }) => sum + n, 0), at: [field] }];
};

/** A number, or the numbers of a table, are at least and at most so much. */
export const amount: ApplicationRule<AmountOptions> = {
  scope: 'application',
  how: 'automatic',
  options: AmountOptions,
  reads: ({ field, column }) => [
    column === undefined
      ? fieldRead(field, { types: numberTypeIds })
      : fieldRead(field, { types: ['table'], columns: [{ id: column, types: numberTypeIds }] }),
  ],
  codes,
  explain: (options, { category: { category } }) => {
    const which =
      options.column === undefined || options.of === 'sum' ? '' : options.of === 'any' ? '至少一行' : '每行';
    return `${labelOf(category, options)}${which}应${limitsOf(category, options)}。`;
  },
  check: ({ application, category: { category }, clause }, options) => {
    const { field, of, min = -Infinity, max = Infinity } = options;
    const label = labelOf(category, options);
    const limits = limitsOf(category, options);
    const all = amountsOf(application.value.fields[field], options);
    const words = (n: number) => inWords(category, options, n);
    if (all.length === 0) return unmet([report('amount-absent', { field: label, limits }, { at: [field], clause })]);
    const beyond = all.filter(({ n }) => n < min || n > max);
    const good = all.filter((one) => !beyond.includes(one));
    if (of === 'any' ? good.length > 0 : beyond.length === 0) {
      const said = good.map(({ n }) => words(n)).join('、');
      return met(`${label}是${said}，${limits}。`);
    }
    return unmet(
      beyond.map(({ n, at }): Finding =>
        report('amount-beyond', { field: label, value: words(n), limits }, { at, clause }),
      ),
    );
  },
};
