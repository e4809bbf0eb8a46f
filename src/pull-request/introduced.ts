/** Findings of the head that the base has not: only they are the author's. */
import type { Finding } from '../core/finding.ts';
import type { FileChange } from './tree.ts';

/** By what it says, since lines move; a file that was renamed keeps its old findings. */
const keyOf = ({ file, code, level, message }: Finding, names: ReadonlyMap<string, string>): string =>
  [names.get(file) ?? file, code, level, message].join('\n');

export interface BothLedgers {
  readonly introduced: readonly Finding[];
  /** These are found in base and head alike. */
  readonly remaining: readonly Finding[];
  readonly fixed: readonly Finding[];
}

export const compareFindings = (
  base: readonly Finding[],
  head: readonly Finding[],
  changes: readonly FileChange[] = [],
): BothLedgers => {
  const names = new Map(changes.flatMap(({ path, from }) => (from === undefined ? [] : [[from, path] as const])));
  const left = Map.groupBy(base, (finding) => keyOf(finding, names));
  const introduced: Finding[] = [];
  const remaining: Finding[] = [];
  for (const finding of head) {
    const same = left.get(keyOf(finding, new Map()))?.pop();
    (same === undefined ? introduced : remaining).push(finding);
  }
  return { introduced, remaining, fixed: [...left.values()].flat() };
};
