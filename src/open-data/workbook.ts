/** Every table of a year in one spreadsheet, a sheet each. Text is text: nothing in it is a formula. */
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { settledZip } from '../package/settled-zip.ts';
import type { OpenValue, DataTable } from './table.ts';

const cellOf = (value: OpenValue) => {
  if (value === null) return null;
  if (typeof value === 'string') return { value, type: String };
  return typeof value === 'number' ? { value, type: Number } : { value, type: Boolean };
};

const sheetOf = ({ title, columns, rows }: DataTable) => ({
  sheet: title,
  data: [
    columns.map((column) => ({ value: column.title, fontWeight: 'bold' as const })),
    ...rows.map((row): Row => row.map(cellOf)),
  ],
  columns: columns.map(({ name }) => ({ width: /title|name|url|sha256/.test(name) ? 36 : 14 })),
  stickyRowsCount: 1,
});

/** Without the moment of writing: two builds of the same tables are the same bytes. */
export const workbook = async (tables: readonly DataTable[]): Promise<Uint8Array<ArrayBuffer>> =>
  settledZip(await writeExcelFile(tables.map(sheetOf)).toBuffer());
