/** The field types, explicitly. An id is permanent. */
import { z } from 'zod';
import type { FieldContext, FieldType, Shown } from './field-type.ts';
import { text, TextSpec } from './text.ts';
import { statement, StatementSpec } from './statement.ts';

export const FieldSpec = z.discriminatedUnion('type', [TextSpec, StatementSpec]);
export type FieldSpec = z.infer<typeof FieldSpec>;
export type FieldTypeId = FieldSpec['type'];
type SpecOf = { [Id in FieldTypeId]: Extract<FieldSpec, { type: Id }> };

export const fieldTypes: { readonly [Id in FieldTypeId]: FieldType<SpecOf[Id]> } = { text, statement };

const typeOf = <Id extends FieldTypeId>(spec: SpecOf[Id]): FieldType<SpecOf[Id]> => fieldTypes[spec.type as Id];

/** Schema of the value a field takes in a file. */
export const valueSchema = <Id extends FieldTypeId>(spec: SpecOf[Id], context: FieldContext): z.ZodType =>
  typeOf(spec).value(spec, context);

/** How a value of a field reads. */
export const show = <Id extends FieldTypeId>(value: unknown, spec: SpecOf[Id], context: FieldContext): Shown =>
  typeOf(spec).show(value, spec, context);
