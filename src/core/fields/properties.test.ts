import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCase } from './field.arbitrary.ts';
import { field } from './field.fixture.ts';
import { fieldTypes } from './index.ts';

describe('every field', () => {
  it('takes the values that its options allow, and shows them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fieldCase, ({ options, value }) => {
        const item = field(options);
        seen.add(item.spec.type);
        expect(item.wrong(value)).toEqual([]);
        expect(item.show(value).kind).toMatch(/^(?:text|link|prose|documents|table|reference)$/);
      }),
      { numRuns: 500 },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(fieldTypes).toSorted());
  });

  it('says what is wrong with anything else, and never throws', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fieldCase, anything, ({ options }, value) => {
        expect(
          field(options)
            .says(value)
            .every((problem) => problem !== '' && !/[a-z]{3,} [a-z]{3,}/i.test(problem.replaceAll(/“[^”]*”/gu, ''))),
        ).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('never takes a value of another JSON type than its own', () => {
    fc.assert(
      fc.property(fieldCase, ({ options, value }) => {
        expect(field(options).wrong(Array.isArray(value) ? { list: value } : [[value]])).not.toEqual([]);
      }),
    );
  });
});
