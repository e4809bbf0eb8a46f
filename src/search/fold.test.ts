import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithPlaces, tableFromText, tableToText } from './fold.ts';
import { traditionalTable } from './traditional.ts';

const table = traditionalTable();

describe('fold', () => {
  it.each([
    ['ＧＢ／Ｔ　９７０４', 'gb/t 9704'],
    ['２０１７－Ｂ－００３', '2017-b-003'],
    ['〔２０１７〕', '〔2017〕'],
    ['Pagefind', 'pagefind'],
    ['面积㎡', '面积m2'],
    ['﨑', '﨑'],
  ])('writes %s as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['連雲港市計算機學會', '连云港市计算机学会'],
    ['後勤', '后勤'],
    ['皇后', '皇后'],
    ['乾燥', '干燥'],
    ['盐业', '盐业'],
  ])('simplifies %s to %s with the table', (text, folded) => {
    expect(fold(text, table)).toBe(folded);
  });

  it('changes no traditional character without the table', () => {
    expect(fold('學會')).toBe('學會');
  });

  const chinese = fc.string({ unit: fc.constantFrom(...'学會计算機臺灣后後ＡＢ１２ab㎡ 、〔〕-é') });

  it('does nothing more the second time', () => {
    fc.assert(fc.property(chinese, (text) => fold(fold(text, table), table) === fold(text, table)));
  });

  it('remembers where each unit comes from, in order and within the text', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const { text: folded, places } = foldWithPlaces(text, table);
        expect(folded).toBe(fold(text, table));
        expect(places).toHaveLength(folded.length + 1);
        expect(places.at(-1)).toBe(text.normalize('NFC').length);
        expect(places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('the table of one text', () => {
  it('travels as text', () => {
    expect(tableFromText(tableToText(table))).toEqual(table);
    expect(tableFromText('')).toEqual(new Map());
  });

  it('leads every character to one that stays', () => {
    for (const to of table.values()) expect(table.get(to) ?? to).toBe(to);
  });
});
