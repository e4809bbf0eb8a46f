/** `objections/<id>.yaml`: what was objected to and how it was settled. Never who objected, never the letter. */
import { z } from 'zod';
import { date, demonstration, id, line } from './values.ts';

export const Objection = z.strictObject({
  demonstration,
  notice: id,
  /** `<category>/<application>`. */
  application: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  /** A matter of substance, or the wording of a name. */
  kind: z.enum(['substance', 'clerical']),
  /** Ids of the conditions in question. */
  conditions: z.array(z.string().regex(/^[a-z0-9.#-]+$/)),
  received: date,
  acknowledged: date.optional(),
  /** Absent while it is open. */
  outcome: z.enum(['upheld', 'partly', 'rejected', 'withdrawn']).optional(),
  settled: date.optional(),
  body: id.optional(),
  reason: line.optional(),
  effect: z.enum(['none', 'correction', 'held', 'removed']).optional(),
});
export type Objection = z.infer<typeof Objection>;

export const isOpen = (objection: Objection): boolean => objection.outcome === undefined;
