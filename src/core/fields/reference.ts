import { z } from 'zod/mini';
import { id } from '../schema/values.ts';
import { common, type FieldType } from './field-type.ts';
import { eachValue, listOf, Many } from './many.ts';

export const ReferenceSpec = z.extend(common, {
  type: z.literal('reference'),
  to: z.enum(['application', 'organization']),
  many: z.optional(Many),
});
export type ReferenceSpec = z.infer<typeof ReferenceSpec>;

/** The id of another record. That it exists is a matter of the ledger, not of one file. */
export const reference: FieldType<ReferenceSpec, string | readonly string[]> = {
  name: '引用',
  spec: ReferenceSpec,
  value: (spec) => listOf(id, spec.many),
  show: (value, { to }) => ({ kind: 'reference', to, ids: eachValue(value).map(String) }),
};
