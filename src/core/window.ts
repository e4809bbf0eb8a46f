/** The effective window of a category: the closing day rolled to a working day where the category says so (民法典 203). */
import { type Calendar, type DateOrFinding, rollForward } from './calendar.ts';
import type { z } from 'zod/mini';
import type { Window } from './schema/category.ts';

type WindowOf = z.infer<typeof Window>;

/** The last day on which an application counts, inclusive, to 24:00 Asia/Shanghai. */
export const effectiveClosing = (calendar: Calendar, window: WindowOf): DateOrFinding =>
  window.roll === 'none' ? { ok: true, date: window.closes } : rollForward(calendar, window.closes);

export type WindowState = 'before' | 'open' | 'closed';

/** Where today stands to a window whose effective closing is known. */
export const windowState = (window: WindowOf, closing: string, today: string): WindowState => {
  if (today < window.opens) return 'before';
  return today <= closing ? 'open' : 'closed';
};
