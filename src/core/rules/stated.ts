import { z } from 'zod';
import { type CategoryRule, row } from './rule.ts';

export const StatedOptions = row.extend({ rule: z.literal('stated'), why: z.string().min(4).max(120) });
export type StatedOptions = z.infer<typeof StatedOptions>;

/** An exhortation or an internal matter: nothing to judge, and the page says why. */
export const stated: CategoryRule<StatedOptions> = {
  scope: 'category',
  how: 'context',
  options: StatedOptions,
  codes: {},
  explain: (options) => `${options.why}。`,
  check: (_, options) => ({ verdict: 'met', says: options.why, findings: [] }),
};
