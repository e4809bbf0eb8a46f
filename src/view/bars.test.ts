import { describe, expect, it } from 'vitest';
import { barLengths } from './bars.ts';

const bar = (value: number, quota?: number) => ({ label: '科技服务站', words: `${value}`, value, quota });

describe('bar lengths', () => {
  it('are shares of the longest thing drawn, a quota included', () => {
    expect(barLengths([bar(20, 40), bar(10)]).map(({ length, quota }) => [length, quota])).toEqual([
      ['49.5%', '99%'],
      ['24.75%', null],
    ]);
  });

  it('are zero when nothing is counted yet', () => {
    expect(barLengths([bar(0)])[0]?.length).toBe('0%');
  });
});
