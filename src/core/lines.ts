/**
 * What one line end of typed prose means. Chinese is written without spaces, so a line that was only wrapped goes on
 * without one; and what people put on lines of its own with one Enter (items, sentences) stays on lines of its own.
 */

/** Characters that stand side by side without a space: Han, kana, their marks, full-width forms. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60℃“”‘’—…·]/u;

/** The end of a sentence or of an item, with what may close after it. */
const finished = /(?:[。！？；：…]|[^\u0000-\u007F][;:!?.])[”’）)】》」』"'*_~]*\s*$/u;

/**
 * How an item begins: 1、（1）一、（一）①·第一，一是; A. a) Ⅱ、; -甲 *甲 >5人, where the sign is text. A number with a fraction is
 * none, nor is a dash of two.
 */
const item =
  /^\s*(?:[（(]\s*(?:[一二三四五六七八九十百]{1,4}|[\d０-９]{1,3}|[A-Za-zⅠ-Ⅻ])\s*[）)]|(?:[一二三四五六七八九十百]{1,4}|[\d０-９]{1,3}|[Ⅰ-Ⅻ])\s*(?:[、）)]|[.．](?![\d０-９]))|[A-Za-zＡ-Ｚ](?:[）)]|[.．、](?=[\s\p{Script=Han}]))|(?:[-–—*+＋－>＞<＜≥≤]|[＞＜]=)(?![–—*])(?=\s?[-+]?[￥$]?[\p{Script=Han}\d])|[\u2460-\u249B\u3220-\u3229\u24EB-\u24FF]|[·•●○■□◆◇▪►▶★☆※]|第[一二三四五六七八九十百\d]{1,4}[条章节项步、，：]|[一二三四五六七八九十]{1,2}(?:是|要))/u;

/** Two blanks of Chinese width begin a paragraph. */
const indented = /^(?:\u3000|\u2003){2}/;

/** `break`: a line of its own; `join`: nothing between; `space`: as between words. */
export type LineEnd = 'break' | 'join' | 'space';

/** What stands between two lines: `before` is what is read before the line end, `after` what is read after it. */
export const lineEnd = (before: string, after: string): LineEnd => {
  const [last] = before.trimEnd().match(/.$/u) ?? [''];
  const [first] = after.trimStart().match(/^./u) ?? [''];
  if (finished.test(before) || indented.test(after) || (wide.test(last) && item.test(after))) return 'break';
  return wide.test(last) && wide.test(first) ? 'join' : 'space';
};

const written = { break: '\n', join: '', space: ' ' } as const satisfies Record<LineEnd, string>;

/** Lines of one paragraph as they are read. */
export const asRead = (paragraph: string): string => {
  const [first = '', ...others] = paragraph.split('\n');
  return others.reduce((read, line) => read.trimEnd() + written[lineEnd(read, line)] + line.trimStart(), first);
};
