/** A titled group of fields, as the form, the print and the page of an application show them. */
import { z } from 'zod/mini';
import { FieldSpec } from '../fields/index.ts';

export const Section = z.strictObject({
  title: z.string().check(z.minLength(2), z.maxLength(30)),
  fields: z.array(FieldSpec).check(z.minLength(1)),
});
export type Section = z.infer<typeof Section>;
