import { z } from 'zod';
import { cleanText } from './clean.ts';
import { common, type FieldType } from './field-type.ts';

export const TextSpec = common.extend({
  type: z.literal('text'),
  min: z.number().int().min(0).optional(),
  max: z.number().int().min(1),
  /** A list of lines in place of one. */
  many: z.strictObject({ min: z.number().int().min(0), max: z.number().int().min(1) }).optional(),
});
export type TextSpec = z.infer<typeof TextSpec>;

/** One line, or a list of lines; length is counted in characters. */
export const text: FieldType<TextSpec> = {
  spec: TextSpec,
  value: (spec) => {
    const line = cleanText({ min: spec.min ?? 1, max: spec.max, lines: false });
    return spec.many === undefined ? line : z.array(line).min(spec.many.min).max(spec.many.max);
  },
  show: (value) => ({ kind: 'text', text: Array.isArray(value) ? value.join('、') : String(value) }),
};
