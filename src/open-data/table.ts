/** A table of open data: its columns are described once, and CSV, JSON, spreadsheet and data package are made from it. */

/** Types of the Frictionless Table Schema that our data needs. */
type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'boolean';
export type OpenValue = string | number | boolean | null;

export interface Column<Row> {
  /** Key in JSON and head of the column in CSV: lower snake case, for ever. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly of: (row: Row) => OpenValue;
}

/** A value that is not there is null. */
const columnOf =
  <Value extends OpenValue>(type: ColumnType) =>
  <Row>(name: string, title: string, of: (row: Row) => Value | null | undefined): Column<Row> => ({
    name,
    title,
    type,
    of: (row) => of(row) ?? null,
  });

export const textColumn = columnOf<string>('string');
/** `YYYY-MM-DD`. */
export const day = columnOf<string>('date');
export const whole = columnOf<number>('integer');
export const decimal = columnOf<number>('number');
export const truth = columnOf<boolean>('boolean');

/** Columns with their rows as cells, in the order of the columns. */
export interface DataTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Omit<Column<never>, 'of'>[];
  readonly rows: readonly (readonly OpenValue[])[];
}

export const dataTable = <Row>(
  head: Pick<DataTable, 'name' | 'title' | 'description'>,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DataTable => ({
  ...head,
  columns: columns.map(({ name, title, type }) => ({ name, title, type })),
  rows: rows.map((row) => columns.map(({ of }) => of(row))),
});

/** Rows as objects, keyed by column. */
export const objectsOf = ({ columns, rows }: DataTable): readonly Readonly<Record<string, OpenValue>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
