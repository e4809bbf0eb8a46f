/** How a body votes: who counts, when it may decide, how many votes pass, and what follows from too many or too few. */
import { z } from 'zod/mini';
import { shareOf } from '../share.ts';
import { clause } from './values.ts';

/** A share, exact: `2/3` or `40%`. */
export const share = z
  .string('应写成 2/3 或 40%')
  .check(z.refine((text) => shareOf(text) !== undefined, '应写成 2/3 或 40%，大于0，不超过全部'));

/** How many votes pass. */
export const Pass = z.strictObject({
  share,
  /**
   * Of whom. `members`: all who may vote, present or not. `attending`: those present, so that an abstention and an invalid
   * ballot work like a no. `voting`: valid ballots.
   */
  of: z.enum(['members', 'attending', 'voting']),
  /** 超过, not 以上: the number itself is too few. Default false: 以上 includes it. */
  strict: z.optional(z.boolean()),
});
export type Pass = z.infer<typeof Pass>;

export const VoteRules = z.strictObject({
  /** How many may vote (应到). */
  members: z.number().check(z.int(), z.minimum(1), z.maximum(9999)),
  /** 无记名: only counts are published, and no record may hold a card. */
  secret: z.boolean(),
  /**
   * What a ballot says of each application. `item` (default): yes, no or abstention, and where a round has several levels one
   * ballot for each. `level`: the level that the voter gives.
   */
  card: z.optional(z.enum(['item', 'level'])),
  /** A vote for a level counts for every lower one too. Default true; with `card: level` only. */
  cumulative: z.optional(z.boolean()),
  /** One level's ballot after another, from the lowest: only who passed below is voted on above. With `card: item` only. */
  successive: z.optional(z.literal(true)),
  /** At most so many yes on a ballot; fewer are allowed. */
  ticks: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** More ticks than that void the `ballot` (default; its voter still attends) or only what was ticked on it (`item`). */
  'over-ticked': z.optional(z.enum(['ballot', 'item'])),
  /** An abstention under `of: voting`: `counts` (default), so that it works like a no, or `excluded` from the base. */
  abstain: z.optional(z.enum(['counts', 'excluded'])),
  /** How many must be present of those who may vote. Absent: any number. */
  quorum: z.optional(z.strictObject({ share, strict: z.optional(z.boolean()) })),
  /** Absent: the most votes win, up to the number of places. A level may have its own. */
  pass: z.optional(Pass),
  /** 差额: those who lose are at least this share of the seats, or of the candidates. */
  contest: z.optional(z.strictObject({ share, of: z.enum(['seats', 'candidates']) })),
  /**
   * Equal votes across the last place: another `ballot` among them, in which the most votes win; the `scores` recorded in this
   * round; or `body` (default), the body that approves decides and gives its reason.
   */
  tie: z.optional(z.enum(['ballot', 'scores', 'body'])),
  /** How many further ballots may fill places that the first left empty. Default 0: they stay empty. */
  'more-ballots': z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(5))),
  /** Members recused from one application. */
  recusal: z.optional(
    z.strictObject({
      /** `excluded` (default): they leave the number of which a share is asked. `counted`: they stay in it. */
      base: z.optional(z.enum(['excluded', 'counted'])),
      /**
       * Whether enough are present is asked of the `meeting` (default) or of each `item`: without them, among the members too;
       * or `attending`: without them among those present only.
       */
      quorum: z.optional(z.enum(['meeting', 'item', 'attending'])),
    }),
  ),
  clause,
});
export type VoteRules = z.infer<typeof VoteRules>;
