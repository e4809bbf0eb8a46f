import { describe, expect, it } from 'vitest';
import { grouped, yuanInWords } from '../fields/digits.ts';
import type { FieldValue } from '../fields/value.ts';
import { Category } from '../schema/category.ts';
import { amount, AmountOptions } from './amount.ts';
import { applicationFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { station } from './tables.fixture.ts';

const [first, ...rest] = station.sections;
const category = Category.parse({
  ...station,
  sections: [
    {
      title: '规模',
      fields: [
        { id: 'area', label: '示范面积', type: 'integer', min: 0, max: 99_999, unit: '亩' },
        { id: 'income', label: '增收', type: 'money', max: 1_000_000 },
        {
          id: 'plots',
          label: '地块',
          type: 'table',
          min: 0,
          max: 9,
          columns: [{ id: 'size', label: '面积', type: 'integer', min: 0, max: 9999, unit: '亩' }],
        },
      ],
    },
    first,
    ...rest,
  ],
});

const check = (fields: Record<string, FieldValue | undefined>, options: object) =>
  amount.check(
    applicationFacts(fields, { station: { category } }),
    AmountOptions.parse({ clause: '4.2.1', rule: 'amount', ...options }),
  );
const plots = (...sizes: number[]) => ({ plots: sizes.map((size) => ({ size })) });

describe('a number that is held to limits', () => {
  it.each([
    [49, { min: 50 }, 'unmet amount-beyond'],
    [50, { min: 50 }, 'met'],
    [51, { min: 50 }, 'met'],
    [100, { max: 100 }, 'met'],
    [101, { max: 100 }, 'unmet amount-beyond'],
    [0, { max: 100 }, 'met'],
    [undefined, { min: 50 }, 'unmet amount-absent'],
  ])('%s under %j → %s', (area, limits, expected) => {
    expect(inShort(check({ area }, { field: 'area', ...limits }))).toBe(expected);
  });

  it('says the number, the limits and the unit', () => {
    expect(messages(check({ area: 1049 }, { field: 'area', min: 50, max: 1048 }))).toEqual([
      `“示范面积”是${grouped(1049)}亩，要求不少于50亩、不超过${grouped(1048)}亩`,
    ]);
    expect(check({ area: 50 }, { field: 'area', min: 50 }).says).toBe('“示范面积”是50亩，不少于50亩。');
  });

  it('counts money in yuan', () => {
    expect(messages(check({ income: 7999 }, { field: 'income', min: 8000 }))[0]).toContain(yuanInWords(7999));
  });
});

describe('the numbers of a table', () => {
  it.each([
    ['each', [50, 49], 'unmet amount-beyond'],
    ['each', [50, 60], 'met'],
    ['any', [10, 50], 'met'],
    ['any', [10, 49], 'unmet amount-beyond amount-beyond'],
    ['sum', [20, 30], 'met'],
    ['sum', [20, 29], 'unmet amount-beyond'],
    ['sum', [], 'unmet amount-absent'],
  ])('of %s: %j → %s', (of, sizes, expected) => {
    expect(inShort(check(plots(...sizes), { field: 'plots', column: 'size', of, min: 50 }))).toBe(expected);
  });

  it('are pointed at by their row', () => {
    const { findings } = check(plots(50, 49), { field: 'plots', column: 'size', min: 50 });
    expect(findings.map(({ at }) => at)).toEqual([['plots', 1, 'size']]);
  });
});

describe('a row of it', () => {
  it.each([{}, { min: 5, max: 4 }])('is refused with the limits %j', (limits) => {
    expect(AmountOptions.safeParse({ clause: '4.2.1', rule: 'amount', field: 'area', ...limits }).success).toBe(false);
  });
});
