import { z } from 'zod';
import { cleanLine } from './clean.ts';
import { common, type FieldType } from './field-type.ts';
import { listOf, Many } from './many.ts';

export const TextSpec = common.extend({
  type: z.literal('text'),
  min: z.number().int().min(0).optional(),
  max: z.number().int().min(1),
  many: Many.optional(),
});
export type TextSpec = z.infer<typeof TextSpec>;

/** One line, or a list of lines; length is counted in characters. */
export const text: FieldType<TextSpec, string | readonly string[]> = {
  spec: TextSpec,
  value: (spec) => listOf(cleanLine(spec.min ?? 1, spec.max), spec.many),
  show: (value) => ({ kind: 'text', text: Array.isArray(value) ? value.join('、') : String(value) }),
};
