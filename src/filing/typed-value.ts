/** How what a person types in one line becomes a value: in the form, in a row pasted into it, and in the Word form. */
import type { ColumnSpec } from '../core/fields/columns.ts';
import { isNumber, rangeOf } from '../core/fields/numbers.ts';
import { typedDate, typedInteger, typedLine, typedUrl } from './typed.ts';

/** A value of one line; the others are ticked, picked from a list, or made of several boxes. */
export type LineSpec = Exclude<ColumnSpec, { type: 'place' | 'choice' | 'statement' | 'document' }>;

/** `thisYear`: of a day that names none. */
export const typedValue = (spec: LineSpec, thisYear?: number): ((text: string) => unknown) => {
  if (isNumber(spec)) {
    const { unit } = rangeOf(spec);
    return (text) => typedInteger(text, unit);
  }
  switch (spec.type) {
    case 'text':
      return typedLine;
    case 'date':
      return (text) => typedDate(text, thisYear);
    case 'url':
      return typedUrl;
    case 'reference':
      return (text) => typedLine(text)?.trim();
  }
};
