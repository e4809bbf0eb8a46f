import { describe, expect, it } from 'vitest';
import { daysLeftSentence } from './days-left.ts';

describe('days left', () => {
  it.each([
    ['2017-11-22', '还有8天'],
    ['2017-11-29', '还有1天'],
    ['2017-11-30', '今天24时截止'],
    ['2017-12-01', '已截止'],
  ])('read on %s', (today, expected) => {
    expect(daysLeftSentence('2017-11-30', today)).toBe(expected);
  });
});
