/** Every table of a year in one spreadsheet, a sheet each. Text is text: nothing in it is a formula. */
import writeExcelFile, { type Row } from 'write-excel-file/node';
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

export const workbook = (tables: readonly DataTable[]): Promise<Buffer> =>
  writeExcelFile(tables.map(sheetOf)).toBuffer();
