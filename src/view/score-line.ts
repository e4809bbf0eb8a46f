/** A mean against its line: how far it is above or below, exactly. */
import type { Score } from '../core/decide/result.ts';
import { add, compare, fromDecimal, type Rational, toFixedHalfUp, zero } from '../core/rational.ts';

/** `256/3` as it was written by `scoreOf`. */
const fromFraction = (text: string): Rational => {
  const [n = '0', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
};

export interface Distance {
  readonly below: boolean;
  /** `0.40`, without a sign. A distance that is not zero is never printed as zero. */
  readonly by: string;
}

const printed = (distance: Rational): string => {
  const places = [2, 3, 4, 6].find((one) => /[1-9]/.test(toFixedHalfUp(distance, one)));
  return toFixedHalfUp(distance, places ?? 2);
};

export const distanceTo = (score: Score, line: number): Distance => {
  const { n, d } = add(fromFraction(score.exact), fromDecimal(-line));
  const below = compare({ n, d }, zero) < 0;
  return { below, by: printed({ n: below ? -n : n, d }) };
};

/** Difference of two scores, without a sign. */
export const between = (one: Score, other: Score): string => {
  const b = fromFraction(other.exact);
  const { n, d } = add(fromFraction(one.exact), { n: -b.n, d: b.d });
  return printed({ n: n < 0n ? -n : n, d });
};
