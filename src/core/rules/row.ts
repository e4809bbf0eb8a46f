import { z } from 'zod/mini';
import { clause, id } from '../schema/values.ts';

/** What every row has beside its rule's options. */
export const row = z.strictObject({
  clause,
  /** Rulings, objections and links point to it. Absent means the clause; a second row on one clause must name itself. */
  id: z.optional(z.string().check(z.regex(/^[a-z0-9.#-]+$/))),
  /** 原则上: not met needs a written reason (a field) and a recorded ruling of that body. */
  soft: z.optional(z.strictObject({ reason: id, body: id })),
  /** Shown, never blocks. */
  advisory: z.optional(z.boolean()),
});
