/**
 * Text as a reader takes it: NFKC, character references resolved, what is invisible left out, with the way back to where
 * each piece stood. Full-width digits, 𝟏𝟑𝟖 and `&#49;` are digits to a reader, so they are to us.
 */
export interface Plain {
  readonly text: string;
  /** The range in the source of a range in `text`. */
  readonly source: (start: number, end: number) => { readonly offset: number; readonly length: number };
}

/** Characters that stand for themselves: ASCII, Han, and the marks of ordinary Chinese text. Most files have no other. */
const extraordinary =
  /[^\u0000-\u007E\u00B7\u2010-\u2027\u2030-\u203E\u3001-\u301F\u4E00-\u9FFF\uFF01\uFF05\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]|&#/;

const piece =
  /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));|[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u180E]|./gisu;

const resolved = (match: RegExpExecArray): string => {
  const [whole, hexadecimal, decimal] = match;
  if (hexadecimal !== undefined || decimal !== undefined) {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).normalize('NFKC') : ' ';
  }
  return /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u180E]/.test(whole) ? '' : whole.normalize('NFKC');
};

export const plain = (source: string): Plain => {
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
