/** `decisions/<round>.yaml`: pseudonymous cards, approvals, overrides, and the selection that follows from them. */
import { z } from 'zod/mini';
import { date, demonstration, id, line } from './values.ts';

/** Who R01 is stays with the office. */
const reviewer = z.string().check(z.regex(/^R\d{2}$/, '评委代号应写成 R01'));

export const Override = z.strictObject({
  application: id,
  /** A tier's id, or `none`. */
  to: id,
  body: id,
  date,
  reason: line,
  document: line,
  /** 递补: whose place this one takes. Only where the programme's `substitutes` says that a place is given on. */
  replaces: z.optional(id),
});
export type Override = z.infer<typeof Override>;

export const Decision = z.strictObject({
  demonstration,
  /** reviewer → application → criterion → points. */
  scores: z.record(reviewer, z.record(id, z.record(id, z.number().check(z.minimum(0), z.maximum(100))))),
  /** A recused card is absent, never zero. */
  recusals: z.array(z.strictObject({ reviewer, application: id, reason: line })),
  /** Each body's approval with its record, in the order of the policy. */
  approvals: z.array(z.strictObject({ body: id, date, document: line })),
  overrides: z.array(Override),
  /** tier → applications. Written by `gongshi decide`, recomputed by `gongshi verify`. */
  selection: z.record(id, z.array(id)),
});
export type Decision = z.infer<typeof Decision>;
