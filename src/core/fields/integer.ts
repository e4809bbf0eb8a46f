import { z } from 'zod/mini';
import { grouped } from './digits.ts';
import { common, type NumberType } from './field-type.ts';

export const IntegerSpec = z.extend(common, {
  type: z.literal('integer'),
  min: z.number().check(z.int()),
  max: z.number().check(z.int()),
  /** 人, 人次; a number without a unit may be a year and is not grouped. */
  unit: z.optional(z.string().check(z.minLength(1), z.maxLength(10))),
});
export type IntegerSpec = z.infer<typeof IntegerSpec>;

const expectsInteger = '应为整数，只写数字，不加引号、逗号和单位';

/** A whole number between two limits, both included. */
export const integer: NumberType<IntegerSpec> = {
  name: '整数',
  spec: IntegerSpec,
  value: ({ min, max }) =>
    z.int(expectsInteger).check(z.minimum(min, `不能小于${min}`), z.maximum(max, `不能大于${max}`)),
  show: (value, { unit }) => ({
    kind: 'text',
    text: unit === undefined ? String(value) : `${grouped(Number(value))} ${unit}`,
  }),
  range: ({ min, max, unit }) => ({ least: min, most: max, unit }),
  inWords: (n, { unit }) => (unit === undefined ? String(n) : `${grouped(n)}${unit}`),
};
