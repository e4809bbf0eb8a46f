/**
 * The types whose value is a whole number. Its limits and its unit are all that rules, trials, the form and its Word form need
 * of them, so a new one is listed here alone.
 */
import { z } from 'zod/mini';
import type { NumberType, Range } from './field-type.ts';
import { integer, IntegerSpec } from './integer.ts';
import { money, MoneySpec } from './money.ts';

export const NumberSpec = z.discriminatedUnion('type', [IntegerSpec, MoneySpec]);
export type NumberSpec = z.infer<typeof NumberSpec>;
type NumberTypeId = NumberSpec['type'];
type SpecOf = { [Id in NumberTypeId]: Extract<NumberSpec, { type: Id }> };

export const numberTypes: { readonly [Id in NumberTypeId]: NumberType<SpecOf[Id]> } = { integer, money };

export const numberTypeIds = Object.keys(numberTypes) as readonly NumberTypeId[];

export const isNumber = <Spec extends { readonly type: string }>(
  spec: Spec,
): spec is Extract<Spec, { readonly type: NumberTypeId }> => numberTypeIds.some((id) => id === spec.type);

const typeOf = <Id extends NumberTypeId>(spec: SpecOf[Id]): NumberType<SpecOf[Id]> => numberTypes[spec.type as Id];

export const rangeOf = <Id extends NumberTypeId>(spec: SpecOf[Id]): Range => typeOf(spec).range(spec);

/** A number as a sentence has it: 120亩, 8,000元. */
export const numberInWords = <Id extends NumberTypeId>(n: number, spec: SpecOf[Id]): string =>
  typeOf(spec).inWords(n, spec);
