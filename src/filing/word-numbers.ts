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

/** A list by its `numId`: lists of one definition count on together, but where one says that it begins again. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly again: ReadonlyMap<number, number>;
}

/** What the parts of a document say of lists, and of the styles that put paragraphs into them. */
export interface Lists {
  readonly lists: ReadonlyMap<string, List>;
  /** List and level of a style; a style without its own has that of the one it is based on. */
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
  readonly usual: string;
}

const value = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\s[^>]{0,200}?w:val="([^"]{0,60})"`).exec(xml)?.[1];

/** Pieces of a part, each from an element to the next one of its name. */
const pieces = (xml: string, name: string): readonly string[] => xml.split(new RegExp(`<w:${name}(?=\\s)`)).slice(1);

const levelsIn = (definition: string): [number, Level][] =>
  pieces(definition, 'lvl').map((level) => [
    Number(/w:ilvl="(\d)"/.exec(level)?.[1] ?? 0),
    {
      format: value(level, 'numFmt') ?? 'decimal',
      text: value(level, 'lvlText') ?? '',
      start: Number(value(level, 'start') ?? 1),
    },
  ]);

interface Numbering {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

const numberingIn = (properties: string): Numbering => {
  const [numbering = ''] = /<w:numPr>.{0,400}?<\/w:numPr>/s.exec(properties) ?? [];
  const level = value(numbering, 'ilvl');
  return { list: value(numbering, 'numId'), level: level === undefined ? undefined : Number(level) };
};

/** How many styles one is based on, at most. */
const deepestStyle = 12;

/** `word/numbering.xml` and `word/styles.xml`. */
export const listsIn = (numbering: string, styling = ''): Lists => {
  const written = new Map(
    pieces(styling, 'style').map((style): [string, Numbering & { readonly based: string | undefined }] => [
      /w:styleId="([^"]{1,80})"/.exec(style)?.[1] ?? '',
      { ...numberingIn(style), based: value(style, 'basedOn') },
    ]),
  );
  const ofStyle = (style: string | undefined, depth = 0): Numbering => {
    const own = style === undefined || depth > deepestStyle ? undefined : written.get(style);
    if (own === undefined) return { list: undefined, level: undefined };
    const { list, level } = ofStyle(own.based, depth + 1);
    return { list: own.list ?? list, level: own.level ?? (own.list === undefined ? level : undefined) };
  };
  const definitions = new Map(
    pieces(numbering, 'abstractNum').map((definition) => [
      /w:abstractNumId="(\d{1,9})"/.exec(definition)?.[1] ?? '',
      definition.split('<w:num ')[0] ?? '',
    ]),
  );
  const nums = new Map(
    pieces(numbering, 'num').map((num) => [/w:numId="(\d{1,9})"/.exec(num)?.[1] ?? '', num] as const),
  );
  /** A definition may stand for that of a style. */
  const definitionOf = (num: string, depth = 0): string => {
    const id = value(num, 'abstractNumId') ?? '';
    const link = value(definitions.get(id) ?? '', 'numStyleLink');
    const linked = nums.get(ofStyle(link).list ?? '');
    return link === undefined || linked === undefined || depth > deepestStyle ? id : definitionOf(linked, depth + 1);
  };
  const lists = new Map(
    [...nums].map(([id, num]): [string, List] => {
      const definition = definitionOf(num);
      const overrides = pieces(num, 'lvlOverride');
      const again = overrides.flatMap((override): [number, number][] => {
        const start = value(override, 'startOverride');
        return start === undefined ? [] : [[Number(/w:ilvl="(\d)"/.exec(override)?.[1] ?? 0), Number(start)]];
      });
      const levels = [...levelsIn(definitions.get(definition) ?? ''), ...overrides.flatMap(levelsIn)];
      return [id, { definition, levels: new Map(levels), again: new Map(again) }];
    }),
  );
  const levelOfStyle = (style: string, list: string): number => {
    const own = pieces(definitions.get(lists.get(list)?.definition ?? '') ?? '', 'lvl').find(
      (level) => value(level, 'pStyle') === style,
    );
    return Number(/w:ilvl="(\d)"/.exec(own ?? '')?.[1] ?? 0);
  };
  const styles = [...written.keys()].flatMap((style): [string, { list: string; level: number }][] => {
    const { list, level } = ofStyle(style);
    return list === undefined || list === '0' ? [] : [[style, { list, level: level ?? levelOfStyle(style, list) }]];
  });
  const usual = pieces(styling, 'style').find(
    (style) => /^[^>]*w:default="(?:1|true)"/.test(style) && /^[^>]*w:type="paragraph"/.test(style),
  );
  return { lists, styles: new Map(styles), usual: /w:styleId="([^"]{1,80})"/.exec(usual ?? '')?.[1] ?? '' };
};

const [open, close] = ['\uE140', '\uE141'];
const anyMark = /[\uE140\uE141]/g;
const marked = /\uE140(\d{1,9})\/(\d)\uE141/;

/** A document part with the list and the level of each numbered paragraph before its text, by its own word or by its style. */
export const withLists = (xml: string, { styles, usual }: Lists): string => {
  const mark = (properties: string): string => {
    const { list, level } = numberingIn(properties);
    const style = styles.get(value(properties, 'pStyle') ?? usual);
    const id = list ?? style?.list;
    const depth = level ?? (list === undefined ? style?.level : undefined) ?? 0;
    return id === undefined ? '' : `<w:r><w:t>${open}${id}/${Math.min(depth, 8)}${close}</w:t></w:r>`;
  };
  const plain = xml.replaceAll(anyMark, '').replaceAll(/<w:pPrChange\b.{0,8000}?<\/w:pPrChange>/gs, '');
  const own = plain.replaceAll(
    /<w:pPr>(?:(?!<\/w:pPr>).){0,8000}?<\/w:pPr>/gs,
    (properties) => `${properties}${mark(properties)}`,
  );
  return styles.has(usual) ? own.replaceAll(/<w:p(?:\s[^>]*)?>(?!<w:pPr>)/g, (tag) => `${tag}${mark('')}`) : own;
};

export interface Listed {
  readonly list: string;
  readonly level: number;
}

/** The list of a paragraph, and its text without the mark. */
export const listOf = (text: string): { readonly listed: Listed | undefined; readonly text: string } => {
  const [, list, level] = marked.exec(text) ?? [];
  return {
    listed: list === undefined ? undefined : { list, level: Number(level) },
    text: text.replaceAll(/\uE140[^\uE141]*\uE141/g, ''),
  };
};

const digits = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';

/** 一 to 九百九十九. */
const chinese = (count: number, [signs, ten]: readonly [string, string]): string => {
  if (count > 99) {
    const [hundreds, rest] = [Math.floor(count / 100), count % 100];
    const hundred = signs === digits ? '百' : '佰';
    const behind = chinese(rest, [signs, ten]);
    // 一百零一, 一百一十.
    const between =
      rest === 0 ? '' : rest < 10 ? signs.charAt(0) : rest < 20 && signs === digits ? signs.charAt(1) : '';
    return `${signs.charAt(hundreds)}${hundred}${between}${rest === 0 ? '' : behind}`;
  }
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
/** A to Z, then AA, BB. */
const lettered = (signs: string, count: number): string => cyclic(signs, count).repeat(Math.ceil(count / signs.length));

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
      return lettered('ABCDEFGHIJKLMNOPQRSTUVWXYZ', count);
    case 'lowerLetter':
      return lettered('abcdefghijklmnopqrstuvwxyz', count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(count)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');
    case 'upperRoman':
      return count > 39 ? String(count) : roman(count).toUpperCase();
    case 'lowerRoman':
      return count > 39 ? String(count) : roman(count);
    default:
      return String(count);
  }
};

/** A number that Markdown writes by itself, `1.`. */
const isPlain = ({ format, text }: Level): boolean => format === 'decimal' && /^(?:%\d[.．]?)?$/.test(text);

/** A number in Markdown, deeper where its list is. */
const item = (level: number, number: string): string => `${'   '.repeat(level)}${number} `;

/** Counts one paragraph of a list after another: what stands before each. Undefined for a list that nobody defined. */
export const numberingOf = ({ lists }: Lists): ((listed: Listed) => string | undefined) => {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list: id, level: depth }) => {
    const list = lists.get(id);
    const level = list?.levels.get(depth);
    if (list === undefined || level === undefined) return id === '0' ? '' : undefined;
    if (level.format === 'none') return '';
    if (level.format === 'bullet') return item(depth, '-');
    const own = counts.get(list.definition) ?? [];
    const again = begun.has(`${id}/${depth}`) ? undefined : list.again.get(depth);
    begun.add(`${id}/${depth}`);
    const count = again ?? (own[depth] === undefined ? level.start : own[depth] + 1);
    own.splice(depth, own.length, count);
    counts.set(list.definition, own);
    if (isPlain(level)) return item(depth, `${count}.`);
    const number = level.text.replaceAll(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const shown = list.levels.get(at);
      return counted(own[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
    return /[\w.)]$/.test(number) ? `${number} ` : number;
  };
};
