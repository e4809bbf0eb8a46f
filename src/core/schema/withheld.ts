/**
 * `content/<year>/withheld.yaml`: what the office keeps and does not publish, as numbers and seals. Written by `gongshi disclose`
 * from the office's whole ledger; never by hand.
 *
 * A seal is the SHA-256 of a secret line and the digest of what is kept. Nobody can guess what is behind it, and whoever is shown
 * the whole ledger can compute it again (`gongshi verify --whole`).
 */
import { z } from 'zod/mini';
import { demonstration, id, line, sha256 } from './values.ts';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(99_999));

/** What came of one application that was not selected; it names nobody. */
export const UnsuccessfulRow = z.strictObject({
  /** The receipt number, on an own page; `未入选01`, under a pseudonym. */
  as: line,
  came: z.enum(['withdrawn', 'ineligible', 'not-selected']),
  /** The round in which it was not selected. */
  round: z.optional(id),
  /** Clauses of conditions that it did not meet. */
  clauses: z.optional(z.array(line)),
  /** Printed as marks are, where marks are shown. */
  total: z.optional(line),
  /** Votes in favour, and how many were needed. */
  votes: z.optional(z.strictObject({ yes: count, needed: count })),
});
export type UnsuccessfulRow = z.infer<typeof UnsuccessfulRow>;

export const WithheldCategory = z.strictObject({
  /** Every application that was received, in the order of numbers; without a seal where its records are published. */
  received: z.array(z.strictObject({ number: line, sealed: z.optional(sha256) })),
  /** How those ended that were not selected; absent before the last round is settled. */
  ended: z.optional(z.strictObject({ withdrawn: count, ineligible: count, 'not-selected': count })),
  rows: z.optional(z.array(UnsuccessfulRow)),
});
export type WithheldCategory = z.infer<typeof WithheldCategory>;

export const Withheld = z.strictObject({
  demonstration,
  categories: z.record(id, WithheldCategory),
});
export type Withheld = z.infer<typeof Withheld>;

/** Of a decision in the repository whose whole record the office keeps. */
export const KeptFact = z.strictObject({
  /** Seal of the whole record. */
  sealed: sha256,
  /** How many applications the round looked at. */
  took: count,
  /** How many judges gave cards, or were present. */
  judges: count,
  /** How many were selected, by tier: of a stage, more than are shown. */
  selected: z.record(id, count),
  /** The lowest total that was selected, by tier, as printed. None in a round of votes. */
  lines: z.optional(z.record(id, line)),
  /** Rank of each that is shown, where marks are. */
  ranks: z.optional(z.record(id, count)),
});
export type KeptFact = z.infer<typeof KeptFact>;
