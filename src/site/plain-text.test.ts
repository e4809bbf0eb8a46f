import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('a value as one text', () => {
  it.each([
    [[undefined], [null]],
    [
      [1, 2],
      ['1', '2'],
    ],
    [{ a: undefined }, {}],
    [new Map([['a', 1]]), new Map([['a', 2]])],
    [new Map([['a', 1]]), { a: 1 }],
    [new Set(['a']), ['a']],
    ['a","b', ['a', 'b']],
    [0, -0],
    [1n, 1],
    [Number.NaN, null],
    [Array(1), [null]],
    [[[undefined]], [[null]]],
    [
      { a: [1, new Set(['b'])], c: 'd' },
      { a: [1, ['b']], c: 'd' },
    ],
    [{ a: { b: [undefined], c: [1] } }, { a: { b: [null], c: [1] } }],
    [new Date(1), 1],
    [Uint8Array.of(1), Uint8Array.of(2)],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
  ])('tells %o from %o', (one, other) => {
    expect(plainText(one)).not.toBe(plainText(other));
  });

  it.each([
    [() => 1],
    [{ page: { href: () => '' } }],
    [[Promise.resolve()]],
    [Symbol('a')],
    [new URL('https://example.org')],
    [{ toJSON: (): string => 'a' }],
    [{ a: [1, { b: Symbol('c') }] }],
  ])('throws back %o, which it cannot say', (value) => {
    expect(() => plainText(value)).toThrow('a key cannot say');
  });

  it('tells apart whatever mixes what JSON says with what it does not', () => {
    const value = fc.anything({
      withMap: true,
      withSet: true,
      withBigInt: true,
      withDate: true,
      withNullPrototype: true,
    });
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(plainText(structuredClone(one))).toBe(plainText(one));
        if (!isDeepStrictEqual(structuredClone(one), structuredClone(other)))
          expect(plainText(one)).not.toBe(plainText(other));
      }),
    );
  });

  it('is the same for copies, and another for what JSON tells apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(plainText(structuredClone(one))).toBe(plainText(one));
        if (JSON.stringify(one) !== JSON.stringify(other)) expect(plainText(one)).not.toBe(plainText(other));
      }),
    );
  });
});
