/** `decisions/<round>.yaml`: pseudonymous cards or counted ballots, approvals, overrides, and the selection that follows from them. */
import { z } from 'zod/mini';
import { Made } from './made.ts';
import { KeptFact } from './withheld.ts';
import { Ballot, reviewer } from './ballot.ts';
import { date, demonstration, id, line, sha256 } from './values.ts';

export const Override = z.strictObject({
  application: id,
  /** A tier's id, or `none`. */
  to: id,
  body: id,
  date,
  reason: line,
  document: line,
  /** 递补: whose place this one takes. Only where the programme's `substitutes` says that a place is given on. */
  replaces: z.optional(id),
});
export type Override = z.infer<typeof Override>;

export const Decision = z.strictObject({
  demonstration,
  /** The release and the tables it was made with; a record of before there was such a thing has none. */
  made: z.optional(Made),
  /** This is what the programme's 公开范围 lets be published of it; the whole record stays with the office. */
  kept: z.optional(KeptFact),
  /** reviewer → application → criterion → points. None in a round of votes. */
  scores: z._default(
    z.record(reviewer, z.record(id, z.record(id, z.number().check(z.minimum(0), z.maximum(100))))),
    {},
  ),
  /** reviewer → digest of the line on his sheet, where the scoring has `own-lines`: of every reviewer, or of none. */
  'own-lines': z.optional(z.record(reviewer, sha256)),
  /** Whose cards belong to which panel, where the scoring weights panels. */
  panels: z.optional(z.record(id, z.array(reviewer).check(z.minLength(1)))),
  /** Which applications were judged together, where no field says so: the name of a group → applications. */
  groups: z.optional(z.record(line, z.array(id).check(z.minLength(1)))),
  /** Every ballot of a round of votes, in its order. */
  ballots: z.optional(z.array(Ballot)),
  /** Whom a body chose, where tiers are given by a body. */
  choice: z.optional(
    z.strictObject({
      body: id,
      date,
      document: line,
      tiers: z.record(id, z.array(id)),
    }),
  ),
  /** A recused card is absent, never zero. */
  recusals: z.array(z.strictObject({ reviewer, application: id, reason: line })),
  /** Each body's approval with its record, in the order of the policy. */
  approvals: z.array(z.strictObject({ body: id, date, document: line })),
  overrides: z.array(Override),
  /** tier → applications. Written by `gongshi decide`, recomputed by `gongshi verify`. */
  selection: z.record(id, z.array(id)),
});
export type Decision = z.infer<typeof Decision>;
