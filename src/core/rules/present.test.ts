import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../fields/value.ts';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { present, PresentOptions } from './present.ts';

const check = (value: FieldValue | undefined) => {
  const row = PresentOptions.parse({ clause: '6.2.b', rule: 'present', field: 'responsible', max: 1 });
  return present.check(applicationFacts({ responsible: value }), row);
};

describe('a field that must be there', () => {
  it.each([
    [undefined, 'unmet present-missing'],
    [[], 'unmet present-missing'],
    [['秘书长'], 'met'],
    [['秘书长', '副秘书长'], 'unmet present-too-many'],
  ])('%j → %s', (value, expected) => {
    expect(inShort(check(value))).toBe(expected);
  });

  it('says how many are there where that is too few, and not that there are none', () => {
    const row = PresentOptions.parse({ clause: '6.2.b', rule: 'present', field: 'responsible', min: 3 });
    const two = present.check(applicationFacts({ responsible: ['秘书长', '副秘书长'] }), row);
    expect(inShort(two)).toBe('unmet present-too-few');
    expect(messages(two)).toEqual(['“责任人职务”填了2个，至少应有3个']);
    expect(inShort(present.check(applicationFacts({ responsible: ['甲', '乙', '丙'] }), row))).toBe('met');
  });

  it('says how many there are and how many there should be', () => {
    expect(messages(check(['秘书长', '副秘书长']))).toEqual(['“责任人职务”填了2个，只应有1个']);
  });
});
