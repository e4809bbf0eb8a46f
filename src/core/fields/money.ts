import { z } from 'zod/mini';
import { grouped, yuanInWords } from './digits.ts';
import { common, type NumberType } from './field-type.ts';

export const MoneySpec = z.extend(common, {
  type: z.literal('money'),
  max: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000_000)),
});
export type MoneySpec = z.infer<typeof MoneySpec>;

/** An amount in whole yuan. */
export const money: NumberType<MoneySpec> = {
  name: '金额',
  spec: MoneySpec,
  value: ({ max }) =>
    z
      .int('应为以元为单位的整数，只写数字，例如8000')
      .check(z.minimum(0, '不能小于0元'), z.maximum(max, `不能大于${grouped(max)}元`)),
  show: (value) => ({ kind: 'text', text: yuanInWords(Number(value)) }),
  range: ({ max }) => ({ least: 0, most: max, unit: '元' }),
  inWords: yuanInWords,
};
