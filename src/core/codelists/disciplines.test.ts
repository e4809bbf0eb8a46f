import { describe, expect, it } from 'vitest';
import { codelistIds, codelists } from './index.ts';

describe('code lists', () => {
  it('are all offered by name', () => {
    expect(codelistIds).toEqual(Object.keys(codelists));
  });

  it('hold the 62 disciplines of level one of GB/T 13745-2009, in the order of their codes', () => {
    const codes = codelists.disciplines.map(({ id }) => id);
    expect(new Set(codes).size).toBe(62);
    expect(codes).toEqual(codes.toSorted());
  });

  it.each([
    ['110', '数学'],
    ['510', '电子与通信技术'],
    ['910', '统计学'],
  ])('%s is %s', (code, label) => {
    expect(codelists.disciplines.find(({ id }) => id === code)?.label).toBe(label);
  });
});
