/**
 * What one line end of typed prose means. Chinese is written without spaces, so a line that was only wrapped goes on
 * without one; and what people put on lines of its own with one Enter (items, sentences) stays on lines of its own.
 */

/** Characters that stand side by side without a space: Han, kana, their marks, full-width forms. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60“”‘’—…·]/u;

/** The end of a sentence or of an item, with what may close after it. */
const finished = /(?:[。！？；：…]|[^\u0000-\u007F][;:!?.])[”’）)】》」』"'*_~]*\s*$/u;

/** How an item begins: 1、（1）一、（一）①·第一，一是. A number with a fraction is none. */
const item =
  /^\s*(?:[（(]\s*(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*[）)]|(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*(?:[、）)]|[.．](?!\d))|[\u2460-\u249B\u3220-\u3229\u24EB-\u24FF]|[·•●○■□◆◇▪►▶★☆※]|第[一二三四五六七八九十百\d]{1,4}[条章节项步、，：]|[一二三四五六七八九十]{1,2}(?:是|要))/u;

/** `break`: a line of its own; `join`: nothing between; `space`: as between words. */
export type LineEnd = 'break' | 'join' | 'space';

/** What stands between two lines: `before` is what is read before the line end, `after` what is read after it. */
export const lineEnd = (before: string, after: string): LineEnd => {
  const [last] = before.trimEnd().match(/.$/u) ?? [''];
  const [first] = after.trimStart().match(/^./u) ?? [''];
  if (finished.test(before) || (wide.test(last) && item.test(after))) return 'break';
  return wide.test(last) && wide.test(first) ? 'join' : 'space';
};

const written = { break: '\n', join: '', space: ' ' } as const satisfies Record<LineEnd, string>;

/** Lines of one paragraph as they are read. */
export const asRead = (paragraph: string): string => {
  const [first = '', ...others] = paragraph.split('\n');
  return others.reduce((read, line) => read.trimEnd() + written[lineEnd(read, line)] + line.trimStart(), first);
};
