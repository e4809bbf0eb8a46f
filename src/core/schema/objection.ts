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
  /** The day it came in. */
  received: date,
  /** It came after the last day: why it is taken up all the same, or why it is not (`refused`). */
  late: z.optional(line),
  /** The day the office told whoever objected that it has it. */
  acknowledged: z.optional(date),
  /** Absent while it is open. `refused` is 不予受理: late or anonymous, without facts that could be checked. */
  outcome: z.optional(z.enum(['upheld', 'partly', 'rejected', 'withdrawn', 'refused'])),
  /** With an outcome: the day, the body and the reason that are published. */
  settled: z.optional(date),
  body: z.optional(id),
  reason: z.optional(line),
  /** `correction`: a 更正 follows. `removed`: it leaves the list of that notice, from the day it was settled. */
  effect: z.optional(z.enum(['none', 'correction', 'held', 'removed'])),
});
export type Objection = z.infer<typeof Objection>;

export const isOpen = (objection: Objection): boolean => objection.outcome === undefined;
