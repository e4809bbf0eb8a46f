/** One ballot of a round as it was counted. A secret one has counts and no place for a card. */
import { z } from 'zod/mini';
import { date, id, line } from './values.ts';

/** Who R01 is stays with the office. */
export const reviewer = z.string().check(z.regex(/^R\d{2,3}$/, '评委代号应写成 R01'));

const count = z.number().check(z.int(), z.minimum(0), z.maximum(9999));

/** The votes on one application. */
export const Count = z
  .strictObject({
    /** Votes in favour; with cards that name a level, `levels` instead. */
    yes: z.optional(count),
    /** Cards by the level that they name. */
    levels: z.optional(z.record(id, count)),
    /** Votes against; with cards that name a level, those that name none. */
    no: count,
    /** Default 0. */
    abstain: z.optional(count),
    /** Valid ballots on which this item does not count. Default 0. */
    void: z.optional(count),
    /** Members recused from it, who were given no vote on it. Default: as many as `recusals` lists. */
    recused: z.optional(count),
  })
  .check(z.refine(({ yes, levels }) => (yes === undefined) !== (levels === undefined), 'yes 和 levels 只写一样'));
export type Count = z.infer<typeof Count>;

const every = {
  date,
  /** The level that it is about, where each has its own ballot. */
  tier: z.optional(id),
  /** 再次表决: among those with equal votes across the last place, or for places that stayed empty. */
  again: z.optional(z.enum(['tie', 'unfilled'])),
  /** 实到: those present, however they voted. */
  attending: count,
  /** The record of the meeting. */
  document: line,
};

const SecretBallot = z.strictObject({
  ...every,
  secret: z.literal(true),
  /** 发出, 收回, 有效 and 无效; 有效 + 无效 = 收回. */
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  counts: z.record(id, Count),
});

const OpenBallot = z.strictObject({
  ...every,
  secret: z.literal(false),
  /** reviewer → application → `yes`, `no`, `abstain`, or a level's id. What is missing is no vote. */
  cards: z.record(reviewer, z.record(id, id)),
});

export const Ballot = z.discriminatedUnion('secret', [SecretBallot, OpenBallot]);
export type Ballot = z.infer<typeof Ballot>;
