/** Shares of a number, exact: `2/3`, `40%`. How many of a base a share asks for, and how many of it a share allows. */
import { divide, fromDecimal, normal, type Rational } from './rational.ts';

const fraction = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/;
const percent = /^\d{1,3}(?:\.\d{1,3})?%$/;

/** Undefined for what is no share: other text, nothing, more than all. */
export const shareOf = (text: string): Rational | undefined => {
  const parts = fraction.exec(text);
  const value =
    parts === null
      ? percent.test(text)
        ? divide(fromDecimal(text.slice(0, -1)), 100)
        : undefined
      : normal(BigInt(parts[1] ?? '0'), BigInt(parts[2] ?? '1'));
  return value === undefined || value.n <= 0n || value.n > value.d ? undefined : value;
};

/** The share that a schema has let through. Throws for other text: that is a bug of the caller. */
const known = (text: string): Rational => {
  const share = shareOf(text);
  if (share === undefined) throw new Error(`not a share: ${text}`);
  return share;
};

/**
 * The least whole number that reaches a share of a base: 以上 includes the number (`⌈base·share⌉`), 超过 excludes it
 * (`⌊base·share⌋+1`). At least one: of nobody, nobody passes.
 */
export const neededOf = (base: number, share: string, strict = false): number => {
  const { n, d } = known(share);
  const whole = BigInt(base) * n;
  return Math.max(1, Number(strict ? whole / d + 1n : (whole + d - 1n) / d));
};

export type Rounding = 'down' | 'nearest' | 'up';

/** The whole number that a share of a base allows; a half counts as one where the rounding is to the nearest. */
export const placesWithin = (base: number, share: string, rounding: Rounding = 'down'): number => {
  const { n, d } = known(share);
  const whole = BigInt(base) * n;
  if (rounding === 'down') return Number(whole / d);
  if (rounding === 'up') return Number((whole + d - 1n) / d);
  return Number((2n * whole + d) / (2n * d));
};

/**
 * 差额: how many candidates there must be for so many seats. `seats`: those who lose are at least that share of the seats;
 * `candidates`: of the candidates.
 */
export const candidatesNeeded = (seats: number, share: string, of: 'seats' | 'candidates'): number => {
  const { n, d } = known(share);
  const whole = BigInt(seats);
  if (of === 'seats') return Number((whole * (d + n) + d - 1n) / d);
  const left = d - n;
  return left === 0n ? Infinity : Number((whole * d + left - 1n) / left);
};
