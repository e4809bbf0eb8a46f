/**
 * Personal data in text → findings that never repeat it. A leak can't be undone once it is in Git, so it is refused
 * before (PIPL 28, 47). Found: resident IDs, mobile numbers, bank accounts, passports, home addresses, birth dates,
 * messenger accounts, e-mail, in the spellings of `tests/privacy/seen.txt`. Not found: names, land lines, number plates, ages,
 * numbers written with letters or characters that only look or sound like digits, and whatever a scan shows.
 */
import { type CodeTable, type Finding, reporter } from './finding.ts';
import type { Allowed } from './privacy/allowed.ts';
import { type NumberKind, numbersIn } from './privacy/numbers.ts';
import { plainText } from './privacy/plain.ts';
import { signsIn } from './privacy/signs.ts';
import { type WordKind, wordsIn } from './privacy/words.ts';
import { sorted } from './sorted.ts';

export type PersonalKind = NumberKind | WordKind;

export interface PersonalDatum {
  readonly kind: PersonalKind;
  /** Where it stands in the text. */
  readonly offset: number;
  readonly length: number;
  /** As long as the value, its first and last character alone shown. */
  readonly masked: string;
}

const kindWords: { readonly [Kind in PersonalKind]: string } = {
  'resident-id': '身份证号',
  mobile: '手机号',
  'bank-account': '银行账号',
  passport: '证件号',
  address: '住址',
  'birth-date': '出生日期',
  messenger: '微信号或QQ号',
  email: '电子邮箱',
};

export const privacyCodes = {
  'personal-data': {
    level: 'error',
    title: '有疑似个人信息',
    message: '“{item}”中有疑似{kind}',
    help: '删去；需要时写在交主办单位的纸质登记表上',
    en: 'What looks like personal data ({kind}) in {item}',
    meaning:
      '这里有一段文字像是个人信息：身份证号、手机号、银行账号、证件号、住址、出生日期、微信号、QQ号或者电子邮箱。数字之间隔着空格、横线、星号或者链接的，用全角、汉字或者代码写的，也认得出来。写明是合同编号、设备编号、序列号、“第……号”的11位编号，和后面写着“元”“吨”“次”的金额、数量，不当作手机号。认不出来的有：姓名、固定电话、车牌号、只写了年份的年龄、图片里的字，还有用谐音、形近字写的号码；这些要靠填表的人自己留意。',
    why: '台账是公开的，提交以后删不干净，所以个人信息在公开之前就要拦下。提示里不会重复这段文字。',
    wrong: '联系人手机 138********',
    right: '（不写；联系办法写在纸质登记表上）',
  },
} as const satisfies CodeTable;

const report = reporter(privacyCodes);

/** Half of a character that UTF-16 writes in two. */
const half = /[\uD800-\uDFFF]/;

/** Line ends stay, so that a masked text has the lines of the text. */
const mask = (value: string): string =>
  [...Array(value.length).keys()]
    .map((index) => value.charAt(index))
    .map((unit, index) => {
      const edge = index === 0 || index === value.length - 1;
      return unit === '\n' || (edge && !half.test(unit)) ? unit : '*';
    })
    .join('');

/** Spans stand in the order of the text and do not overlap. */
export const personalData = (source: string, allowed: Allowed): PersonalDatum[] => {
  const { text, source: range } = plainText(source);
  const signs = signsIn(text);
  let end = 0;
  const inOrder = sorted(
    [...(signs.long ? numbersIn(text, allowed.phones) : []), ...wordsIn(text, allowed.emails, signs)],
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return inOrder
    .filter((found) => {
      const free = found.start >= end;
      if (free) end = found.end;
      return free;
    })
    .map((found) => {
      const { offset, length } = range(found.start, found.end);
      return { kind: found.kind, offset, length, masked: mask(source.slice(offset, offset + length)) };
    });
};

/** The text with what was found in it masked: the same length, the same lines. */
export const masked = (text: string, data: readonly PersonalDatum[]): string => {
  let [result, done] = ['', 0];
  for (const datum of data) {
    result += text.slice(done, datum.offset) + datum.masked;
    done = datum.offset + datum.length;
  }
  return result + text.slice(done);
};

/** `item`: what a person calls the place at an offset, for the message. */
export const personalDataFindings = (data: readonly PersonalDatum[], item: (offset: number) => string): Finding[] =>
  data.map(({ kind, offset, length }) =>
    report('personal-data', { item: item(offset), kind: kindWords[kind] }, { at: { offset, length } }),
  );
