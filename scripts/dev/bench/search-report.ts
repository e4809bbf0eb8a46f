/** What a run of queries came to, as a table and as verdicts on the goals. */
import type { Asked } from './search-ask.ts';
import type { Score } from './search-score.ts';

export interface Scored extends Asked, Score {}

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

const kilobytes = (bytes: readonly number[]): string => (mean(bytes) / 1000).toFixed(0);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const line = (name: string, some: readonly Scored[]): string =>
  row([
    name,
    String(some.length),
    mean(some.map(({ recall }) => recall)).toFixed(3),
    mean(some.map(({ precision }) => precision)).toFixed(3),
    kilobytes(some.map(({ first }) => first.newest)),
    kilobytes(some.map(({ later }) => later.newest)),
    kilobytes(some.map(({ first }) => first.all)),
    kilobytes(some.map(({ later }) => later.all)),
  ]);

export const tableOf = (sets: Readonly<Record<string, readonly Scored[]>>): string => {
  const head = ['queries', 'number', 'recall@10', 'precision@10', 'first KB', 'later KB', 'all first', 'all later'];
  const kinds = [...Map.groupBy(Object.values(sets).flat(), ({ query }) => query.kind)];
  return [
    row(head),
    row(head.map(() => '---')),
    ...Object.entries(sets)
      .filter(([, some]) => some.length > 0)
      .map(([name, some]) => line(`**${name}**`, some)),
    ...kinds.map(([kind, some]) => line(kind, some)),
  ].join('\n');
};

export const failuresIn = (scored: readonly Scored[]): string[] =>
  scored
    .filter(({ recall, precision }) => recall < 1 || precision < 1)
    .map(
      ({ query, recall, precision }) =>
        `  ${query.query}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`,
    );

export const atLeast = (name: string, value: number, goal: number): string =>
  `${value >= goal ? '✓' : '✗'} ${name}: ${value.toFixed(3)} (goal: at least ${goal})`;
export const atMost = (name: string, value: number, goal: number): string =>
  `${value <= goal ? '✓' : '✗'} ${name}: ${value.toFixed(1)} (goal: at most ${goal})`;
