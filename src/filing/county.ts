/** Which county association confirms an application: that of the place it states. */
import type { CategoryRecords } from '../core/records.ts';
import type { OpenedTables } from './year-tables.ts';

/** Its id; null while no place leads to one; undefined where the award asks for no confirmation. */
export const countyOf = (
  values: Readonly<Record<string, unknown>>,
  { category }: CategoryRecords,
  { records }: OpenedTables,
): string | null | undefined => {
  const row = category.rows.find(({ rule }) => rule === 'confirmed-by-place');
  if (row?.rule !== 'confirmed-by-place') return undefined;
  return records.association.places.find(({ code }) => code === values[row.place])?.confirmer ?? null;
};
