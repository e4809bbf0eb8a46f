import { z } from 'zod';
import { grouped, yuanInWords } from './digits.ts';
import { common, type FieldType } from './field-type.ts';

export const MoneySpec = common.extend({ type: z.literal('money'), max: z.number().int().min(1).max(1_000_000_000) });
export type MoneySpec = z.infer<typeof MoneySpec>;

/** An amount in whole yuan. */
export const money: FieldType<MoneySpec, number> = {
  spec: MoneySpec,
  value: ({ max }) =>
    z
      .int('应为以元为单位的整数，只写数字，例如8000')
      .min(0, '不能小于0元')
      .max(max, `不能大于${grouped(max)}元`),
  show: (value) => ({ kind: 'text', text: yuanInWords(Number(value)) }),
};
