import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yuanInWords } from './digits.ts';
import { field } from './field.fixture.ts';

describe('money', () => {
  const cost = field({ type: 'money', max: 200_000 });

  it.each([
    [0, []],
    [200_000, []],
    [-1, ['不能小于0元']],
    [200_001, ['不能大于200,000元']],
    [0.5, ['应为以元为单位的整数，只写数字，例如8000']],
    ['8000', ['应为以元为单位的整数，只写数字，例如8000']],
    ['0.8万元', ['应为以元为单位的整数，只写数字，例如8000']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(cost.wrong(value)).toEqual(wrong);
  });

  it.each([
    [0, '0元'],
    [999, '999元'],
    [1000, '0.1万元'],
    [8000, '0.8万元'],
    [8001, '0.8001万元'],
    [10_000, '1万元'],
    [170_000, '17万元'],
    [20_050, '2.005万元'],
    [123_456_789, '12,345.6789万元'],
  ])('%i yuan read %s', (value, text) => {
    expect(cost.reads(value)).toBe(text);
  });

  it('is never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1_000_000_000 }), (yuan) => {
        const [whole = '', rest = ''] = yuanInWords(yuan).replace('万元', '').replaceAll(',', '').split('.');
        expect(Number(`${whole}${rest.padEnd(4, '0')}`)).toBe(yuan);
      }),
    );
  });
});
