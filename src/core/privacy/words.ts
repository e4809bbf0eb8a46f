/** Personal data that a word beside it gives away: passports, addresses, birth dates, accounts of messengers; e-mail. */
import type { Found } from './numbers.ts';

export type WordKind = 'passport' | 'address' | 'birth-date' | 'messenger' | 'email';

const mark = '[：:\\s为是]{0,4}';
const day = '\\d{4}\\s?[-年./]\\s?\\d{1,2}(?:\\s?[-月./]\\s?\\d{1,2}日?)?月?|\\d{8}|\\d{6}';

/**
 * First group: the words; second: the value. Then what may not stand before the words, which a lookbehind would say if
 * old Safari had any. Every repetition is bounded, so time is linear.
 */
const patterns: readonly (readonly [WordKind, RegExp, RegExp?])[] = [
  ['passport', /((?:护照|通行证)[^\n]{0,12}?)([A-Z]{1,2}\d{7,10})(?![0-9A-Za-z])/g],
  [
    'address',
    /((?:住址|家庭地址|居住地址|户籍地址|户籍所在地|家住|现居)[：:\s为是在于]{0,4})([^\s。；;，,]{0,50}?\d{1,6}\s?(?:号|室|幢|栋|楼|单元|组|弄)[^\s。；;，,]{0,30})/g,
  ],
  ['birth-date', new RegExp(`((?:出生日期|出生年月日?|出生时间|出生于)${mark})(${day})`, 'g')],
  ['birth-date', new RegExp(`(生日${mark})(${day})`, 'g'), /[学医先]/],
  ['birth-date', /()(\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?=出生(?:[，,。；;、）)\s]|$))/g],
  ['messenger', /(微信(?:(?:号|账号|帐号)\s?[：:为是]?\s?|[：:]\s?))([A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])/g],
  ['messenger', /(QQ(?:号码?)?\s?[：:为是]?\s?)([1-9]\d{4,10})(?!\d)/gi, /[A-Za-z]/],
];

const anyWord = /护照|通行证|住址|地址|户籍|家住|现居|出生|生日|微信|QQ/i;

const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g;

const valuesOf = (text: string, kind: WordKind, pattern: RegExp, not?: RegExp): Found<WordKind>[] =>
  [...text.matchAll(pattern)]
    .filter(({ index = 0 }) => not?.test(text.charAt(index - 1)) !== true)
    .map(({ 0: whole, 1: named = '', index = 0 }) => ({
      kind,
      start: index + named.length,
      end: index + whole.length,
    }));

/** `allowed`: the office's own addresses, in lower case. */
export const wordsIn = (text: string, allowed: ReadonlySet<string>): Found<WordKind>[] => [
  ...(anyWord.test(text) ? patterns.flatMap(([kind, pattern, not]) => valuesOf(text, kind, pattern, not)) : []),
  ...(text.includes('@') ? valuesOf(text, 'email', email) : []).filter(
    ({ kind, start, end }) => kind !== 'email' || !allowed.has(text.slice(start, end).toLowerCase()),
  ),
];
