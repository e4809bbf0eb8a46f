/** The field types, explicitly. An id is permanent. */
import { z } from 'zod/mini';
import { columnTypes } from './columns.ts';
import { ChoiceSpec } from './choice.ts';
import { DateSpec } from './date.ts';
import { DocumentSpec } from './document.ts';
import type { FieldContext, FieldType, Shown } from './field-type.ts';
import { IntegerSpec } from './integer.ts';
import { MoneySpec } from './money.ts';
import { PlaceSpec } from './place.ts';
import { prose, ProseSpec } from './prose.ts';
import { ReferenceSpec } from './reference.ts';
import { StatementSpec } from './statement.ts';
import { table, TableSpec } from './table.ts';
import { TextSpec } from './text.ts';
import { UrlSpec } from './url.ts';
import type { FieldValue } from './value.ts';

export const FieldSpec = z.discriminatedUnion('type', [
  TextSpec,
  ProseSpec,
  IntegerSpec,
  MoneySpec,
  DateSpec,
  StatementSpec,
  ChoiceSpec,
  UrlSpec,
  PlaceSpec,
  DocumentSpec,
  TableSpec,
  ReferenceSpec,
]);
export type FieldSpec = z.infer<typeof FieldSpec>;
export type FieldTypeId = FieldSpec['type'];
type SpecOf = { [Id in FieldTypeId]: Extract<FieldSpec, { type: Id }> };

export const fieldTypes: { readonly [Id in FieldTypeId]: FieldType<SpecOf[Id]> } = { ...columnTypes, prose, table };

const typeOf = <Id extends FieldTypeId>(spec: SpecOf[Id]): FieldType<SpecOf[Id]> => fieldTypes[spec.type as Id];

/** Schema of the value a field takes in a file. */
export const valueSchema = <Id extends FieldTypeId>(
  spec: SpecOf[Id],
  context: FieldContext,
): z.ZodMiniType<FieldValue> => typeOf(spec).value(spec, context);

/** How a value of a field reads. */
export const show = <Id extends FieldTypeId>(value: unknown, spec: SpecOf[Id], context: FieldContext): Shown =>
  typeOf(spec).show(value, spec, context);
