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

  it('says the words of an open choice', () => {
    expect(messages(check({ other: '村卫生室' }, 'note'))).toEqual(['“服务对象类别”填的是列举以外的“村卫生室”']);
    expect(check('rural').says).toBe('“服务对象类别”是农村。');
  });
});
