/**
 * Exact fractions over BigInt. Scores are decimal text in a file, and their means are thirds and sevenths: a float would
 * make or hide a tie (docs/design.md, A round). Compared exactly, rounded only to be printed.
 */

/** `n/d` in lowest terms, `d` positive: two equal fractions are the same pair. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** `n/d` in lowest terms; `d` is positive. */
export const normal = (n: bigint, d: bigint): Rational => {
  const common = gcd(abs(n), d);
  return { n: n / common, d: d / common };
};

export const zero: Rational = { n: 0n, d: 1n };

const decimal = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/;

/**
 * The value that a decimal says, exactly. A number is read as its shortest decimal text, which is what stood in the file
 * (`42.5`); text that is no decimal is a bug of the caller, whose schema lets only finite numbers through.
 */
export const fromDecimal = (value: string | number): Rational => {
  const match = decimal.exec(String(value));
  if (match === null) throw new Error(`not a decimal: ${value}`);
  const [, sign = '', whole = '', part = '', exponent = '0'] = match;
  const n = BigInt(sign + whole + part);
  const places = part.length - Number(exponent);
  return places >= 0 ? normal(n, 10n ** BigInt(places)) : normal(n * 10n ** BigInt(-places), 1n);
};

export const add = (a: Rational, b: Rational): Rational => normal(a.n * b.d + b.n * a.d, a.d * b.d);

export const sum = (values: readonly Rational[]): Rational => values.reduce(add, zero);

export const multiply = (a: Rational, b: Rational): Rational => normal(a.n * b.n, a.d * b.d);

export const subtract = (a: Rational, b: Rational): Rational => normal(a.n * b.d - b.n * a.d, a.d * b.d);

/** `b` is not zero. */
export const quotient = (a: Rational, b: Rational): Rational =>
  b.n < 0n ? normal(-a.n * b.d, a.d * -b.n) : normal(a.n * b.d, a.d * b.n);

/** Divides by a positive whole number. */
export const divide = (a: Rational, by: number): Rational => normal(a.n, a.d * BigInt(by));

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`; fit for `sort`. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
};

/** Is it written in full with at most that many decimals? */
export const hasDecimals = (a: Rational, places: number): boolean => 10n ** BigInt(places) % a.d === 0n;

/** 四舍五入, 四舍六入五成双, or cut off. */
export type RoundingMode = 'half-up' | 'half-even' | 'down';

/** A fraction that is not negative, as a whole number. */
const wholeOf = (n: bigint, d: bigint, mode: RoundingMode): bigint => {
  const down = n / d;
  if (mode === 'down') return down;
  const twice = 2n * (n - down * d);
  if (twice === d) return mode === 'half-even' && down % 2n === 0n ? down : down + 1n;
  return twice > d ? down + 1n : down;
};

/** `85.33`; a half goes away from zero unless the mode says otherwise. */
export const toFixed = (a: Rational, places: number, mode: RoundingMode = 'half-up'): string => {
  const scale = 10n ** BigInt(places);
  const rounded = wholeOf(abs(a.n) * scale, a.d, mode);
  const sign = a.n < 0n && rounded > 0n ? '-' : '';
  const whole = `${sign}${rounded / scale}`;
  return places === 0 ? whole : `${whole}.${String(rounded % scale).padStart(places, '0')}`;
};

/** `256/3`, or `70` where it is whole. */
export const toFraction = (a: Rational): string => (a.d === 1n ? String(a.n) : `${a.n}/${a.d}`);

/** `85.33`: 四舍五入, a half goes away from zero. */
export const toFixedHalfUp = (a: Rational, places: number): string => toFixed(a, places);
