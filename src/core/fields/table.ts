import { z } from 'zod/mini';
import { cellSchema, ColumnSpec, showCell } from './columns.ts';
import { common, type FieldType, placed, type Shown } from './field-type.ts';
import { rowsOf, type TableRow } from './value.ts';

export const TableSpec = z
  .extend(common, {
    type: z.literal('table'),
    columns: z.array(ColumnSpec).check(
      z.minLength(1),
      z.refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, '列的 id 有重复的'),
    ),
    /** How many rows, 1 unless said. */
    min: z.optional(z.number().check(z.int(), z.minimum(0))),
    max: z.number().check(z.int(), z.minimum(1)),
  })
  .check(z.refine(({ min = 1, max }) => min <= max, '最少行数大于最多行数'));
export type TableSpec = z.infer<typeof TableSpec>;

const nothing: Shown = { kind: 'text', text: '' };

/** Rows of named columns. */
export const table: FieldType<TableSpec, readonly TableRow[]> = {
  name: '表格',
  spec: TableSpec,
  value: ({ columns, min = 1, max }, context) => {
    const cells = columns.map((column) => [column.id, placed(column, cellSchema(column, context))] as const);
    return z
      .array(z.strictObject(Object.fromEntries(cells)), '应为列表，一行以一个“- ”开头')
      .check(z.minLength(min, `至少填${min}行`), z.maxLength(max, `最多填${max}行`));
  },
  show: (value, { columns }, context) => {
    const shown = columns.filter((column) => column.public !== false);
    return {
      kind: 'table',
      head: shown.map(({ label }) => label),
      rows: rowsOf(value).map((row) =>
        shown.map((column) => (row[column.id] === undefined ? nothing : showCell(row[column.id], column, context))),
      ),
    };
  },
};
