/** `confirmations/<application>.yaml`: a county association confirms one exact text (盖章确认). */
import { z } from 'zod/mini';
import { date, demonstration, id, line, sha256 } from './values.ts';

export const Confirmation = z.strictObject({
  demonstration,
  /** Who confirms: a county association. */
  organization: id,
  confirmed: date,
  /** Digest of the application file that was confirmed. */
  application: sha256,
  /** The sealed sheet; the seal is on the paper. */
  sheet: z.strictObject({ title: line, date, pages: z.number().check(z.int(), z.minimum(1), z.maximum(1000)), sha256 }),
});
export type Confirmation = z.infer<typeof Confirmation>;
