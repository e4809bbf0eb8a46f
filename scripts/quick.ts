/**
 * The verbs that are run again and again, in editors, hooks and gates. `kernel/prepare.ts` makes one program of them, which
 * starts in less than half the time; from their sources they run just as well.
 */
import { runVerb, type VerbTable } from './kernel/dispatch.ts';
import type { ExitCode } from './kernel/verb.ts';

export const quickVerbs = {
  check: async () => (await import('./verbs/check.ts')).check,
  pr: async () => (await import('./verbs/pr.ts')).pr,
  verify: async () => (await import('./verbs/verify.ts')).verify,
} as const satisfies VerbTable;

export const main = (typed: readonly string[]): Promise<ExitCode> => runVerb(quickVerbs, typed);
