/**
 * 公开范围: what of those who were not selected, of judges, and of marks and reasons enters the ledger and its pages, for whom,
 * from when, until when, and by which clause. It is fixed before the call and shown with it. How long a list is publicised is
 * another thing: `publicity.ts`.
 */
import { z } from 'zod/mini';
import { clause, date } from './values.ts';

/** The clause, or the article of a source (`pipl#6`), that this rests on; the last day on which pages show it. */
const every = { clause, until: z.optional(date) };

export const Disclosure = z.strictObject({
  /**
   * Those who were not selected. Of every kind but `all` their applications, receipts and confirmations are kept by the office
   * and are not in the repository; it holds a number and a seal of each.
   *
   * - `all`: everything that was applied for and what came of it, for everyone;
   * - `pseudonym`: what came of each, for everyone, under a pseudonym that nobody but the office can resolve;
   * - `own-page`: what came of it, on a page by its receipt number, which no list, search, feed or file names;
   * - `counts`: how many there were and how far they came.
   */
  unsuccessful: z.strictObject({
    ...every,
    show: z.enum(['all', 'pseudonym', 'own-page', 'counts']),
    /** From when `pseudonym` and `own-page` tell what came of it: the last approval (default), or the announcement. */
    from: z.optional(z.enum(['approved', 'announced'])),
  }),
  /** Those who judged. `all`: each by a code, with recusals, from approval on. `counts`: how many there were. */
  judges: z.strictObject({ ...every, show: z.enum(['all', 'counts']) }),
  /** Single marks, votes, ranks and reasons. `all`: of everyone who is shown. `counts`: the line alone. */
  marks: z.strictObject({ ...every, show: z.enum(['all', 'counts']) }),
});
export type Disclosure = z.infer<typeof Disclosure>;
