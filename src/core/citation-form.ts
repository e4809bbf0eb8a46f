/** How a policy cites its clauses, as its front matter says: 第{1:一}部分（{2:一}）第{3}条 for ids of three numbers. */
import { z } from 'zod/mini';
import { line } from './schema/values.ts';

const Form = z.strictObject({
  /** Ids that are cited so, by their numbers: `2.*` is 2.1 and 2.1.b. Letters tell sentences of a clause apart and are not cited. */
  clause: z.string().check(z.regex(/^(?:\d+|\*)(?:\.(?:\d+|\*))*$/, '应写成 * 或 2.* 这样的')),
  /** `{2}` is the second number as it is, `{2:一}` in Chinese numerals. */
  as: line.check(z.regex(/^(?:[^{}]|\{\d(?::一)?\})+$/, '数字的位置写成 {1} 或 {1:一}')),
});
export type CitationForm = z.infer<typeof Form>;

export const CitationForms = z.strictObject({
  /** The first that fits an id counts. A clause may say otherwise itself: `<Clause id="5.b" cite="第五条">`. */
  forms: z.array(Form).check(z.minLength(1)),
  /** Headings of the chapters of which every clause must be cited by a row; all of them unless said. */
  chapters: z.optional(z.array(line).check(z.minLength(1))),
});
export type CitationForms = z.infer<typeof CitationForms>;

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const powers = ['', '十', '百', '千'] as const;

/** 10 → 十, 21 → 二十一, 105 → 一百零五; whole numbers below 10,000. */
export const inNumerals = (number: number): string => {
  if (number === 0) return digits[0];
  const text = [...String(number)]
    .map((digit, index, all) => (digit === '0' ? '零' : `${digits[Number(digit)]}${powers[all.length - 1 - index]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return text.replace(/^一十/, '十');
};

const numbersOf = (clause: string): readonly string[] => clause.split('.').filter((part) => /^\d+$/.test(part));

const fits = ({ clause }: CitationForm, numbers: readonly string[]): boolean => {
  const wanted = clause.split('.');
  return wanted.length === numbers.length && wanted.every((part, index) => part === '*' || part === numbers[index]);
};

/** Undefined where no form fits. */
export const citedAs = ({ forms }: Pick<CitationForms, 'forms'>, clause: string): string | undefined => {
  const numbers = numbersOf(clause);
  return forms
    .find((form) => fits(form, numbers))
    ?.as.replace(/\{(\d)(:一)?\}/g, (_, place: string, chinese?: string) => {
      const number = numbers[Number(place) - 1] ?? '';
      return chinese === undefined ? number : inNumerals(Number(number));
    });
};
