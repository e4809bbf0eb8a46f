/** Personal data that a word beside it gives away: passports, addresses, birth dates, accounts of messengers; e-mail. */
import type { Contacts } from './allowed.ts';
import type { FoundNumber } from './numbers.ts';
import type { Need, Signs } from './signs.ts';

export type WordKind = 'passport' | 'address' | 'birth-date' | 'messenger' | 'email';

const mark = '[：:\\s为是]{0,4}';
const year = '(?:19|20)\\d{2}';
const hanDay =
  '[一二][九〇零○][〇零○一二三四五六七八九]{2}年[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?';
const day = `${year}\\s?[-年./]\\s?\\d{1,2}(?:\\s?[-月./]\\s?\\d{1,2}日?)?月?|${year}\\d{4}|\\d{6}|${hanDay}`;
const fullDay = `${year}年\\d{1,2}月(?:\\d{1,2}日)?|${year}[-./]\\d{1,2}(?:[-./]\\d{1,2})?|${hanDay}`;
/** After 生于, where two digits are a year as well. */
const bornDay = `${fullDay}|\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?`;
const stop = '[^\\s。；;，,]';
const account = '[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_-])';
/** An account that no word of English could be. */
const oddAccount = `(?=[A-Za-z_-]{0,19}[0-9_])${account}`;

/**
 * What the text must have at least; of the pattern the first group is the words and the second the value; and what may not
 * stand before the words, which a lookbehind would say if old Safari had any. Every repetition is bounded, so time is linear.
 */
const patterns: readonly (readonly [Need | undefined, WordKind, RegExp, RegExp?])[] = [
  ['card', 'passport', /((?:护照|通行证|回乡证|台胞证)[^\n]{0,12}?)([A-Z]{1,2} ?\d{7,10})(?![0-9A-Za-z])/gi],
  [undefined, 'passport', /(passport[^\n]{0,12}?)([A-Z]{1,2} ?\d{7,10})(?![0-9A-Za-z])/gi],
  ['card', 'passport', /((?:护照|通行证|回乡证|台胞证)(?:号码?|编号)?\s?[：:为是]\s?)(\d{8,10})(?![0-9A-Za-z])/g],
  [
    'card',
    'passport',
    /((?:军官证|士兵证|警官证|社保卡|医保卡|社会保障)(?:号码?|编号)?\s?[：:为是]?\s?)((?:[\u4E00-\u9FFF]字第?|[A-Z])?\d{6,12})(?![0-9A-Za-z])/g,
  ],
  [
    'home',
    'address',
    new RegExp(
      `((?:住址|家庭地址|居住地址|户籍地址|户籍所在地|家住|现居|现住)[：:\\s为是在于]{0,4})(${stop}{0,50}?(?:\\d{1,6}\\s?(?:号|室|幢|栋|楼|单元|组|弄)${stop}{0,30}|\\d{1,4}[-—]\\d{1,5}))`,
      'g',
    ),
  ],
  // Offices have no 单元: whoever writes one tells where somebody lives.
  ['flat', 'address', /()(\d{1,4}\s?(?:幢|栋|号楼)\s?\d{1,2}\s?单元\s?\d{2,4}室?)/g],
  [
    'home',
    'address',
    new RegExp(
      `(住(?:在|于)\\s?)(${stop}{2,30}?(?:路|街|巷|村|小区|庄|花园|公寓|苑)${stop}{0,16}?\\d{1,6}\\s?(?:号|室|幢|栋|单元|组)${stop}{0,20})`,
      'g',
    ),
  ],
  ['birth', 'birth-date', new RegExp(`((?:出生日期|出生年月日?|出生时间|出生于)${mark})(${day})`, 'g')],
  ['birth', 'birth-date', new RegExp(`(出生\\s?[：:]\\s?)(${day})`, 'g')],
  ['birth', 'birth-date', new RegExp(`(生日${mark})(${day})`, 'g'), /[学医先]/],
  [
    'birth',
    'birth-date',
    new RegExp(`(生于\\s?)(${bornDay})`, 'g'),
    /[学医先产发诞招花考师卫再新萌派衍滋孳催养共寄野陌天民男女研究专科业出]/,
  ],
  [
    'birth',
    'birth-date',
    new RegExp(`()(${fullDay}|\\d{2}年\\d{1,2}月)(?=(?:出生|生)(?:[，,。；;、）)\\s于]|$))`, 'g'),
  ],
  [
    'messenger',
    'messenger',
    new RegExp(
      `((?:微 ?信|薇信|威信|v信|wechat|weixin)(?: ?(?:号码?|账号|帐号|ID) ?[：:为是]? ?| ?[：:是为] ?))(${account})`,
      'gi',
    ),
    /业/,
  ],
  ['messenger', 'messenger', new RegExp(`((?:微 ?信|薇信|威信|v信) ?)(${oddAccount})`, 'gi'), /业/],
  ['abbreviated', 'messenger', new RegExp(`([vw]x(?:号| ?[：:] ?| ))(${account})`, 'gi'), /[A-Za-z0-9]/],
  ['qq', 'messenger', /((?:Q ?Q|扣扣|企鹅号)(?:号码?)?\s?[：:为是]?\s?)([1-9]\d{4,10})(?!\d)/gi, /[A-Za-z]/],
  ['qq', 'messenger', /((?:加Q|企鹅)\s?[：:]?\s?|Q\s?[：:]\s?)([1-9]\d{5,10})(?![\d元人])/gi, /[A-Za-z]/],
];

/** Marks of Markdown may stand between the parts. */
const marks = '[*_~`\\\\]{0,3}';
const at = `${marks} ?(?:@|[(（[【] ?at ?[)）\\]】]) ?${marks}`;
const dot = `${marks}(?:[.。]|[(（[【]dot[)）\\]】])${marks}`;
const email = new RegExp(
  `()([A-Za-z0-9._%+-]{1,64}${at}[A-Za-z0-9-]{1,63}(?:${dot}[A-Za-z0-9-]{1,63}){0,4}${dot}[A-Za-z]{2,24})`,
  'gi',
);

/** With another sign for the @, an address is one where its host is a mailbox that everybody knows. */
const end = '(?:[.。点]|dot) ?(?:com|cn|net)';
const ending = new RegExp(end, 'i');
const host = `(?:163|126|139|189|qq|sina|sohu|yeah|foxmail|gmail|outlook|hotmail|aliyun|21cn|live|icloud) ?${end}`;
const anyHost = new RegExp(host, 'i');
const mailbox = new RegExp(
  `()([A-Za-z0-9][A-Za-z0-9._-]{2,40} ?(?:[#＃@]|艾特|小老鼠|[(（[]a[)）\\]]| at ) ?${host})(?![A-Za-z0-9])`,
  'gi',
);

const valuesOf = (text: string, kind: WordKind, pattern: RegExp, not?: RegExp): FoundNumber<WordKind>[] =>
  [...text.matchAll(pattern)]
    .filter(({ index = 0 }) => not?.test(text.charAt(index - 1)) !== true)
    .map(({ 1: named = '', 2: value = '', index = 0 }) => ({
      kind,
      start: index + named.length,
      end: index + named.length + value.length,
    }));

/** `allowed`: the office's own addresses, in lower case. */
export const wordsIn = (text: string, allowed: Contacts, { needs }: Signs): FoundNumber<WordKind>[] => [
  ...patterns.flatMap(([need, kind, pattern, not]) =>
    need === undefined || needs.has(need) ? valuesOf(text, kind, pattern, not) : [],
  ),
  ...[
    ...(needs.has('email') ? valuesOf(text, 'email', email) : []),
    // A heading begins with a # as well; its host says whether anything is an address.
    ...(ending.test(text) && anyHost.test(text) ? valuesOf(text, 'email', mailbox) : []),
  ].filter(({ start, end }) => !allowed.has(text.slice(start, end).toLowerCase())),
];
