/**
 * Text as a reader takes it: NFKC, character references and percent-encoding resolved, digits of every script as ours,
 * what is invisible and marks of emphasis within a word left out, with the way back to where each piece stood. Full-width digits, 𝟏𝟑𝟖, ١٣٨, `&#49;` and
 * `%31` are digits to a reader or to whoever follows the link, so they are to us.
 */
export interface Plain {
  readonly text: string;
  /** The range in the source of a range in `text`. */
  readonly source: (start: number, end: number) => { readonly offset: number; readonly length: number };
}

/** Characters that stand for themselves: ASCII, Han, and the marks of ordinary Chinese text. Most files have no other. */
const extraordinary =
  /[^\u0000-\u007E\u00B7\u2010-\u2027\u2030-\u203E\u3001-\u301F\u4E00-\u9FFF\uFF01\uFF05\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]|&[#a-z]|%[0-9a-f]{2}|[*~]{2}/i;

const piece = /&#x([0-9a-f]{1,6});|&#(\d{1,7});|&([a-z]{2,8});|((?:%[0-9a-f]{2})+)|([*~]{2,3})|./gisu;

/** Names of the references that may stand within a number or an address. */
const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hairsp: ' ',
  numsp: ' ',
  puncsp: ' ',
  Tab: ' ',
  commat: '@',
  period: '.',
  colon: ':',
  semi: ';',
  comma: ',',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  plus: '+',
  sol: '/',
  num: '#',
  lpar: '(',
  rpar: ')',
  ast: '*',
  middot: '·',
  amp: '&',
  NewLine: '\n',
  shy: '',
  zwj: '',
  zwnj: '',
};

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const decimal = /\p{Nd}/u;

/** Digits of a script stand in a row from its zero. */
const asDigit = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && decimal.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
};

const simple = (text: string): string =>
  text.normalize('NFKC').replace(/[\p{Nd}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, (character) => {
    if (/[0-9]/.test(character)) return character;
    return unseen.test(character) ? '' : asDigit(character);
  });

const decoded = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
};

const resolved = ([whole, hexadecimal, number, name, encoded, marks]: RegExpExecArray): string => {
  if (marks !== undefined) return '';
  if (name !== undefined) return named[name] ?? whole;
  if (encoded !== undefined) return simple(decoded(encoded));
  if (hexadecimal === undefined && number === undefined) return simple(whole);
  const code = hexadecimal === undefined ? Number(number) : Number.parseInt(hexadecimal, 16);
  return code > 0 && code <= 0x10ffff ? simple(String.fromCodePoint(code)) : ' ';
};

export const plainText = (source: string): Plain => {
  if (!extraordinary.test(source)) {
    return { text: source, source: (start, end) => ({ offset: start, length: end - start }) };
  }
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(piece)) {
    const shown = resolved(match);
    for (let index = 0; index < shown.length; index += 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
    text += shown;
  }
  return {
    text,
    source: (start, end) => {
      const offset = starts[start] ?? source.length;
      return { offset, length: (ends[end - 1] ?? source.length) - offset };
    },
  };
};
