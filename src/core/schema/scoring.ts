/** How cards become a total and an order. The year says it for all rounds, a round may say it anew. */
import { z } from 'zod/mini';
import { id, line } from './values.ts';

/** 去掉最高最低分: so many from the top and the bottom, of equal ones only so many. */
export const Trim = z.strictObject({
  high: z.number().check(z.int(), z.minimum(0), z.maximum(5)),
  low: z.number().check(z.int(), z.minimum(0), z.maximum(5)),
  /** Only from so many valid cards on. Default: as many as leave `min-valid`. */
  from: z.optional(z.number().check(z.int(), z.minimum(1))),
});

/** Applications judged by different panels made comparable. Lines are then asked of the adjusted total. */
export const Groups = z.strictObject({
  /** The field that says an application's group. Absent: the decision's `groups`. */
  field: z.optional(id),
  /** `ratio`: total × mean ÷ the group's mean. `z-score`: distance from the group's mean in standard deviations. */
  method: z.enum(['ratio', 'z-score']),
  /** The mean of all: over `people` (each application once, default) or over `groups` (each group's mean once). */
  base: z.optional(z.enum(['people', 'groups'])),
  /** The factor is rounded to so many places before it is used. Absent: exact. */
  'factor-decimals': z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(6))),
  /** Standard deviation of a whole `population` (default) or of a `sample` (÷ n − 1). */
  deviation: z.optional(z.enum(['population', 'sample'])),
});

/** Reviewers whose means are weighted: the public 30, experts 70. Who is in which stands in the decision. */
export const Panel = z.strictObject({
  id,
  name: line,
  /** Of 100. */
  weight: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  /** Fewer valid cards of this panel than this: no result. Default 1. */
  'min-valid': z.optional(z.number().check(z.int(), z.minimum(1))),
});

const rules = {
  /** Prints 「评分标准为示例」 wherever a score shows. */
  illustrative: z.boolean(),
  /** Points carry at most this many decimals. */
  decimals: z.number().check(z.int(), z.minimum(0), z.maximum(3)),
  /** Fewer complete cards than this: no result. */
  'min-valid': z.number().check(z.int(), z.minimum(1)),
  /** The mean total an application must reach. A level may have its own line. */
  threshold: z.number().check(z.minimum(0), z.maximum(1000)),
  /** 去掉最高最低分: how many of each, 0 drops none; or high and low apart. */
  trim: z.union([z.number().check(z.int(), z.minimum(0), z.maximum(3)), Trim]),
};
const additions = {
  /** The full mark: what the weights sum to. Default 100. */
  full: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1000))),
  /** Decimals of a printed total, and how it is rounded (`half-up`, 四舍五入, is the default). Default 2. */
  'total-decimals': z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(6))),
  round: z.optional(z.enum(['half-up', 'half-even', 'down'])),
  /** Are totals compared as exact fractions (default), or as they are printed? */
  compare: z.optional(z.enum(['exact', 'printed'])),
  /** `mean` (default) of the points; or `rank-sum`: the least sum of the ranks that reviewers give is best, equals share theirs. */
  order: z.optional(z.enum(['mean', 'rank-sum'])),
  groups: z.optional(Groups),
  /**
   * 回执码: each score sheet bears a line of its own, whose digest the decision keeps beside the pseudonym, so that a judge can see
   * on the site that his card counted as given. Never of a vote: a line would prove to others how somebody voted. Default false.
   */
  'own-lines': z.optional(z.boolean()),
  panels: z.optional(z.array(Panel).check(z.minLength(2))),
};

export const Scoring = z.strictObject({ ...rules, ...additions });
export type Scoring = z.infer<typeof Scoring>;

/** What a round says anew; the rest is the year's. */
export const RoundScoring = z.partial(Scoring);
