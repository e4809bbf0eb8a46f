/** 公示期: counted from the day after publication. */
import { z } from 'zod/mini';

export const Publicity = z.strictObject({
  days: z.number().check(z.int(), z.minimum(1), z.maximum(180)),
  /** 自然日, or 工作日 by the calendars of the ledger. */
  unit: z.enum(['natural', 'working']),
  /** Does a last day that is a rest day move to the next working day? Default: it does (民法典 203). Of natural days only. */
  roll: z.optional(z.enum(['next-working-day', 'none'])),
});
export type Publicity = z.infer<typeof Publicity>;
