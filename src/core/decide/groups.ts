/**
 * Totals of different panels' groups made comparable, by the means of the groups or by their spread. Everything is exact but
 * the square root of a standard deviation, which is taken to twelve decimals, half up, so that every machine finds the same.
 */
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  quotient,
  type Rational,
  subtract,
  sum,
  toFixed,
  zero,
} from '../rational.ts';
import type { Scoring } from '../schema/scoring.ts';

type Rules = NonNullable<Scoring['groups']>;

export interface Member {
  readonly id: string;
  readonly group: string;
  readonly total: Rational;
}

interface Group {
  readonly totals: readonly Rational[];
  readonly mean: Rational;
}

const meanOf = (values: readonly Rational[]): Rational => divide(sum(values), values.length);

const groupsOf = (members: readonly Member[]): ReadonlyMap<string, Group> => {
  const totals = new Map<string, Rational[]>();
  for (const { group, total } of members) totals.set(group, [...(totals.get(group) ?? []), total]);
  return new Map([...totals].map(([group, own]) => [group, { totals: own, mean: meanOf(own) }]));
};

const precision = 12;

/** The square root of a whole number, rounded down. */
const rootOf = (n: bigint): bigint => {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
};

/** To twelve decimals, half up. */
export const squareRoot = ({ n, d }: Rational): Rational => {
  const scale = 10n ** BigInt(precision);
  const doubled = rootOf((4n * n * scale * scale) / d);
  return quotient({ n: (doubled + 1n) / 2n, d: 1n }, { n: scale, d: 1n });
};

const deviationOf = ({ totals, mean }: Group, rules: Rules): Rational => {
  const by = rules.deviation === 'sample' ? totals.length - 1 : totals.length;
  if (by < 1) return zero;
  const squares = totals.map((total) => {
    const distance = subtract(total, mean);
    return multiply(distance, distance);
  });
  return squareRoot(divide(sum(squares), by));
};

const rounded = (value: Rational, places: number | undefined): Rational =>
  places === undefined ? value : fromDecimal(toFixed(value, places));

const byRatio = (members: readonly Member[], groups: ReadonlyMap<string, Group>, rules: Rules) => {
  const base =
    rules.base === 'groups'
      ? meanOf([...groups.values()].map(({ mean }) => mean))
      : meanOf(members.map(({ total }) => total));
  return ({ group, total }: Member): Rational => {
    const mean = groups.get(group)?.mean ?? zero;
    // A group whose mean is nothing has nothing to compare.
    return mean.n === 0n ? total : multiply(total, rounded(quotient(base, mean), rules['factor-decimals']));
  };
};

/** Distance from the group's mean in its standard deviations, on the scale of all: the mean of the deviations, or the least of them where someone would pass the full mark. */
const byDeviation = (members: readonly Member[], groups: ReadonlyMap<string, Group>, rules: Rules, full: number) => {
  const deviations = new Map([...groups].map(([name, group]) => [name, deviationOf(group, rules)]));
  const mean = meanOf([...groups.values()].map((group) => group.mean));
  const on =
    (scale: Rational) =>
    ({ group, total }: Member): Rational => {
      const own = deviations.get(group) ?? zero;
      if (own.n === 0n) return mean;
      const distance = quotient(subtract(total, groups.get(group)?.mean ?? zero), own);
      // To nine places: what is equal but for the last digit of a root is equal.
      return rounded(add(mean, multiply(distance, scale)), 9);
    };
  const scaled = on(meanOf([...deviations.values()]));
  const passes = members.some((member) => compare(scaled(member), fromDecimal(full)) > 0);
  const least = [...deviations.values()].reduce((low, each) => (compare(each, low) < 0 ? each : low));
  return passes ? on(least) : scaled;
};

/** The adjusted total by application. */
export const adjusted = (members: readonly Member[], rules: Rules, full: number): ReadonlyMap<string, Rational> => {
  if (members.length === 0) return new Map();
  const groups = groupsOf(members);
  const adjust = rules.method === 'ratio' ? byRatio(members, groups, rules) : byDeviation(members, groups, rules, full);
  return new Map(members.map((member) => [member.id, adjust(member)]));
};
