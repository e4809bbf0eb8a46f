import { describe, expect, it } from 'vitest';
import { typedDate, typedInteger, typedLine, typedProse } from './typed.ts';

describe('a date as people type it', () => {
  it.each([
    ['2017年3月1日', '2017-03-01'],
    ['2017年3月1', '2017-03-01'],
    ['2017.3.1', '2017-03-01'],
    ['2017-3-1', '2017-03-01'],
    ['2017/03/01', '2017-03-01'],
    ['20170301', '2017-03-01'],
    ['２０１７年３月１日', '2017-03-01'],
    [' 2017 年 3 月 1 日 ', '2017-03-01'],
    ['2017年2月30日', '2017年2月30日'],
    ['去年三月', '去年三月'],
    ['  ', undefined],
  ])('%s is %s', (typed, date) => {
    expect(typedDate(typed)).toBe(date);
  });
});

describe('a number as people type it', () => {
  it.each([
    ['1460', undefined, 1460],
    ['1,460', undefined, 1460],
    ['１４６０人', '人', 1460],
    ['九', undefined, '九'],
    ['2.5', undefined, '2.5'],
    ['12345678901234567890', undefined, '12345678901234567890'],
    ['', undefined, undefined],
  ])('%s of unit %s is %s', (typed, unit, number) => {
    expect(typedInteger(typed, unit)).toBe(number);
  });
});

describe('text as people paste it', () => {
  it('loses what nobody can see', () => {
    expect(typedLine('示例\u200B学会\uFEFF')).toBe('示例学会');
    expect(typedLine('示例\r\n学会')).toBe('示例 学会');
    expect(typedLine(' \u200B ')).toBeUndefined();
    expect(typedLine('Cafe\u0301')).toBe('Café');
  });

  it('keeps its headings below those of the form', () => {
    expect(typedProse('# 一\r\n## 二\n### 三')).toBe('### 一\n### 二\n### 三');
  });
});
