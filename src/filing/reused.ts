/** Last year's answers for this year's form: what the year changes (days, papers, declarations) is asked again. */
import type { ColumnSpec } from '../core/fields/columns.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import { isMapping } from '../core/mapping.ts';
import type { CategoryRecords } from '../core/records.ts';
import type { ApplicationFile } from './file.ts';

/** Is it as true this year as it was the last? */
const lasts = ({ type }: FieldSpec | ColumnSpec): boolean =>
  !['date', 'document', 'statement', 'reference'].includes(type);

const kept = (value: unknown, spec: FieldSpec): unknown => {
  if (spec.type !== 'table' || !Array.isArray(value)) return value;
  const columns = spec.columns.filter(lasts).map(({ id }) => id);
  return value.map((row) =>
    isMapping(row) ? Object.fromEntries(Object.entries(row).filter(([key]) => columns.includes(key))) : row,
  );
};

/** Under a name of its own: it corrects nothing. What the form no longer asks stays, for the person to see it. */
export const reused = (file: ApplicationFile, { category }: CategoryRecords): ApplicationFile => ({
  ...file,
  name: undefined,
  data: Object.fromEntries(
    Object.entries(file.data).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'demonstration') return [];
      const spec = category.field(key);
      if (spec === undefined) return [[key, value]];
      return lasts(spec) ? [[key, kept(value, spec)]] : [];
    }),
  ),
});
