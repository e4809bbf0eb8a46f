/** What was recomputed, and where it differs: the answer of each part of `verify`. */
import type { Finding } from '../finding.ts';

export interface Recount {
  /** How many values were recomputed. */
  readonly count: number;
  readonly findings: readonly Finding[];
}

export const recount = (values: readonly (readonly Finding[])[]): Recount => ({
  count: values.length,
  findings: values.flat(),
});
