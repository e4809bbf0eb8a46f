/** Objects as Git keeps them, many at one question, and never more bytes at once than are foreseen. */
import type { Git } from './git.ts';

/** Bytes asked for at once: what is read is looked at and forgotten. */
const batch = 24 * 1024 * 1024;
const overhead = 120;

const lines = (values: readonly string[]): string => values.map((value) => `${value}\n`).join('');

/** Sizes of objects of one type; undefined where one is missing or is another thing. */
export const sizesOf = ({ ask }: Git, oids: readonly string[], type: string): readonly number[] | undefined => {
  if (oids.length === 0) return [];
  const sizes = ask(['cat-file', '--batch-check', '--buffer'], { input: lines(oids) })
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([, is, size]) => (is === type ? [Number(size)] : []));
  return sizes.length === oids.length ? sizes : undefined;
};

/** Objects whose sizes are known, a few at a time. */
export function* contents(
  { ask }: Git,
  oids: readonly string[],
  sizes: readonly number[],
): Generator<[number, Buffer]> {
  let start = 0;
  while (start < oids.length) {
    let [end, sum] = [start, 0];
    while (end < oids.length && (end === start || sum + (sizes[end] ?? 0) <= batch)) {
      sum += (sizes[end] ?? 0) + overhead;
      end += 1;
    }
    const answer = ask(['cat-file', '--batch', '--buffer'], {
      input: lines(oids.slice(start, end)),
      limit: sum + 1024,
    });
    let offset = 0;
    for (let index = start; index < end; index += 1) {
      const from = answer.indexOf('\n', offset) + 1;
      const to = from + (sizes[index] ?? 0);
      yield [index, answer.subarray(from, to)];
      offset = to + 1;
    }
    start = end;
  }
}
