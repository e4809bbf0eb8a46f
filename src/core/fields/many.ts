/** `many`: a list of values in place of one. */
import { z } from 'zod';
import { isOther } from './value.ts';

export const Many = z
  .strictObject({ min: z.number().int().min(0), max: z.number().int().min(1) })
  .refine(({ min, max }) => min <= max, '最少个数大于最多个数');
export type Many = z.infer<typeof Many>;

const isRepeated = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => (isOther(value) ? `其他：${value.other}` : value))).size < values.length;

/** `min` to `max` different values, or exactly one value where the field has no `many`. */
export const listOf = <Value>(one: z.ZodType<Value>, many: Many | undefined): z.ZodType<Value | Value[]> =>
  many === undefined
    ? one
    : z
        .array(one, '应为列表，一行一个，每行以“- ”开头')
        .min(many.min, `至少填${many.min}个`)
        .max(many.max, `最多填${many.max}个`)
        .refine((values) => !isRepeated(values), '有重复的');

/** The values of a field, whether or not it takes many. */
export const each = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
