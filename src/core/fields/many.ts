/** `many`: a list of values in place of one. */
import { z } from 'zod/mini';
import { isOther } from './value.ts';

export const Many = z
  .strictObject({ min: z.number().check(z.int(), z.minimum(0)), max: z.number().check(z.int(), z.minimum(1)) })
  .check(z.refine(({ min, max }) => min <= max, '最少个数大于最多个数'));
export type Many = z.infer<typeof Many>;

const isRepeated = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => (isOther(value) ? `其他：${value.other}` : value))).size < values.length;

/** `min` to `max` different values, or exactly one value where the field has no `many`. */
export const listOf = <Value>(one: z.ZodMiniType<Value>, many: Many | undefined): z.ZodMiniType<Value | Value[]> =>
  many === undefined
    ? one
    : z.array(one, '应为列表，一行一个，每行以“- ”开头').check(
        z.minLength(many.min, `至少填${many.min}个`),
        z.maxLength(many.max, `最多填${many.max}个`),
        z.refine((values) => !isRepeated(values), '有重复的'),
      );

/** The values of a field, whether or not it takes many. */
export const eachValue = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
