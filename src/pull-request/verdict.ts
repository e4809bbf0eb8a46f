/**
 * What is said of a pull request, as data: the one thing that leaves the unprivileged job. Whoever publishes it reads it by
 * this schema as a stranger's text: everything has a limit, and nothing in it is trusted to be harmless.
 */
import { z } from 'zod/mini';
import { instant } from '../core/schema/values.ts';
import { layerIds, layerStates } from './layer.ts';

export const outcomes = ['accept', 'needs-office', 'reject', 'base-broken', 'internal-error'] as const;
export const VerdictKind = z.enum(outcomes);
export type VerdictKind = z.infer<typeof VerdictKind>;

/** More than this nobody reads; `omitted` says how many were left out. */
export const mostFindings = 200;

/** Characters of a path, and of a sentence or a line. */
export const longest = { file: 500, text: 1000 } as const;

const text = (max: number) => z.string().check(z.maxLength(max));
const count = z.number().check(z.int(), z.minimum(0), z.maximum(1_000_000));
const commit = z.string().check(z.regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/));

/** Corrected lines where the cure is mechanical, or the path where the file belongs. */
export const Cure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('line'), line: count, was: text(longest.text), becomes: text(longest.text) }),
  z.strictObject({ kind: z.literal('move'), to: text(longest.file) }),
]);
export type Cure = z.infer<typeof Cure>;

export const Found = z.strictObject({
  code: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  level: z.enum(['error', 'warning', 'info']),
  file: text(longest.file),
  line: count,
  column: count,
  endColumn: count,
  clause: z.nullable(text(50)),
  /** The clause as people cite it. */
  citation: z.nullable(text(longest.text)),
  message: text(longest.text),
  help: text(longest.text),
  en: text(longest.text),
  source: text(longest.text),
  cures: z.array(Cure).check(z.maxLength(10)),
});
export type Found = z.infer<typeof Found>;

export const Verdict = z.strictObject({
  version: z.literal(1),
  verdict: VerdictKind,
  /** Object ids; `head` is what was judged, whatever the branch is now. */
  base: commit,
  head: commit,
  author: z.string().check(z.regex(/^[a-z]+:\d{1,20}$/)),
  at: instant,
  /** Does the author belong to the office? Then what is the office's to do is the author's. */
  office: z.boolean(),
  layers: z
    .array(z.strictObject({ id: z.enum(layerIds), state: z.enum(layerStates) }))
    .check(z.maxLength(layerIds.length)),
  /** The author's to mend, or to know. */
  findings: z.array(Found).check(z.maxLength(mostFindings)),
  /** What the office has to settle. */
  reasons: z.array(Found).check(z.maxLength(mostFindings)),
  /** What was wrong with the base before, and is not for the author to mend. */
  ours: z.array(Found).check(z.maxLength(mostFindings)),
  /** Errors of the base that the change mends. */
  fixed: count,
  omitted: count,
});
export type Verdict = z.infer<typeof Verdict>;
