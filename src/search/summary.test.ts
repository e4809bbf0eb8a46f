import { describe, expect, it } from 'vitest';
import { queryRuns } from './runs.ts';
import { summaryOf } from './summary.ts';

const told = { how: 'whole', total: 12, exact: true, needles: queryRuns('水稻 病虫害'), also: [] } as const;
const synonym = { kind: 'synonym', said: '奖金', official: '奖励经费' } as const;
const initials = { kind: 'initials', said: 'xh', names: ['甲学会', '乙学会', '丙学会', '丁学会'] } as const;

describe('the summary', () => {
  it.each([
    [told, false, '找到12项，与“问”最相符的在前。'],
    [{ ...told, exact: false }, false, '找到至少12项，与“问”最相符的在前。'],
    [{ ...told, how: 'parts' as const }, false, '没有连在一起的“问”。含有“水稻”“病虫害”的有12项。'],
    [{ ...told, how: 'approximate' as const }, false, '没有与“问”完全相符的。大体相符的有12项。'],
    [{ ...told, how: 'none' as const, total: 0 }, false, '没有找到“问”。'],
    [{ ...told, total: 0 }, true, '这些筛选条件下没有“问”。'],
    [{ ...told, also: [synonym] }, false, '找到12项，与“问”最相符的在前。“奖金”在政策中称为“奖励经费”，已一并查找。'],
    [
      { ...told, also: [initials] },
      false,
      '找到12项，与“问”最相符的在前。“xh”按拼音首字母查找：甲学会、乙学会、丙学会等。',
    ],
  ])('of %j, filtered %s', (answer, filtered, sentence) => {
    expect(summaryOf(answer, '问', { filtered, more: false })).toBe(sentence);
  });

  it('says that other years are still asked, and never "none" before they were', () => {
    expect(summaryOf(told, '问', { filtered: false, more: true })).toBe(
      '找到12项，与“问”最相符的在前。正在查找其他年度……',
    );
    expect(summaryOf({ ...told, how: 'none', total: 0 }, '问', { filtered: false, more: true })).toBe(
      '正在其他年度查找“问”……',
    );
  });
  it.each([
    [{ ...told, how: 'none' as const, total: 0 }, false, '最可能要找的是上面的“答”。其他页面里没有“问”。'],
    [{ ...told, total: 0 }, true, '这些筛选条件下没有“问”。'],
    [told, false, '找到12项，与“问”最相符的在前。'],
  ])('beside an answer: of %j, filtered %s', (answer, filtered, sentence) => {
    expect(summaryOf(answer, '问', { filtered, more: false, answered: '答' })).toBe(sentence);
  });
});
