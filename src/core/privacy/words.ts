/** Personal data that a word beside it gives away: passports, addresses, birth dates, accounts of messengers; e-mail. */
import type { Found } from './numbers.ts';

export type WordKind = 'passport' | 'address' | 'birth-date' | 'messenger' | 'email';

/** First group: the words; second: the value. Every repetition is bounded, so time is linear. */
const patterns: readonly (readonly [WordKind, RegExp])[] = [
  ['passport', /((?:护照|通行证)[^\n]{0,12}?)([A-Z]{1,2}\d{7,10})(?![0-9A-Za-z])/g],
  [
    'address',
    /((?:住址|家庭地址|居住地址|户籍地址|户籍所在地|家住|现居)[：:\s为是在于]{0,4})([^\s。；;，,]{0,50}?\d{1,6}\s?(?:号|室|幢|栋|楼|单元|组|弄)[^\s。；;，,]{0,30})/g,
  ],
  [
    'birth-date',
    /((?:出生日期|出生年月日?|出生时间|出生于|(?<![学医先])生日)[：:\s为是]{0,4})(\d{4}\s?[-年./]\s?\d{1,2}(?:\s?[-月./]\s?\d{1,2}日?)?月?|\d{8}|\d{6})/g,
  ],
  ['birth-date', /()(\d{4}年\d{1,2}月(?:\d{1,2}日)?)(?=出生(?:[，,。；;、）)\s]|$))/g],
  ['messenger', /(微信(?:(?:号|账号|帐号)\s?[：:为是]?\s?|[：:]\s?))([A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_-])/g],
  ['messenger', /((?<![A-Za-z])QQ(?:号码?)?\s?[：:为是]?\s?)([1-9]\d{4,10})(?!\d)/gi],
];

const anyWord = /护照|通行证|住址|地址|户籍|家住|现居|出生|生日|微信|QQ/i;

const email = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g;

const valuesOf = (text: string, kind: WordKind, pattern: RegExp): Found<WordKind>[] =>
  [...text.matchAll(pattern)].map(({ 0: whole, 1: words, index }) => ({
    kind,
    start: index + (words ?? '').length,
    end: index + whole.length,
  }));

/** `allowed`: the office's own addresses, in lower case. */
export const wordsIn = (text: string, allowed: ReadonlySet<string>): Found<WordKind>[] => [
  ...(anyWord.test(text) ? patterns.flatMap(([kind, pattern]) => valuesOf(text, kind, pattern)) : []),
  ...(text.includes('@') ? valuesOf(text, 'email', email) : []).filter(
    ({ kind, start, end }) => kind !== 'email' || !allowed.has(text.slice(start, end).toLowerCase()),
  ),
];
