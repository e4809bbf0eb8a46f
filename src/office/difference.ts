/** What a plan changes, line by line: what both faces show before they ask. */
import { diffLines } from 'diff';
import type { FileChange } from './act.ts';

export interface DifferenceLine {
  readonly kind: 'out' | 'in';
  readonly text: string;
}

export interface FileDifference {
  readonly path: string;
  readonly kind: 'new' | 'changed' | 'removed';
  /** Only the lines that change, in order. */
  readonly lines: readonly DifferenceLine[];
}

const kindOf = ({ before, after }: FileChange): FileDifference['kind'] => {
  if (before === undefined) return 'new';
  return after === undefined ? 'removed' : 'changed';
};

export const differenceOf = (change: FileChange): FileDifference => ({
  path: change.path,
  kind: kindOf(change),
  lines: diffLines(change.before ?? '', change.after ?? '').flatMap(({ added, removed, value }): DifferenceLine[] =>
    added || removed
      ? value
          .replace(/\n$/, '')
          .split('\n')
          .map((text) => ({ kind: added ? 'in' : 'out', text }))
      : [],
  ),
});

export const differenceKinds: Readonly<Record<FileDifference['kind'], string>> = {
  new: '新建',
  changed: '改动',
  removed: '删除',
};

/** As a person reads it on a terminal. */
export const differenceText = (files: readonly FileChange[]): string =>
  files
    .map(differenceOf)
    .map(({ path, kind, lines }) =>
      [
        `${differenceKinds[kind]} ${path}`,
        ...(kind === 'removed' ? [] : lines.map((line) => `  ${line.kind === 'in' ? '+' : '-'} ${line.text}`)),
      ].join('\n'),
    )
    .join('\n');
