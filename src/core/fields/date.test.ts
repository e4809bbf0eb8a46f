import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';

describe('date', () => {
  const day = field({ type: 'date' });
  const expects = '日期不存在或写法不对，应写成 2017-05-31';

  it.each([
    ['2017-05-31', []],
    ['2016-02-29', []],
    ['2017-02-29', [expects]],
    ['2017-02-30', [expects]],
    ['2017-5-31', [expects]],
    ['2017年5月31日', [expects]],
    ['2017-05-31T00:00:00', [expects]],
    ['', ['是空的']],
    [20170531, ['number-for-text']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(day.wrong(value)).toEqual(wrong);
  });

  it('reads without leading zeros', () => {
    expect(day.reads('2017-05-03')).toBe('2017年5月3日');
  });
});
