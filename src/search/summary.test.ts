import { describe, expect, it } from 'vitest';
import { summaryOf } from './summary.ts';
import { queryRuns } from './tokens.ts';

const told = { how: 'whole', total: 12, exact: true, needles: queryRuns('水稻 病虫害') } as const;

describe('the summary', () => {
  it.each([
    [told, false, '找到12条，与“问”最相符的在前'],
    [{ ...told, exact: false }, false, '找到约12条，与“问”最相符的在前'],
    [{ ...told, how: 'parts' as const }, false, '没有连在一起的“问”。含有“水稻”“病虫害”的有12条'],
    [{ ...told, how: 'approximate' as const }, false, '没有与“问”完全相符的。大体相符的有12条'],
    [{ ...told, how: 'none' as const, total: 0 }, false, '没有找到“问”。试试条款号或单位简称。'],
    [{ ...told, total: 0 }, true, '这些筛选条件下没有“问”。'],
  ])('of %j, filtered %s', (answer, filtered, sentence) => {
    expect(summaryOf(answer, '问', filtered)).toBe(sentence);
  });
});
