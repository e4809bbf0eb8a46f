import { describe, expect, it } from 'vitest';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { yearly, YearlyOptions } from './yearly.ts';

const check = (inspections: readonly { year: number; result: string }[], options: object = {}) => {
  const row = YearlyOptions.parse({
    clause: '4.1.5.a',
    rule: 'yearly',
    field: 'inspections',
    year: 'year',
    years: [-2, -1],
    column: 'result',
    accept: ['pass'],
    ...options,
  });
  return yearly.check(applicationFacts({ inspections }), row);
};

const of = (year: number, result = 'pass') => ({ year, result });

describe('two years on end', () => {
  it.each([
    ['both passed', [of(2015), of(2016)], 'met'],
    ['2014 in place of 2015', [of(2014), of(2016)], 'unmet yearly-missing'],
    ['none', [], 'unmet yearly-missing yearly-missing'],
    ['one basic', [of(2015), of(2016, 'basic')], 'unmet yearly-value'],
    ['one twice', [of(2015), of(2016), of(2016, 'basic')], 'unmet yearly-twice'],
    ['a year more', [of(2014, 'basic'), of(2015), of(2016)], 'met'],
  ])('%s', (_, inspections, expected) => {
    expect(inShort(check(inspections))).toBe(expected);
  });

  it('tells 基本合格 from 合格', () => {
    const [finding] = check([of(2015), of(2016, 'basic')]).findings;
    expect(finding).toMatchObject({
      message: '“年检结果”2016年度结论是“基本合格”，要求是“合格”',
      help: '本年度不符合条件；结论填错的，按证书更正',
      at: ['inspections', 1, 'result'],
    });
  });

  it('says each year with its conclusion', () => {
    expect(check([of(2015), of(2016)]).says).toBe('“年检结果”：2015年度合格、2016年度合格。');
  });

  it('says which year is absent', () => {
    expect(messages(check([of(2016)]))).toEqual(['“年检结果”缺2015年度']);
    expect(messages(check([of(2015), of(2016), of(2016)]))).toEqual(['“年检结果”2016年度填了2行']);
  });
});

describe('any of two years', () => {
  it.each([
    ['the first', [of(2015)], 'met'],
    ['the second', [of(2016)], 'met'],
    ['one too old', [of(2014)], 'unmet yearly-missing yearly-missing'],
    ['one too new', [of(2017)], 'unmet yearly-missing yearly-missing'],
  ])('%s', (_, inspections, expected) => {
    expect(inShort(check(inspections, { need: 'any' }))).toBe(expected);
  });

  it('says in one sentence that there is none', () => {
    expect(check([], { need: 'any' }).says).toBe('2015年度、2016年度都没有符合要求的“年检结果”。');
  });
});
