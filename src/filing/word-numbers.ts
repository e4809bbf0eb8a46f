/**
 * Numbers that Word writes by itself and that are not 1. 2. 3.: 一、（二）①A）. The library that reads the document tells only that a
 * paragraph is numbered, so its number is marked in the text before. Formats are those of ISO/IEC 29500-1, 17.18.59.
 */

interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`: a place for the count of each level. */
  readonly text: string;
  readonly start: number;
}

/** Lists by their `numId`; lists of one definition count on together. */
export interface Lists {
  readonly definitionOf: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, Level>;
}

const value = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\s[^>]{0,200}?w:val="([^"]{0,60})"`).exec(xml)?.[1];

const pieces = (xml: string, name: string): readonly string[] => xml.split(new RegExp(`<w:${name}(?=\\s)`)).slice(1);

/** `word/numbering.xml`. */
export const listsIn = (xml: string): Lists => {
  const levels = pieces(xml, 'abstractNum').flatMap((definition) => {
    const id = /w:abstractNumId="(\d{1,9})"/.exec(definition)?.[1] ?? '';
    return pieces(definition, 'lvl').map((level): [string, Level] => [
      `${id}/${/w:ilvl="(\d)"/.exec(level)?.[1] ?? 0}`,
      {
        format: value(level, 'numFmt') ?? 'decimal',
        text: value(level, 'lvlText') ?? '',
        start: Number(value(level, 'start') ?? 1),
      },
    ]);
  });
  const numbers = pieces(xml, 'num').flatMap((number): [string, string][] => {
    const id = /w:numId="(\d{1,9})"/.exec(number)?.[1];
    const definition = value(number, 'abstractNumId');
    return id === undefined || definition === undefined ? [] : [[id, definition]];
  });
  return { definitionOf: new Map(numbers), levels: new Map(levels) };
};

const [open, close] = ['\uE140', '\uE141'];
const anyMark = /[\uE140\uE141]/g;
const marked = /\uE140(\d{1,9})\uE141/;

/** A document part with the list of each numbered paragraph before its text. */
export const withLists = (xml: string): string =>
  xml.replaceAll(anyMark, '').replaceAll(/<w:pPr>(?:(?!<\/w:pPr>).){0,2000}?<\/w:pPr>/gs, (properties) => {
    const id = /<w:numPr>.{0,200}?<w:numId\s[^>]{0,60}?w:val="(\d{1,9})"/s.exec(properties)?.[1];
    return id === undefined ? properties : `${properties}<w:r><w:t>${open}${id}${close}</w:t></w:r>`;
  });

/** The list of a paragraph, and its text without the mark. */
export const listOf = (text: string): { readonly list: string | undefined; readonly text: string } => ({
  list: marked.exec(text)?.[1],
  text: text.replaceAll(/\uE140\d*\uE141/g, ''),
});

const digits = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';

/** 一 to 九十九; larger numbers digit by digit. */
const chinese = (count: number, [signs, ten]: readonly [string, string]): string => {
  if (count > 99) return [...String(count)].map((digit) => signs.charAt(Number(digit))).join('');
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const before = tens === 0 ? '' : tens === 1 && signs === digits ? ten : `${signs.charAt(tens)}${ten}`;
  return `${before}${ones === 0 && tens > 0 ? '' : signs.charAt(ones)}`;
};

const romans = [
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

const roman = (count: number): string => {
  const found = romans.find(([, worth]) => worth <= count);
  return found === undefined ? '' : `${found[0]}${roman(count - found[1])}`;
};

const cyclic = (signs: string, count: number): string => signs.charAt((count - 1) % signs.length);

const counted = (count: number, format: string): string => {
  if (count < 1 || count > 999) return String(count);
  if (/^(?:chineseCounting|japaneseCounting|taiwaneseCounting|ideographDigital|taiwaneseDigital)/.test(format)) {
    return chinese(count, [digits, '十']);
  }
  switch (format) {
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return chinese(count, [legal, '拾']);
    case 'ideographTraditional':
      return cyclic('甲乙丙丁戊己庚辛壬癸', count);
    case 'ideographZodiac':
      return cyclic('子丑寅卯辰巳午未申酉戌亥', count);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count > 20 ? String(count) : String.fromCharCode(0x245f + count);
    case 'upperLetter':
      return cyclic('ABCDEFGHIJKLMNOPQRSTUVWXYZ', count);
    case 'lowerLetter':
      return cyclic('abcdefghijklmnopqrstuvwxyz', count);
    case 'upperRoman':
      return count > 39 ? String(count) : roman(count).toUpperCase();
    case 'lowerRoman':
      return count > 39 ? String(count) : roman(count);
    default:
      return String(count);
  }
};

/** A number that Markdown writes by itself, `1.`. */
const isPlain = ({ format, text }: Level): boolean => format === 'decimal' && /^(?:%\d[.．]?)*$/.test(text);

/** Counts one paragraph of a list after another; undefined where the number is 1. 2. 3., or points. */
export const numberingOf = ({ definitionOf, levels }: Lists): ((list: string, level: number) => string | undefined) => {
  const counts = new Map<string, number[]>();
  return (list, depth) => {
    const definition = definitionOf.get(list) ?? '';
    const level = levels.get(`${definition}/${depth}`);
    if (level === undefined || isPlain(level) || level.format === 'bullet' || level.format === 'none') return undefined;
    const own = counts.get(definition) ?? [];
    const count = own[depth] === undefined ? level.start : own[depth] + 1;
    own.splice(depth, own.length, count);
    counts.set(definition, own);
    return level.text.replaceAll(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const shown = levels.get(`${definition}/${at}`);
      return counted(own[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  };
};
