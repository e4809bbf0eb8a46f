/**
 * `content/history/<id>.yaml`, or the same rows as `<id>.csv`: who won, lost or withdrew in years that are not in this ledger,
 * as it was announced then. Rules read it beside the earlier years of the ledger (`src/core/earlier.ts`).
 */
import { z } from 'zod/mini';
import { date, demonstration, id, line } from './values.ts';

export const outcomes = ['won', 'lost', 'withdrawn', 'revoked'] as const;

export const HistoryEntry = z
  .strictObject({
    year: z.number().check(z.int(), z.minimum(1949), z.maximum(2100)),
    /** The category, by the id that its folder has in this ledger. */
    award: id,
    /** What became of it; a table of winners says nothing. */
    outcome: z._default(z.enum(outcomes), 'won'),
    /** The tier, by its id or by what it was called. */
    tier: z.optional(line),
    /** Who applied: an id of the register, or the name as announced. */
    applicant: z.optional(line),
    /** The work or the project. */
    title: z.optional(line),
    /** Only a name that was announced; its unit tells two of one name apart. */
    person: z.optional(line),
    unit: z.optional(line),
    /** With `revoked`: the last day of a bar, or `life`. */
    'barred-until': z.optional(z.union([z.literal('life'), date])),
  })
  .check(
    z.refine(({ applicant, title, person }) => [applicant, title, person].some((name) => name !== undefined), {
      message: '申报单位（applicant）、名称（title）、姓名（person）至少写一样',
    }),
  );
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const History = z.strictObject({
  demonstration,
  /** The document that announced it, with its number or address. */
  source: line,
  entries: z.array(HistoryEntry).check(z.maxLength(20_000)),
});
export type History = z.infer<typeof History>;
