import { z } from 'zod/mini';
import { inChinese } from '../dates.ts';
import { date as dateValue } from '../schema/values.ts';
import { common, type FieldType } from './field-type.ts';

export const DateSpec = z.extend(common, { type: z.literal('date') });
export type DateSpec = z.infer<typeof DateSpec>;

/** A day that exists. */
export const date: FieldType<DateSpec, string> = {
  name: '日期',
  spec: DateSpec,
  value: () => dateValue,
  show: (value) => ({ kind: 'text', text: inChinese(String(value)) }),
};
