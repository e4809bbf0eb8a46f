import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, divide, fromDecimal, hasDecimals, sum, toFixedHalfUp, toFraction, zero } from './rational.ts';

const tenths = fc.integer({ min: -10_000, max: 10_000 }).map((n) => ({ n, value: fromDecimal(`${n}e-1`) }));

describe('fromDecimal', () => {
  it.each([
    ['42.5', '85/2'],
    [42.5, '85/2'],
    ['42.50', '85/2'],
    [0.1, '1/10'],
    [70, '70'],
    ['-0.25', '-1/4'],
    [1e21, '1000000000000000000000'],
    [1e-7, '1/10000000'],
    ['0.0', '0'],
    [-0, '0'],
  ])('reads %s as %s', (value, fraction) => expect(toFraction(fromDecimal(value))).toBe(fraction));

  it.each(['', '4,5', '1/3', '.5', 'NaN', NaN, Infinity])('throws for %s, which is no decimal', (value) =>
    expect(() => fromDecimal(value)).toThrow('not a decimal'),
  );

  it('reads every finite number as its decimal text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), (value) => {
        const { n, d } = fromDecimal(value);
        expect(Number(n) / Number(d)).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('sums', () => {
  it('adds tenths without a trace of the float 0.30000000000000004', () => {
    expect(add(fromDecimal(0.1), fromDecimal(0.2))).toEqual(fromDecimal(0.3));
  });

  it('equals the sum of whole tenths, in any order', () => {
    fc.assert(
      fc.property(fc.array(tenths), (values) => {
        const whole = fromDecimal(`${values.reduce((total, { n }) => total + n, 0)}e-1`);
        expect(sum(values.map(({ value }) => value))).toEqual(whole);
        expect(sum(values.map(({ value }) => value).toReversed())).toEqual(whole);
      }),
    );
  });

  it('gets back what was divided', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 30 }), ({ value }, by) => {
        expect(sum(Array.from({ length: by }, () => divide(value, by)))).toEqual(value);
      }),
    );
  });

  it('is zero without values', () => expect(sum([])).toEqual(zero));
});

describe('compare', () => {
  it('tells 128/3 from 128.5/3', () => {
    expect(compare(divide(fromDecimal(128), 3), divide(fromDecimal('128.5'), 3))).toBe(-1);
  });

  it('agrees with whole tenths', () => {
    fc.assert(
      fc.property(tenths, tenths, (a, b) => {
        expect(compare(a.value, b.value)).toBe(Math.sign(a.n - b.n));
      }),
    );
  });
});

describe('toFixedHalfUp', () => {
  it.each([
    ['256/3 goes down', divide(fromDecimal(256), 3), 2, '85.33'],
    ['499/6 goes up', divide(fromDecimal(499), 6), 2, '83.17'],
    ['a half goes up', fromDecimal('2.345'), 2, '2.35'],
    ['just below a half goes down', fromDecimal('2.3449999999999999999'), 2, '2.34'],
    ['what a float gets wrong', fromDecimal('1.005'), 2, '1.01'],
    ['carries over', fromDecimal('99.995'), 2, '100.00'],
    ['whole numbers get their zeros', fromDecimal(70), 2, '70.00'],
    ['no places', fromDecimal('69.5'), 0, '70'],
    ['a negative half goes away from zero', fromDecimal('-0.125'), 2, '-0.13'],
    ['there is no minus zero', fromDecimal('-0.001'), 2, '0.00'],
  ])('%s', (_, value, places, text) => expect(toFixedHalfUp(value, places)).toBe(text));

  it('is never more than half a place away', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 1, max: 30 }), ({ value }, by) => {
        const exact = divide(value, by);
        const printed = fromDecimal(toFixedHalfUp(exact, 2));
        expect(compare(add(exact, fromDecimal('0.005')), printed)).toBeGreaterThanOrEqual(0);
        expect(compare(exact, add(printed, fromDecimal('0.005')))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('hasDecimals', () => {
  it.each([
    ['42', 0, true],
    ['42.5', 0, false],
    ['42.5', 1, true],
    ['42.50', 1, true],
    ['42.55', 1, false],
    [0.1 + 0.2, 1, false],
  ])('%s with %i decimals: %s', (value, places, fits) => expect(hasDecimals(fromDecimal(value), places)).toBe(fits));

  it('is false for a third', () => expect(hasDecimals(divide(fromDecimal(1), 3), 3)).toBe(false));
});
