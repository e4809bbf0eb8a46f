import { z } from 'zod/mini';
import { cleanLines, extraordinary } from './clean.ts';
import { common, type FieldType } from './field-type.ts';

export const ProseSpec = z.extend(common, {
  type: z.literal('prose'),
  min: z.optional(z.number().check(z.int(), z.minimum(0))),
  max: z.number().check(z.int(), z.minimum(1)),
});
export type ProseSpec = z.infer<typeof ProseSpec>;

/**
 * Length of a narrative: letters of every script (a Chinese character is one) and digits. Spaces, line ends, punctuation
 * and signs are not counted, so neither Markdown's marks nor a row of dots can make a text longer.
 */
export const proseLength = (markdown: string): number =>
  extraordinary.test(markdown)
    ? // Whole runs, then what is no second half of a pair: a match for every character takes three times as long.
      (markdown.match(/[\p{L}\p{N}]+/gu) ?? []).join('').replace(/[\uDC00-\uDFFF]/g, '').length
    : markdown.replace(/[^0-9A-Za-z\u3005-\u3007\u4E00-\u9FFF]+/g, '').length;

/** A narrative in Markdown under its own heading in the body; kept as it was written. */
export const prose: FieldType<ProseSpec, string> = {
  name: '叙述',
  spec: ProseSpec,
  value: ({ min = 1, max }) => cleanLines({ min, max, count: proseLength, counted: '（不计空格和标点）' }),
  show: (value) => ({ kind: 'prose', markdown: String(value) }),
};
