import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../fields/value.ts';
import { choice, ChoiceOptions } from './choice.ts';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const check = (value: FieldValue | undefined, other?: 'note' | 'review') => {
  const row = ChoiceOptions.parse({
    clause: '3.2.a',
    rule: 'choice',
    field: 'host-kind',
    accept: ['enterprise', 'rural'],
    ...(other && { other }),
  });
  return choice.check(applicationFacts({ 'host-kind': value }), row);
};

describe('a choice', () => {
  it.each([
    ['listed', 'enterprise', undefined, 'met'],
    ['not accepted', 'school', undefined, 'unmet choice-not-accepted'],
    ['left out', undefined, undefined, 'unmet choice-not-accepted'],
    ['other, refused', { other: '村卫生室' }, undefined, 'unmet choice-not-accepted'],
    ['other, noted', { other: '村卫生室' }, 'note', 'met choice-other'],
    ['other, for a ruling', { other: '村卫生室' }, 'review', 'pending needs-ruling'],
    ['several, all listed', ['enterprise', 'rural'], undefined, 'met'],
    ['several, one not', ['enterprise', 'school'], undefined, 'unmet choice-not-accepted'],
  ] as const)('%s', (_, value, other, expected) => {
    expect(inShort(check(value, other))).toBe(expected);
  });

  it.each([
    ['shut out', 'enterprise', 'unmet choice-excluded'],
    ['not shut out', 'rural', 'met'],
    ['words of its own', { other: '村卫生室' }, 'met'],
    ['one of several shut out', ['rural', 'enterprise'], 'unmet choice-excluded'],
  ] as const)('that must not be: %s', (_, value, expected) => {
    const row = ChoiceOptions.parse({ clause: '3.2.a', rule: 'choice', field: 'host-kind', not: ['enterprise'] });
    const outcome = choice.check(applicationFacts({ 'host-kind': value }), row);
    expect(inShort(outcome)).toBe(expected);
    if (expected !== 'met') expect(messages(outcome)).toEqual(['“服务对象类别”是企业的，不能申报']);
  });

  it('is written one way', () => {
    const row = { clause: '3.2.a', rule: 'choice', field: 'host-kind' };
    expect(ChoiceOptions.safeParse(row).success).toBe(false);
    expect(ChoiceOptions.safeParse({ ...row, accept: ['rural'], not: ['enterprise'] }).success).toBe(false);
  });

  it('says what was chosen and what would do', () => {
    expect(messages(check('school'))).toEqual(['“服务对象类别”填的是学校，应为企业或农村']);
    expect(messages(check(undefined))).toEqual(['“服务对象类别”没有选，应为企业或农村']);
  });

  it('says the words of an open choice', () => {
    expect(messages(check({ other: '村卫生室' }, 'note'))).toEqual(['“服务对象类别”填的是列举以外的“村卫生室”']);
    expect(check('rural').says).toBe('“服务对象类别”是农村。');
  });
});
