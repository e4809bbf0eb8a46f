/** A table as CSV (RFC 4180), which a spreadsheet opens without running anything. */
import { stringify } from 'csv-stringify/sync';
import type { DataTable } from './table.ts';

/**
 * A cell that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, also full-width) gets an apostrophe before it
 * (OWASP CSV injection); numbers are numbers and stay. The mark at the beginning tells Excel that the text is UTF-8.
 */
export const csvText = ({ columns, rows }: DataTable): string =>
  stringify([columns.map(({ name }) => name), ...rows.map((row) => [...row])], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String, number: String },
  });
