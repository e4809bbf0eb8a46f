/** What is wrong with an act's input, field by field, in the words of its labels. */
import type { Problem as Wrong } from '../core/issues.ts';

export interface Problem {
  /** The field's name; empty for what is none. */
  readonly field: string;
  readonly says: string;
}

interface Labelled {
  readonly name: string;
  readonly label: string;
  readonly choices?: unknown;
}

const says = (wrong: Wrong, label: string, name: string): string => {
  switch (wrong.kind) {
    case 'missing':
      return `要填写“${label}”`;
    case 'unknown':
      return `没有“${name}”这一项`;
    case 'not-listed':
      return `“${label}”不能是“${String(wrong.value)}”，只能从列出的里面选`;
    case 'number-for-text':
      return `“${label}”应为文字`;
    case 'invalid':
      return `“${label}”${wrong.problem}`;
  }
};

export const problemsOf = (fields: readonly Labelled[], wrong: readonly Wrong[]): readonly Problem[] =>
  wrong.map((one): Problem => {
    const name = String(one.path[0] ?? '');
    const label = fields.find((field) => field.name === name)?.label ?? name;
    return { field: one.kind === 'unknown' ? '' : name, says: says(one, label, name) };
  });
