import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';

describe('place', () => {
  const host = field({ type: 'place' });

  it.each([
    ['320707', []],
    ['320706', []],
    ['320721', ['not-listed']],
    ['赣榆区', ['not-listed']],
    [320707, ['number-for-text']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(host.wrong(value)).toEqual(wrong);
  });

  it('reads as its name', () => {
    expect(host.reads('320707')).toBe('赣榆区');
  });
});
