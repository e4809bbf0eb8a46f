/** A titled group of fields, as the form, the print and the page of an application show them. */
import { z } from 'zod';
import { FieldSpec } from '../fields/index.ts';

export const Section = z.strictObject({ title: z.string().min(2).max(30), fields: z.array(FieldSpec).min(1) });
export type Section = z.infer<typeof Section>;
