/** What people type, as the file has it. What cannot be understood stays as it was typed, for the check to say so. */
import { isDate } from '../core/dates.ts';

const unseen =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cf}\u2800]|(?![\uFE0E\uFE0F\u{E0100}-\u{E01EF}])\p{Default_Ignorable_Code_Point}/gu;

/** Pasting brings characters that nobody sees and nobody meant. */
const seen = (text: string): string => text.normalize('NFC').replaceAll('\t', ' ').replaceAll(unseen, '');

/** One line. */
export const typedLine = (text: string): string | undefined => {
  const line = seen(text.replaceAll(/[\r\n\v\f\u2028\u2029]+/g, ' '));
  return line.trim() === '' ? undefined : line;
};

/** Signs of a list as Word pastes them: those of its symbol fonts, the usual ones, and letters of Wingdings before a tab. */
const bullet = /^[ \t\u3000]*(?:[\uE000-\uF8FF•●■◆▪➢➤][ \t\u3000]*|[·o§ü\-–]\t[ \t\u3000]*)(?=\S)/gm;

/** Lines that belong to the line before them in Markdown: items, tables, quotations, headings, what is indented. */
const isBlock = (line: string): boolean => /^\s*(?:[-*+]|\d{1,9}[.)])\s|^\s*[|>]|^#{1,6} |^ {2,}\S|\|/.test(line);

/** Whoever presses Enter, or pastes from Word, means a new paragraph, where Markdown would go on with the old one. */
const paragraphs = (text: string): string => {
  if (/^ *(?:```|~~~)/m.test(text)) return text;
  const lines = text.split('\n');
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line;
      const isWithin = (isBlock(line) && isBlock(next)) || /(?: {2}|\\)$/.test(line);
      return line.trim() === '' || next.trim() === '' || isWithin ? `${line}\n` : `${line}\n\n`;
    })
    .join('');
};

/** A narrative. A heading of the first two levels would end the section it stands in, so it becomes one of the third. */
export const typedProse = (text: string): string =>
  paragraphs(seen(text.replaceAll(/\r\n?|[\v\f\u2028\u2029]/g, '\n').replaceAll(bullet, '- '))).replaceAll(
    /^#{1,2} /gm,
    '### ',
  );

/**
 * 2017年3月1日, 2017年3月1号, 2017.3.1, 2017。3。1, 20170301, ２０１７－３－１ → 2017-03-01.
 * `thisYear`: of 3月1号, which names none.
 */
export const typedDate = (text: string, thisYear?: number): string | undefined => {
  const line = typedLine(text)?.trim();
  if (line === undefined) return undefined;
  const plain = line.normalize('NFKC').replaceAll(/\s/g, '');
  const short = thisYear === undefined ? null : /^()(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain);
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[年./\-—–。、,·](\d{1,2})[月./\-—–。、,·](\d{1,2})[日号]?$/.exec(plain) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ??
    short ??
    [];
  const date = `${year === '' && short !== null ? thisYear : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : line;
};

/** Other words that people write behind a number of a unit. */
const measures: Readonly<Record<string, string>> = {
  元: '元|元整|块|块钱|人民币',
  人: '人|名|位|个|个人',
  页: '页|张|面',
};
const anyMeasure = '人|名|位|个|项|家|篇|次|件|页|份|场|期|台|套|年|年度';

/** Whole thousands of 0.3万, exactly; undefined where something is left behind the point. */
const times = (digits: string, zeros: number): number | undefined => {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const moved = part.padEnd(zeros, '0');
  if (whole === '' || /[1-9]/.test(moved.slice(zeros))) return undefined;
  const number = `${whole}${moved.slice(0, zeros)}`;
  return /^\d{1,15}$/.test(number) ? Number(`${sign}${number}`) : undefined;
};

/** 1,460, １４６０, 12名, 3,000元, 0.3万元 → a whole number of the unit. */
export const typedInteger = (text: string, unit?: string): number | string | undefined => {
  const line = typedLine(text)?.trim();
  if (line === undefined) return undefined;
  const own = (unit ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // Of a unit that is itself so many thousands, a number in another unit is another number.
  const isLarge = /[万亿千百]/.test(own);
  const behind = isLarge ? own : `${[own, measures[own] ?? anyMeasure].filter(Boolean).join('|')}`;
  // A comma or a blank stands between thousands; between other digits it parts two numbers.
  const plain = line
    .normalize('NFKC')
    .replace(/^¥\s*/, '')
    .replace(/,$/, '')
    .replace(/^(-?\d{1,3}(?:,\d{3})+|-?\d{1,3}(?: \d{3})+)(?!\d|[, ]\d)/, (grouped) => grouped.replaceAll(/[, ]/g, ''))
    .replaceAll(/(\d)\s+(?=[^\d\s])/g, '$1');
  const [, digits = '', scale = ''] =
    new RegExp(`^(-?\\d+(?:\\.\\d+)?)(${isLarge ? '' : '万|亿'})?(?:${behind})?$`).exec(plain) ?? [];
  return (digits === '' ? undefined : times(digits, scale === '万' ? 4 : scale === '亿' ? 8 : 0)) ?? line;
};

/** http:// and www.example.org as the https address that is asked for. */
export const typedUrl = (text: string): string | undefined => {
  const line = typedLine(text)?.trim();
  if (line === undefined) return undefined;
  const plain = line
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[,.;:!。、，；：！]+$/u, '');
  const bare = /^(?:http:\/\/)?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}]{2,}(?::\d{1,5})?(?:[/?#].*)?)$/iu.exec(plain)?.[1];
  if (bare !== undefined) return `https://${bare}`;
  return plain.startsWith('https://') ? plain : line;
};
