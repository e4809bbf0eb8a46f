/** Fields by which rules compare one application with another: of one applicant, of all, of earlier years. */
import type { Condition } from '../core/rules/condition.ts';
import { partFields } from '../core/rules/part.ts';
import { partsIn } from '../core/rules/any-of.ts';
import { type FieldValue, rowsOf } from '../core/fields/value.ts';
import { fieldOf } from '../core/rules/known-by.ts';
import type { KnownBy } from '../core/rules/ledger-options.ts';

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

/** Does a row look at applications of others, here or, by its `categories`, in `elsewhere`? */
export const comparesOthers = (row: Condition, elsewhere?: string): boolean => {
  if (row.rule !== 'once' && (row.rule !== 'per-applicant' || row['by-place'] === undefined)) return false;
  return elsewhere === undefined || row.categories?.includes(elsewhere) === true;
};

/** What it looks at there. */
export const comparedWithOthers = (row: Condition): readonly KnownBy[] => {
  if (row.rule === 'once') return row.by;
  return row.rule === 'per-applicant' && row['by-place'] !== undefined ? [row['by-place']] : [];
};

/** Fields with the columns that are compared; of a field that is no table there are none to choose. */
export const comparedColumns = (by: readonly KnownBy[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const each of by) {
    const columns = typeof each === 'string' ? [] : [each.name, ...(each.unit === undefined ? [] : [each.unit])];
    found.set(fieldOf(each), [...(found.get(fieldOf(each)) ?? []), ...columns]);
  }
  return found;
};

/** The rows of a table without the columns that nothing compares. */
export const withColumns = (value: FieldValue, columns: readonly string[] = []): FieldValue =>
  columns.length === 0
    ? value
    : rowsOf(value).map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => columns.includes(id))));
