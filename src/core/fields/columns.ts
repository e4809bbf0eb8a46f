/** The types a column of a table may have: every one but `prose`, which is a section of the body, and `table` itself. */
import { z } from 'zod/mini';
import { choice, ChoiceSpec } from './choice.ts';
import { date, DateSpec } from './date.ts';
import { document, DocumentSpec } from './document.ts';
import type { FieldContext, FieldType, Shown } from './field-type.ts';
import { NumberSpec, numberTypes } from './numbers.ts';
import { place, PlaceSpec } from './place.ts';
import { reference, ReferenceSpec } from './reference.ts';
import { statement, StatementSpec } from './statement.ts';
import { text, TextSpec } from './text.ts';
import { url, UrlSpec } from './url.ts';
import type { CellValue } from './value.ts';

export const ColumnSpec = z.discriminatedUnion('type', [
  TextSpec,
  ...NumberSpec.def.options,
  DateSpec,
  StatementSpec,
  ChoiceSpec,
  UrlSpec,
  PlaceSpec,
  DocumentSpec,
  ReferenceSpec,
]);
export type ColumnSpec = z.infer<typeof ColumnSpec>;
export type ColumnTypeId = ColumnSpec['type'];
type SpecOf = { [Id in ColumnTypeId]: Extract<ColumnSpec, { type: Id }> };

export const columnTypes: { readonly [Id in ColumnTypeId]: FieldType<SpecOf[Id], CellValue> } = {
  text,
  ...numberTypes,
  date,
  statement,
  choice,
  url,
  place,
  document,
  reference,
};

const typeOf = <Id extends ColumnTypeId>(spec: SpecOf[Id]): FieldType<SpecOf[Id], CellValue> =>
  columnTypes[spec.type as Id];

export const cellSchema = <Id extends ColumnTypeId>(
  spec: SpecOf[Id],
  context: FieldContext,
): z.ZodMiniType<CellValue> => typeOf(spec).value(spec, context);

export const showCell = <Id extends ColumnTypeId>(value: unknown, spec: SpecOf[Id], context: FieldContext): Shown =>
  typeOf(spec).show(value, spec, context);
