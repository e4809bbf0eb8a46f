/**
 * One look over a text for what the patterns of personal data need, so that a text without it is asked none of them. It may
 * see a sign where there is no datum and never misses one: a test asks every pattern of the texts in which nothing is seen.
 */

/** Digits as people write them in words, one for each digit, as they are said on the telephone. */
export const spoken = '〇○零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖洞两拐勾';

/** What may stand between two groups of one number, marks of Markdown included. */
export const between = ' -‐‑–—−.·()（）*_`\\\n~/+<>^';
/** What may stand between single numbers that are one, in a list. */
const listMarks = ',，、;；';

/** Fewest digits of any number, and the most marks between two of its groups. */
export const [fewest, widest] = [11, 5];

/** A longer row of letters and digits is a digest: no number ends behind the first of its letters. */
export const longestToken = 40;

/** What patterns of words need at least: one of these characters, and then one of these words. */
const needs = {
  card: ['照证卡障', /护照|[行乡胞官兵]证|[社医]保卡|社会保障/],
  home: ['址住居籍', /住|地址|户籍|现居/],
  flat: ['元', /单元/],
  birth: ['生', /出生|生日|生于|[\d月日]生/],
  messenger: ['信wW', /微 ?信|[薇威v]信|wechat|weixin/i],
  abbreviated: ['xX', /[vw]x/i],
  qq: ['Qq扣鹅', /q|扣扣|企鹅/i],
  email: ['@)）]】', /@|at ?[)）\]】]/i],
} as const satisfies Readonly<Record<string, readonly [string, RegExp]>>;

export type Need = keyof typeof needs;

const [digit, numeral, letter, mark] = [1, 2, 4, 8];

/** By the code of a character, what it is a sign of. */
const table = new Uint16Array(0x10000);
const enter = (characters: string, bit: number): number => {
  for (let index = 0; index < characters.length; index += 1) {
    const code = characters.charCodeAt(index);
    table[code] = (table[code] ?? 0) | bit;
  }
  return bit;
};
enter('0123456789', digit);
enter(spoken, numeral);
enter('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letter);
enter(between + listMarks, mark);
const needed = Object.entries(needs).map(([need, [characters, words]], index) => ({
  need,
  bit: enter(characters, 16 << index),
  words,
}));

export interface Signs {
  /** Do digits enough for a number stand in a row, with no more between them than people write? */
  readonly long: boolean;
  readonly needs: { readonly has: (need: Need) => boolean };
}

export const signsIn = (text: string): Signs => {
  let [seen, row, gap, longest] = [0, 0, 0, 0];
  // Of a row of letters and digits: how long it is, and what was the longest when its first letter came.
  let [token, before] = [0, -1];
  for (let index = 0; index < text.length; index += 1) {
    const bits = table[text.charCodeAt(index)] ?? 0;
    seen |= bits;
    if ((bits & (digit | letter)) !== 0) {
      token += 1;
      if (before < 0 && (bits & letter) !== 0) before = longest;
    } else if (token > 0) {
      if (token > longestToken && before >= 0) longest = before;
      token = 0;
      before = -1;
    }
    if ((bits & (digit | numeral)) !== 0) {
      row = gap > widest ? 1 : row + 1;
      gap = 0;
      if (row > longest) longest = row;
    } else gap += (bits & mark) === 0 ? widest + 1 : 1;
  }
  if (token > longestToken && before >= 0) longest = before;
  return {
    long: longest >= fewest,
    needs: new Set(needed.flatMap(({ need, bit, words }) => ((seen & bit) !== 0 && words.test(text) ? need : []))),
  };
};
