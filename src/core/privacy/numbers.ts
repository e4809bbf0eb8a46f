/**
 * Resident IDs, mobile numbers, bank cards. Numbers are sought as whole groups of digits, joined over the separators
 * people write (138-1234-5678), in the shapes people write: so a digest, a date or a document number is never one.
 */
import type { Contacts } from './allowed.ts';
import { hasOldResidentShape, hasResidentShape, isResidentId, isUscc, passesLuhn } from './identifiers.ts';
import { between, fewest, longestToken, spoken, widest } from './signs.ts';

export type NumberKind = 'resident-id' | 'mobile' | 'bank-account';

export interface FoundNumber<Kind> {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Letters that touch it: Tel13800138000. */
  readonly before: string;
  readonly after: string;
}

/** Most digits of a number written in groups; it also bounds the work of joining them. */
const most = 19;

/** Letters and digits in a row; a number is digits with letters before or behind at most, never between. */
const token = /[0-9A-Za-z]+/g;
const numbered = /^([A-Za-z]{0,12}?)(\d+[Xx]?|[Xx])([A-Za-z]{0,12})$/;
const separator = new RegExp(`^[${between.replace(/[\\^-]/g, '\\$&')}]{1,${widest}}$`);

/** A mark alone between two groups ties them together, as in KJFWZ-2017-130: neither part is a number by itself. */
const tie = /^[-‐‑–—−.·]$/;

const residentWords = /身份证|证件号|公民身份/;
const phoneWords = /电话|手机|联系|号码|tel|mobile|phone|微信|[vw]x/i;
const bankWords = /账号|帐号|账户|帐户|卡号|户名|开户行|银行卡/;

/**
 * A number of a paper or a thing, by the words before it that say so (合同编号, 委托书第, 序列号), and a sum or a count, by the word
 * behind it: eleven digits of one piece may be either. A paper alone says nothing: 合同13800138000 is whom to ask.
 */
const paper =
  '(?:合同|协议书?|批复|立项|证书|专利|发票|订单|设备|仪器|样品|课题|项目|基金|委托书|档案|检验|报告)(?:的|代码)?';
const paperBefore = new RegExp(
  `(?:${paper}[（(]?(?:编号|批号|单号|案号|号|第)|(?:序列|流水|批|运单|快递单|条形?码)号?)[\\s：:为是]{0,3}[（(]?第?\\s?$`,
);
const sumBehind =
  /^(?:\.\d{1,2})?\s?(?:万|亿)?(?:元(?![旦月宵件素老])|美元|人民币|千?克|公斤|吨|粒|株|尾|羽|人?次(?!日|年|月)|千瓦时|度电|字节|[平立]方米)/;
const phoneBehind = /^[\s）)号，,]{0,3}[（(]?(?:手机|电话|联系|微信|同号)/;

const isOfPaper = (text: string, start: number, end: number): boolean => {
  const [said, behind] = [before(text, start), text.slice(end, end + 8)];
  if (phoneWords.test(said) || phoneBehind.test(behind)) return false;
  const isNumbered = paperBefore.test(said) || (/第\s?$/.test(said) && /^\s?号/.test(behind));
  return isNumbered || sumBehind.test(behind) || /(?:^|[^\d.])0\.$/.test(said);
};

/** The few characters before a number, where a word would say what it is. */
const before = (text: string, start: number) => text.slice(Math.max(0, start - 16), start);

/** Lengths of the groups, as people write them; a mobile number in other groups needs a word beside it. */
const mobileShapes = new Set([
  '11',
  '13',
  '15',
  '3,4,4',
  '2,11',
  '4,11',
  '7,4',
  '2,3,4,4',
  '4,3,4,4',
  '5,4,4',
  '7,4,4',
]);
const residentShapes = new Set(['18', '6,8,4', '6,4,4,4', '6,4,2,2,4', '6,12', '14,4', '17,1', '15', '6,6,3']);

/** 4,4,4,4,2 or 6,6,6 or single digits: equal groups, the last one perhaps shorter. */
const isEven = (sizes: readonly number[]): boolean =>
  sizes.length > 2 &&
  sizes.every((size, index) => (index === sizes.length - 1 ? size <= (sizes[0] ?? 0) : size === sizes[0]));

/** A word that touches a number (Tel, M), not a piece of a hash. */
const isWord = (letters: string): boolean => /[g-z]/i.test(letters) && (letters.length > 1 || /[tmph]/i.test(letters));
const touchesWell = ({ before, after }: Group): boolean =>
  (before === '' || isWord(before)) && (after === '' || (after.length > 1 && isWord(after)));

/** Two numbers beside each other, a round one or a year among them. */
const isPair = (digits: string, sizes: readonly number[]): boolean =>
  sizes.join() === '7,4' && /^\d{4}000|(?:0{3}|(?:19|20)\d\d)$/.test(digits);

const isMobile = (digits: string, sizes: readonly number[], context: string) =>
  /^(?:0{0,2}86)?1[3-9]\d{9}$/.test(digits) &&
  (!isPair(digits, sizes) || phoneWords.test(context)) &&
  (mobileShapes.has(sizes.join()) || sizes.every((size) => size === 1) || phoneWords.test(context));

const isResident = (digits: string, sizes: readonly number[], context: string) =>
  // A card of the disabled carries the ID and two digits more.
  (digits.length === 18 || digits.length === 15 || (digits.length === 20 && sizes.length === 1)) &&
  (residentShapes.has(sizes.join()) || isEven(sizes) || digits.length === 20) &&
  (isResidentId(digits.slice(0, 18)) ||
    (residentWords.test(context) && (hasResidentShape(digits) || hasOldResidentShape(digits)) && !isUscc(digits)));

const isBank = (digits: string, sizes: readonly number[], context: string) => {
  const written = sizes.length === 1 || (digits.length >= 16 && sizes[0] === 4 && isEven(sizes));
  if (!written || !/^\d{12,30}$/.test(digits) || isUscc(digits)) return false;
  return bankWords.test(context) || (/^62\d{14,17}$/.test(digits) && passesLuhn(digits));
};

const kindOf = (digits: string, sizes: readonly number[], context: string): NumberKind | undefined => {
  if (isResident(digits, sizes, context)) return 'resident-id';
  if (isMobile(digits, sizes, context)) return 'mobile';
  return isBank(digits, sizes, context) ? 'bank-account' : undefined;
};

/** The longest number that begins with a group, or none. */
const longestFrom = (text: string, groups: readonly Group[], first: number) => {
  const parting = (left: number): string | undefined => {
    const [a, b] = [groups[left], groups[left + 1]];
    if (a === undefined || b === undefined || a.after !== '' || b.before !== '') return undefined;
    return text.slice(a.end, Math.min(b.start, a.end + 6));
  };
  const alone = !separator.test(parting(first) ?? '');
  if (alone && (groups[first]?.digits.length ?? 0) < fewest) return undefined;
  const context = before(text, groups[first]?.start ?? 0);
  const tied = tie.test(parting(first - 1) ?? '');
  const sizes: number[] = [];
  let digits = '';
  let found: { readonly kind: NumberKind; readonly last: number } | undefined;
  for (let last = first; last < groups.length; last += 1) {
    if (last > first && (tied || !separator.test(parting(last - 1) ?? ''))) break;
    const current = groups[last]?.digits ?? '';
    digits += current;
    sizes.push(current.length);
    if (digits.length > most && last > first) break;
    const whole = digits.length >= fewest && (last === first || !tie.test(parting(last) ?? ''));
    const kind = whole ? kindOf(digits, sizes, context) : undefined;
    const [head, tail] = [groups[first], groups[last]];
    const well =
      kind === 'resident-id' ||
      (head !== undefined &&
        touchesWell({ ...head, after: tail?.after ?? '' }) &&
        !(kind === 'bank-account' && tail?.after !== ''));
    if (kind !== undefined && well) found = { kind, last };
  }
  return found;
};

/** Of a text with digits enough in a row (`signsIn`). `allowed`: digits of the office's own numbers. */
export const numbersIn = (text: string, allowed: Contacts): FoundNumber<NumberKind>[] => {
  const groups = [...text.matchAll(token)].flatMap(({ 0: whole, index = 0 }): Group[] => {
    const [, before = '', digits = '', after = ''] = whole.length > longestToken ? [] : (numbered.exec(whole) ?? []);
    const start = index + before.length;
    return digits === '' ? [] : [{ digits: digits.toUpperCase(), start, end: start + digits.length, before, after }];
  });
  const found: FoundNumber<NumberKind>[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    const number = longestFrom(text, groups, first);
    const [start, end] = [groups[first]?.start, groups[number?.last ?? first]?.end];
    if (number === undefined || start === undefined || end === undefined) continue;
    const isAlone = number.last === first && end - start === fewest;
    first = number.last;
    if (number.kind === 'mobile' && isAlone && isOfPaper(text, start, end)) continue;
    if (!allowed.has(text.slice(start, end).replace(/\D/g, ''))) found.push({ kind: number.kind, start, end });
  }
  return [...found, ...spelled(text), ...listed(text, allowed)];
};

/** Between commas three numbers are a list, unless a word right before them says that they are one number. */
const listedMobile =
  /((?:电话|手机|号码|tel|mobile|phone)(?:号码?)? ?[：:为是]? ?)(1[3-9]\d([,，、;；] ?)\d{4}\3\d{4}|1(?:[,，、;；] ?\d){10})(?!\d)/gi;

const listed = (text: string, allowed: Contacts): FoundNumber<NumberKind>[] =>
  [...text.matchAll(listedMobile)].flatMap(({ 1: word = '', 2: number = '', index }) =>
    allowed.has(number.replace(/\D/g, ''))
      ? []
      : [{ kind: 'mobile', start: index + word.length, end: index + word.length + number.length }],
  );

/** Numbers written in Chinese characters, one for each digit, as they are said on the telephone, or mixed with digits. */
const scripts = ['零一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '洞幺两三四五六拐八勾', '〇一二三四五六七八九', '○'];
const spelling = new RegExp(`(?:[${spoken}0-9][ ·-]?){11,18}`, 'g');

/** Two in a row, one of them a character: without that nothing is spelled, and a digest would be tried at every place. */
const besideCharacter = new RegExp(`[${spoken}][ ·-]?[${spoken}0-9]|[0-9][ ·-]?[${spoken}]`);

const digitOf = (character: string): string =>
  /\d/.test(character) ? character : String(Math.max(...scripts.map((digits) => digits.indexOf(character))));

const spelled = (text: string): FoundNumber<NumberKind>[] =>
  [...(besideCharacter.test(text) ? text.matchAll(spelling) : [])].flatMap(({ 0: whole, index = 0 }) => {
    // Digits alone were looked at in their groups.
    if (!/[^\d ·-]/.test(whole) || /\d/.test(text.charAt(index - 1))) return [];
    const written = whole.replace(/[ ·-]+$/, '');
    const digits = [...written.replace(/[ ·-]/g, '')].map(digitOf).join('');
    const kind = kindOf(digits, [digits.length], '');
    return kind === undefined ? [] : [{ kind, start: index, end: index + written.length }];
  });
