import { describe, expect, it } from 'vitest';
import { excerpt, mark, type Segment } from './excerpt.ts';
import { queryRuns } from './runs.ts';
import { traditionalTable } from './traditional.ts';

const table = traditionalTable();

const shown = (segments: readonly Segment[]) =>
  segments.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('marks', () => {
  it.each([
    ['须经县区科协盖章确认', '盖章确认', '须经县区科协[盖章确认]'],
    ['参照 GB/T 9704 制定', 'gbt9704', '参照 [GB/T 9704] 制定'],
    ['参照GBT9704制定', 'gb/t 9704', '参照[GBT9704]制定'],
    ['编号424和4.2.4', '4.2.4', '编号424和[4.2.4]'],
    ['14.2.4与4.2.45', '4.2.4', '14.2.4与4.2.45'],
    ['ＧＢ／Ｔ　９７０４号', 'gb/t 9704', '[ＧＢ／Ｔ　９７０４]号'],
    ['茶园与茶叶', '茶', '[茶]园与[茶]叶'],
    ['没有', '茶', '没有'],
  ])('%s, asked for %s: %s', (text, query, marked) => {
    expect(shown(mark(text, queryRuns(query)))).toBe(marked);
  });

  it('stand where a traditional text is asked for in simplified characters', () => {
    expect(shown(mark('連雲港市計算機學會', queryRuns('计算机学会'), table))).toBe('連雲港市[計算機學會]');
  });

  it('of overlapping needles become one', () => {
    expect(shown(mark('计算机学会', queryRuns('计算机 算机学会')))).toBe('[计算机学会]');
  });
});

describe('an excerpt', () => {
  const long = `${'开头的话很多。'.repeat(20)}县区科协盖章确认以后送学会部。${'后面的话也很多。'.repeat(20)}`;

  it('begins at the sentence of the hit and says where it was cut', () => {
    expect(shown(excerpt(long, queryRuns('盖章确认'), undefined, 20))).toBe(
      '县区科协[盖章确认]以后送学会部。后面的话也……',
    );
  });

  it('is the beginning of a text without a hit', () => {
    expect(shown(excerpt(long, queryRuns('水稻'), undefined, 7))).toBe('开头的话很多。');
  });

  it('chooses the stretch where most of what was asked stands', () => {
    const text = `水稻。${'别的话。'.repeat(30)}水稻和病虫害。`;
    expect(shown(excerpt(text, queryRuns('水稻 病虫害'), undefined, 20))).toBe('[水稻]和[病虫害]。');
  });

  it('never cuts a character in two', () => {
    expect(shown(excerpt(`${'𠮷'.repeat(20)}水稻${'𠮷'.repeat(9)}`, queryRuns('水稻'), undefined, 20))).toBe(
      `……${'𠮷'.repeat(8)}[水稻]𠮷……`,
    );
  });

  it('loses no character of a short text', () => {
    expect(shown(excerpt('水稻', queryRuns('水稻')))).toBe('[水稻]');
  });
});
