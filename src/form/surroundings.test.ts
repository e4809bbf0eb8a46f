import { describe, expect, it } from 'vitest';
import { clockSentence } from './surroundings.ts';

describe('a clock', () => {
  it.each([
    ['2017-05-23', '2017-05-23', true],
    ['2017-05-24', '2017-05-23', true],
    ['2017-05-22', '2017-05-23', true],
    ['2017-05-25', '2017-05-23', false],
    ['2017-05-21', '2017-05-23', false],
    ['2009-01-01', '2017-05-23', false],
  ])('that says %s on %s is right: %s', (now, told, isRight) => {
    expect(clockSentence(now, told) === undefined).toBe(isRight);
  });
});
