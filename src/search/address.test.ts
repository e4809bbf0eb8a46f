import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, askedFrom } from './address.ts';

const none = { kind: null, year: null, category: null, place: null };

describe('the address', () => {
  it.each([
    ['', { query: '', filters: none, page: 1, rules: false }],
    ['?q=+盖章 ', { query: '盖章', filters: none, page: 1, rules: false }],
    ['?q=%E8%8C%B6&year=2017&kind=', { query: '茶', filters: { ...none, year: '2017' }, page: 1, rules: false }],
    ['?q=a&page=3', { query: 'a', filters: none, page: 3, rules: false }],
    ['?q=a&rules=1', { query: 'a', filters: none, page: 1, rules: true }],
    ['?q=a&kind=rule', { query: 'a', filters: { ...none, kind: 'rule' }, page: 1, rules: true }],
    ['?q=a&place=海州区', { query: 'a', filters: { ...none, place: '海州区' }, page: 1, rules: false }],
    ['?q=a&page=-1', { query: 'a', filters: none, page: 1, rules: false }],
    ['?q=a&page=x', { query: 'a', filters: none, page: 1, rules: false }],
  ])('%s asks %j', (search, asked) => {
    expect(askedFrom(search)).toEqual(asked);
  });

  it('says again what was asked', () => {
    const value = fc.option(fc.string({ minLength: 1 }));
    const query = fc.string().map((text) => text.trim());
    const filters = fc.record({ kind: value, year: value, category: value, place: value });
    fc.assert(
      fc.property(query, filters, fc.integer({ min: 1, max: 99 }), fc.boolean(), (text, chosen, page, rules) => {
        const asked = { query: text, filters: chosen, page, rules: rules || chosen.kind === 'rule' };
        expect(askedFrom(addressOf(asked))).toEqual(asked);
      }),
    );
  });
});
