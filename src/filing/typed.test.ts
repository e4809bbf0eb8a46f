import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typedDate, typedInteger, typedLine, typedProse, typedUrl } from './typed.ts';

describe('a date as people type it', () => {
  it.each([
    ['2017年3月1日', '2017-03-01'],
    ['2017年3月1', '2017-03-01'],
    ['2017年3月1号', '2017-03-01'],
    ['2017。3。1', '2017-03-01'],
    ['2017、12、31', '2017-12-31'],
    ['3月1号', '3月1号'],
    ['2017。13。1', '2017。13。1'],
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

  it.each([
    ['3月1号', '2017-03-01'],
    ['12月31日', '2017-12-31'],
    ['2月30日', '2月30日'],
    ['2016年3月1号', '2016-03-01'],
  ])('%s of the year 2017 is %s', (typed, date) => {
    expect(typedDate(typed, 2017)).toBe(date);
  });
});

describe('a number as people type it', () => {
  it.each([
    ['1460', undefined, 1460],
    ['1,460', undefined, 1460],
    ['1 460', undefined, 1460],
    ['12,', undefined, 12],
    ['3 000 元', '元', 3000],
    ['1,2', undefined, '1,2'],
    ['3 5', undefined, '3 5'],
    ['1,23', undefined, '1,23'],
    ['12,3456', undefined, '12,3456'],
    ['1,000,20', undefined, '1,000,20'],
    ['１４６０人', '人', 1460],
    ['12名', '人', 12],
    ['12元', '人', '12元'],
    ['12次', '人', '12次'],
    ['3,000元', '元', 3000],
    ['￥3，000.00', '元', 3000],
    ['0.3万元', '元', 3000],
    ['1.23456万元', '元', '1.23456万元'],
    ['0.00005亿', '元', 5000],
    ['-2万', '元', -20000],
    ['3万元', '万元', 3],
    ['3,000元', '万元', '3,000元'],
    ['0.3万元', '万元', '0.3万元'],
    ['8项', undefined, 8],
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

  it('keeps the paragraphs of Word, and makes its bullets a list', () => {
    expect(typedProse('一段\r\n二段')).toBe('一段\n\n二段');
    expect(typedProse('一段\v二段\n\n三段')).toBe('一段\n\n二段\n\n三段');
    expect(typedProse('\uF06C\t甲\r\n\uF06C\t乙\r\n正文')).toBe('- 甲\n- 乙\n\n正文');
    expect(typedProse('·\t甲\no\t乙\n• 丙')).toBe('- 甲\n- 乙\n- 丙');
  });

  it.each([
    '- 甲\n- 乙',
    '1. 甲\n2. 乙',
    '| 甲 | 乙 |\n|--|--|\n| 1 | 2 |',
    '> 甲\n> 乙',
    '甲\n\n乙',
    '甲  \n乙',
    '-5℃至+40℃',
  ])('leaves %j as it is', (text) => {
    expect(typedProse(text)).toBe(text);
  });

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('一', '\n', '\r\n', '- 甲', '\t', '\uF06C', '1. ', '| ', ' ', '## ')),
        (parts) => {
          const once = typedProse(parts.join(''));
          expect(typedProse(once)).toBe(once);
        },
      ),
    );
  });

  it('keeps its headings below those of the form', () => {
    expect(typedProse('# 一\r\n## 二\n### 三')).toBe('### 一\n### 二\n### 三');
  });
});

describe('an address as people type it', () => {
  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['http://www.example.org/a', 'https://www.example.org/a'],
    ['ｗｗｗ．example．org', 'https://www.example.org'],
    ['https://www.example.org/', 'https://www.example.org/'],
    ['示例学会.中国/首页', 'https://示例学会.中国/首页'],
    ['没有', '没有'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['ftp://www.example.org', 'ftp://www.example.org'],
    ['a@example.org', 'a@example.org'],
    ['', undefined],
  ])('%s is %s', (typed, address) => {
    expect(typedUrl(typed)).toBe(address);
  });
});
