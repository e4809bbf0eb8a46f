/** What a field may hold once its file passed the category's schema, and how to ask for it without a cast. */

export interface DocumentRow {
  readonly title: string;
  readonly date: string;
  readonly pages: number;
  readonly sha256: string;
  readonly kind?: string | undefined;
  readonly issuer?: string | undefined;
  readonly number?: string | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly covers?: readonly string[] | undefined;
}

/** An open choice that is none of those listed: 其他：说明. */
export interface OtherChoice {
  readonly other: string;
}

export type Scalar = string | number | true;
export type CellValue =
  | Scalar
  | OtherChoice
  | readonly string[]
  | readonly (string | OtherChoice)[]
  | readonly DocumentRow[];
export type TableRow = Readonly<Record<string, CellValue | undefined>>;
export type FieldValue = CellValue | readonly TableRow[];

/** Front matter and prose of one application, by field id. */
export type FieldValues = Readonly<Record<string, FieldValue | undefined>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const isOther = (value: unknown): value is OtherChoice => isObject(value) && 'other' in value;

export const isDocument = (value: unknown): value is DocumentRow =>
  isObject(value) && 'sha256' in value && 'title' in value;

export const isDocuments = (value: unknown): value is readonly DocumentRow[] =>
  Array.isArray(value) && value.length > 0 && value.every(isDocument);

/** The papers of a `document` field; none when it was left out. */
export const documentsOf = (value: unknown): readonly DocumentRow[] => (isDocuments(value) ? value : []);

/** The rows of a `table` field; none when it was left out. */
export const rowsOf = (value: unknown): readonly TableRow[] =>
  Array.isArray(value) ? value.filter((row): row is TableRow => isObject(row) && !Array.isArray(row)) : [];

/** How many values a field holds: a list's length, else one or none. */
export const countOf = (value: FieldValue | undefined): number =>
  value === undefined ? 0 : Array.isArray(value) ? value.length : 1;

export const textOf = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
