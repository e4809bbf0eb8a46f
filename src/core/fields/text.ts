import { z } from 'zod/mini';
import { cleanLine } from './clean.ts';
import { common, type FieldType } from './field-type.ts';
import { listOf, Many } from './many.ts';

export const TextSpec = z.extend(common, {
  type: z.literal('text'),
  min: z.optional(z.number().check(z.int(), z.minimum(0))),
  max: z.number().check(z.int(), z.minimum(1)),
  many: z.optional(Many),
});
export type TextSpec = z.infer<typeof TextSpec>;

/** One line, or a list of lines; length is counted in characters. */
export const text: FieldType<TextSpec, string | readonly string[]> = {
  name: '一行文字',
  spec: TextSpec,
  value: (spec) => listOf(cleanLine(spec.min ?? 1, spec.max), spec.many),
  show: (value) => ({ kind: 'text', text: Array.isArray(value) ? value.join('、') : String(value) }),
};
