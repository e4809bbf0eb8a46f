import { describe, expect, it } from 'vitest';
import { field, isRefused } from './field.fixture.ts';

describe('text', () => {
  const title = field({ type: 'text', min: 4, max: 6 });

  it.each([
    ['四个字的', []],
    ['六个字的名称', []],
    ['三个字', ['至少4字，现有3字']],
    ['有七个字的名称', ['最多6字，现有7字']],
    ['𠮷𠮷𠮷𠮷𠮷𠮷', []],
    ['', ['是空的']],
    ['      ', ['是空的']],
    ['两行\n文字', ['应写成一行']],
    ['看不\u200B见的', ['含有看不见的控制字符，请重新输入这一项']],
    ['倒着\u202E写的', ['含有看不见的控制字符，请重新输入这一项']],
    ['cafe\u0301店', ['文字编码不规范，请重新输入这一项']],
    [2017, ['number-for-text']],
    [true, ['应为文字，数字和编号两边要加英文引号']],
    [undefined, ['missing']],
    [null, ['missing']],
    [['一二三四'], ['应为文字，数字和编号两边要加英文引号']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(title.wrong(value)).toEqual(wrong);
  });

  it('reads as it is', () => {
    expect(title.reads('四个字的')).toBe('四个字的');
  });
});

describe('text, many', () => {
  const roles = field({ type: 'text', max: 10, many: { min: 1, max: 3 } });

  it.each([
    [['秘书长'], []],
    [['秘书长', '副秘书长', '理事长'], []],
    [[], ['至少填1个']],
    [['甲', '乙', '丙', '丁'], ['最多填3个']],
    [['秘书长', '秘书长'], ['有重复的']],
    [['秘书长', ''], ['1: 是空的']],
    [['秘书长', 1], ['1: number-for-text']],
    ['秘书长', ['应为列表，一行一个，每行以“- ”开头']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(roles.wrong(value)).toEqual(wrong);
  });

  it('reads with 、 between', () => {
    expect(roles.reads(['秘书长', '理事长'])).toBe('秘书长、理事长');
  });

  it('wants no more at least than at most', () => {
    expect(isRefused({ type: 'text', max: 10, many: { min: 3, max: 3 } })).toBe(false);
    expect(isRefused({ type: 'text', max: 10, many: { min: 4, max: 3 } })).toBe(true);
  });
});
