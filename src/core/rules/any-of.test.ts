import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../fields/value.ts';
import { anyOf } from './any-of.ts';
import { AnyOfOptions } from './part-options.ts';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const check = (fields: FieldValues) => {
  const row = AnyOfOptions.parse({
    clause: '4.1.2.b',
    rule: 'any-of',
    of: [
      { rule: 'present', field: 'website' },
      { rule: 'rows', field: 'proposals', date: 'date', column: 'level', accept: ['city'], review: ['county'] },
    ],
  });
  return anyOf.check({ ...applicationFacts(fields), clause: '4.1.2.b' }, row);
};

const proposal = (level: string, date = '2017-03-01') => [{ date, level }];

describe('alternatives', () => {
  it.each([
    ['the first', { website: 'https://example.org' }, 'met'],
    ['the second', { proposals: proposal('city') }, 'met'],
    ['a waiting one', { proposals: proposal('county') }, 'pending needs-ruling'],
    ['a waiting and a good one', { website: 'https://example.org', proposals: proposal('county') }, 'met'],
    ['none', {}, 'unmet any-of-none'],
    ['one started', { proposals: proposal('city', '2016-03-01') }, 'unmet any-of-none rows-date'],
  ])('%s', (_, fields, expected) => {
    expect(inShort(check(fields))).toBe(expected);
  });

  it('says first that there was a choice, then what is wrong with what was started', () => {
    expect(messages(check({ proposals: proposal('company') }))).toEqual([
      '“网站”和“建言献策”没有一项符合',
      '“建言献策”第1行不符合要求',
    ]);
  });

  it('puts the findings of an alternative on the clause of the whole', () => {
    expect(check({}).findings.map(({ clause }) => clause)).toEqual(['4.1.2.b']);
  });

  it('refuses an alternative that has a clause of its own', () => {
    const of = [
      { rule: 'present', field: 'website', clause: '4.1.2.b' },
      { rule: 'present', field: 'website' },
    ];
    expect(AnyOfOptions.safeParse({ clause: '4.1.2.b', rule: 'any-of', of }).success).toBe(false);
  });
});
