/** `objections/<id>.yaml`: what was objected to and how it was settled. Never who objected, never the letter. */
import { z } from 'zod/mini';
import { date, demonstration, id, line } from './values.ts';

export const Objection = z.strictObject({
  demonstration,
  notice: id,
  /** `<category>/<application>`. */
  application: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)),
  /** A matter of substance, or the wording of a name. */
  kind: z.enum(['substance', 'clerical']),
  /** Ids of the conditions in question. */
  conditions: z.array(z.string().check(z.regex(/^[a-z0-9.#-]+$/))),
  received: date,
  acknowledged: z.optional(date),
  /** Absent while it is open. */
  outcome: z.optional(z.enum(['upheld', 'partly', 'rejected', 'withdrawn'])),
  settled: z.optional(date),
  body: z.optional(id),
  reason: z.optional(line),
  effect: z.optional(z.enum(['none', 'correction', 'held', 'removed'])),
});
export type Objection = z.infer<typeof Objection>;

export const isOpen = (objection: Objection): boolean => objection.outcome === undefined;
