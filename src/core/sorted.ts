/**
 * A sorted copy. The form runs the core in browsers of offices, some as old as Chrome 86, which have no `toSorted`; so
 * the compiler is told of nothing later than ES2021 here (tsconfig.json).
 */
export const sorted = <Value>(
  values: Iterable<Value>,
  compare?: (one: Value, other: Value) => number,
  // The array is this function's own.
  // oxlint-disable-next-line unicorn/no-array-sort
): Value[] => [...values].sort(compare);

/** Text in the order of its code points, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
