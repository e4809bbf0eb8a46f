/**
 * `content/calendar/<year>.yaml`: days off and make-up working days, from the State Council's notice. Its days are written as
 * the notice prints them, those at the edge of a neighbouring year included; both years' windows then honour them.
 */
import { z } from 'zod/mini';
import { date, line } from './values.ts';

export const CalendarYear = z.strictObject({
  /** The notice it comes from, with its number. */
  source: line,
  off: z.array(z.strictObject({ from: date, to: date, name: line })),
  /** Saturdays and Sundays that are worked. */
  work: z.array(date),
});
export type CalendarYear = z.infer<typeof CalendarYear>;
