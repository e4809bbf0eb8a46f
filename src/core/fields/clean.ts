/** Text that a person may have typed or pasted: what is refused in every field. */
import { z } from 'zod/mini';

/** C0 and C1 controls, except the line feed where lines are allowed. */
export const control = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/u;
/**
 * Text that isn't what it looks like, by properties of Unicode: characters that nobody sees (format characters, fillers,
 * the blank of Braille, the other two line ends), that mean nothing to others (private use, noncharacters, the object
 * that a word processor left out, what stands for a broken character), marks piled on a letter or struck through Han. A variation selector may follow what it varies.
 */
export const invisible =
  /\p{Cf}|(?![\uFE0E\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}|(?:^|[^\p{Script=Han}])[\u{E0100}-\u{E01EF}]|(?:^|[^\p{Emoji}\p{So}\p{Sm}\p{Po}])[\uFE0E\uFE0F]|[\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u2800\uFFFC\uFFFD]|(?:(?!\p{Script=Tibetan})[\p{Mn}\p{Me}]){3}|(?:\p{Script=Han})(?![\u302A-\u302F\u3099\u309A\uFE0E\uFE0F\u{E0100}-\u{E01EF}])\p{M}/u;

/** Radicals and strokes that stand for no character and look like one: NFKC leaves them, so no two names with them agree. */
export const radical = /(?=\p{Script=Han})\p{So}|[\u31C0-\u31EF]/u;

/**
 * What is no line feed, ASCII, Han, or mark of ordinary Chinese text. A text without any has nothing of the above, and its
 * NFC is itself; most texts have none, and one look spares them five.
 */
export const extraordinary =
  /[^\n -~\u00B7\u2010-\u2027\u2030-\u203E\u3001-\u301F\u4E00-\u9FFF\uFF01\uFF05\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]/;

/** Length as a reader counts it: in characters, not UTF-16 units, so that 𠮷 is one. */
export const characters = (text: string): number => [...text].length;

/** Is there a control, or a character that nobody sees? */
export const isUnclean = (text: string): boolean => control.test(text) || invisible.test(text);

export const expectsText = '应为文字，数字和编号两边要加英文引号';

/** What is wrong with the characters themselves, whatever the length. */
const flaw = (text: string, lines: boolean): string | undefined => {
  if (text.trim() === '') return '是空的';
  const strange = extraordinary.test(text);
  if (strange && isUnclean(text)) return '含有看不见的控制字符，请重新输入这一项';
  if (strange && radical.test(text.normalize('NFKC'))) return '含有部首符号，看着像字其实不是，请重新输入这一项';
  if (!lines && text.includes('\n')) return '应写成一行';
  return strange && text.normalize('NFC') !== text ? '文字编码不规范，请重新输入这一项' : undefined;
};

interface TextLimits {
  readonly min: number;
  readonly max: number;
  /** How length is counted, and what the sentence says of it. */
  readonly count: (text: string) => number;
  readonly counted?: string;
  readonly lines: boolean;
}

const text = ({ min, max, count, counted = '', lines }: TextLimits) =>
  z.string(expectsText).check(
    z.superRefine((value, context) => {
      const length = count(value);
      const range =
        length > max
          ? `最多${max}字${counted}，现有${length}字`
          : length < min
            ? `至少${min}字${counted}，现有${length}字`
            : undefined;
      const message = flaw(value, lines) ?? range;
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }),
  );

/** One line in NFC without controls, between `min` and `max` characters. An empty one is wrong, never an absence. */
export const cleanLine = (min: number, max: number) =>
  text({ min, max, count: characters, lines: false }).check(z.meta({ minLength: Math.max(min, 1), maxLength: max }));

/** Lines of Markdown, counted by `count`. */
export const cleanLines = (limits: Omit<TextLimits, 'lines'>) => text({ ...limits, lines: true });
