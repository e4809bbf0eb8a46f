/** Cells copied from a sheet (Excel, WPS) → rows of a table of the form: each cell read as its column would be typed. */
import type { ColumnSpec } from '../core/fields/columns.ts';
import { isMapping } from '../core/mapping.ts';
import type { Records } from '../core/records.ts';
import { readerOf } from './word-rows.ts';
import { key } from './word-answers.ts';

/** Rows of cells: parts by tabs, rows by line ends; a cell with line ends or quotes in it is quoted. */
export const cellsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n?|\n|$)/gy;
  const plain = text.replace(/[\r\n]+$/, '');
  for (const [, written = '', end = ''] of plain.matchAll(cell)) {
    const isQuoted = written.length > 1 && written.startsWith('"');
    rows[rows.length - 1]?.push((isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value !== ''));
};

/** People shorten the heads of their columns: 年度 for 被检查年度. */
const isHeadOf = (value: string, label: string): boolean =>
  value === ''
    ? label !== ''
    : key(value).length > 1 && (key(label).includes(key(value)) || key(value).includes(key(label))) && label !== '';

export interface PastedRows {
  readonly rows: readonly unknown[];
  readonly filled: number;
  /** Rows that there was no room for. */
  readonly left: number;
}

/**
 * `from`: the cell that has the focus. What stands to its left, and columns of papers, stay as they are; a row that only
 * repeats the heads of the columns is no answer.
 */
export const pastedRows = (
  text: string,
  { columns, max }: { readonly columns: readonly ColumnSpec[]; readonly max: number },
  current: readonly unknown[],
  from: { readonly row: number; readonly column: string },
  records: Pick<Records, 'association'>,
  year: number,
): PastedRows => {
  const readable = columns.flatMap((column) => {
    const read = readerOf(column, records, year);
    return read === undefined ? [] : [{ column, read }];
  });
  const first = Math.max(
    0,
    readable.findIndex(({ column }) => column.id === from.column),
  );
  const isHead = (row: readonly string[]) =>
    row.every((value, index) => isHeadOf(value, readable[first + index]?.column.label ?? ''));
  const pasted = cellsOf(text).filter((row) => !isHead(row));
  const taken = pasted.slice(0, Math.max(0, max - from.row));
  const rows = [...current];
  while (rows.length < from.row + taken.length) rows.push({});
  taken.forEach((cells, index) => {
    const before = rows[from.row + index];
    const answers = cells.flatMap((value, place): [string, unknown][] => {
      const target = readable[first + place];
      return target === undefined || value === '' ? [] : [[target.column.id, target.read(value)]];
    });
    rows[from.row + index] = { ...(isMapping(before) ? before : {}), ...Object.fromEntries(answers) };
  });
  return { rows, filled: taken.length, left: pasted.length - taken.length };
};
