import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';

describe('integer', () => {
  const people = field({ type: 'integer', min: 1, max: 500, unit: '人' });
  const expects = '应为整数，只写数字，不加引号、逗号和单位';

  it.each([
    [1, []],
    [500, []],
    [0, ['不能小于1']],
    [501, ['不能大于500']],
    [1.5, [expects]],
    ['12', [expects]],
    ['1,460', [expects]],
    [Number.NaN, [expects]],
    [true, [expects]],
    ['', ['是空的']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(people.wrong(value)).toEqual(wrong);
  });

  it.each([
    [0, '0 人'],
    [999, '999 人'],
    [1460, '1,460 人'],
    [1000000, '1,000,000 人'],
  ])('%i reads %s', (value, text) => {
    expect(people.reads(value)).toBe(text);
  });

  it('leaves a number without a unit plain, as a year is', () => {
    expect(field({ type: 'integer', min: 2010, max: 2017 }).reads(2016)).toBe('2016');
  });
});
