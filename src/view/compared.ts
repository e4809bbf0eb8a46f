/** Fields by which rules compare one application with another: of one applicant, of all, of earlier years. */
import type { Condition } from '../core/rules/condition.ts';
import { partFields } from '../core/rules/part.ts';
import { partsIn } from '../core/rules/any-of.ts';
import { fieldOf } from '../core/rules/known-by.ts';

/** Is a row of that rule, or does it hold one as a part? */
export const mentions = (row: Condition, rule: 'earlier-winner'): boolean =>
  row.rule === rule || (row.rule === 'any-of' && partsIn(row).some((part) => part.rule === rule));

const fieldsOf = (row: Condition): readonly string[] => {
  switch (row.rule) {
    case 'distinct-project':
      return [row.title, ...row.documents];
    case 'once':
      return row.by.map(fieldOf);
    case 'per-applicant':
      return [...(row['by-place'] === undefined ? [] : [row['by-place']]), ...(row.except ?? []).flatMap(partFields)];
    case 'earlier-winner':
      return row.by.flatMap((by) => (by === 'applicant' ? [] : [fieldOf(by)]));
    case 'any-of':
      return partsIn(row).flatMap((part) => (part.rule === 'earlier-winner' ? partFields(part) : []));
    default:
      return [];
  }
};

export const comparedFields = (rows: readonly Condition[]): ReadonlySet<string> => new Set(rows.flatMap(fieldsOf));
