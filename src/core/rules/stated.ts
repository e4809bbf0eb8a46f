import { z } from 'zod/mini';
import { row } from './row.ts';
import type { CategoryRule } from './rule.ts';

export const StatedOptions = z.extend(row, {
  rule: z.literal('stated'),
  why: z.string().check(z.minLength(4), z.maxLength(120)),
  /** It asks nothing that could be looked at: an exhortation, an intention. It is then not counted among those that are not held. */
  asks: z.optional(z.literal('nothing')),
});
export type StatedOptions = z.infer<typeof StatedOptions>;

/** An exhortation or an internal matter: nothing to judge, and the page says why. */
export const stated: CategoryRule<StatedOptions> = {
  scope: 'category',
  how: 'context',
  options: StatedOptions,
  reads: () => [],
  codes: {},
  explain: (options) => `${options.why}。`,
  check: (_, options) => ({ verdict: 'met', says: options.why, findings: [] }),
};
