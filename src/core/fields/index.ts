/** The field types, explicitly. An id is permanent. */
import { z } from 'zod/mini';
import { ColumnSpec, columnTypes } from './columns.ts';
import type { FieldContext, FieldType, Shown } from './field-type.ts';
import { prose, ProseSpec } from './prose.ts';
import { table, TableSpec } from './table.ts';
import type { FieldValue } from './value.ts';

/** Whatever a column may be, and the two that only a field may be. */
export const FieldSpec = z.discriminatedUnion('type', [...ColumnSpec.def.options, ProseSpec, TableSpec]);
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
