import { z } from 'zod';
import { cellSchema, ColumnSpec, showCell } from './columns.ts';
import { common, type FieldType, placed, type Shown } from './field-type.ts';
import { rowsOf, type TableRow } from './value.ts';

export const TableSpec = common
  .extend({
    type: z.literal('table'),
    columns: z
      .array(ColumnSpec)
      .min(1)
      .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, '列的 id 有重复的'),
    /** How many rows, 1 unless said. */
    min: z.number().int().min(0).optional(),
    max: z.number().int().min(1),
  })
  .refine(({ min = 1, max }) => min <= max, '最少行数大于最多行数');
export type TableSpec = z.infer<typeof TableSpec>;

const nothing: Shown = { kind: 'text', text: '' };

/** Rows of named columns. */
export const table: FieldType<TableSpec, readonly TableRow[]> = {
  spec: TableSpec,
  value: ({ columns, min = 1, max }, context) => {
    const cells = columns.map((column) => [column.id, placed(column, cellSchema(column, context))] as const);
    return z
      .array(z.strictObject(Object.fromEntries(cells)), '应为列表，一行以一个“- ”开头')
      .min(min, `至少填${min}行`)
      .max(max, `最多填${max}行`);
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
