import { describe, expect, it } from 'vitest';
import { field } from './field.fixture.ts';

describe('statement', () => {
  const truth = field({ type: 'statement', text: '材料真实。' });

  it.each([
    [true, []],
    [false, ['应写成 true，不加引号']],
    ['true', ['应写成 true，不加引号']],
    ['是', ['应写成 true，不加引号']],
    [1, ['应写成 true，不加引号']],
    [undefined, ['missing']],
  ])('takes %j or says why not', (value, wrong) => {
    expect(truth.wrong(value)).toEqual(wrong);
  });

  it('reads as its text', () => {
    expect(truth.reads(true)).toBe('材料真实。（已声明）');
  });
});
