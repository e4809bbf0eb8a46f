/** `content/<year>/<category>/category.yaml`: one award: form, conditions, criteria, tiers, rounds, window. */
import { z } from 'zod/mini';
import { Condition } from '../rules/condition.ts';
import { Publicity } from './publicity.ts';
import { Section } from './section.ts';
import { RoundScoring } from './scoring.ts';
import { Pass, share, VoteRules } from './votes.ts';
import { clause, date, demonstration, id, line, money } from './values.ts';

/** When applications are taken, from the first to the last day, both included, to 24:00 in Asia/Shanghai. */
export const Window = z.strictObject({
  opens: date,
  closes: date,
  /** Does a last day that is a rest day move to the next working day? (民法典 203) */
  roll: z.enum(['next-working-day', 'none']),
  clause,
  /** The document that set another date than the policy. */
  document: z.optional(line),
});

/** A named result: a level, a nomination, a shortlist; with its quota, which is a ceiling, and its money for each. */
export const Tier = z.strictObject({
  id,
  name: line,
  /** What a notice calls it, where its name alone would not say whose it is. Default: the name; of at most four characters, after the award's. */
  full: z.optional(line),
  /** What is done to it in a list that is not yet final: 认定, 表彰, 授予. Default: 表彰 where its round gives money, else 认定. */
  verb: z.optional(line),
  /** Absent: as many as the lines and `caps` let through. */
  quota: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** Yuan for each. Absent: none, as of a 提名奖 or a shortlist. */
  award: z._default(money, 0),
  /** Only the chosen of that tier may be chosen here (优秀 out of 已认定). */
  from: z.optional(id),
  /** Who gives it. Default: as its round decides, by rank of scores, by votes, or by the body. */
  assigned: z.optional(z.enum(['by-rank', 'by-votes', 'by-body'])),
  /** Its own line of the total, in place of the round's. */
  threshold: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
  /** How many votes it needs, in place of the round's share. */
  pass: z.optional(Pass),
  /** Ids of rows that are asked for this tier only: who does not meet one may still have another tier. */
  conditions: z.optional(z.array(z.string()).check(z.minLength(1))),
  /** Who has the votes for it and no place goes on to that tier. Absent or null: to none. Ranks of scores always go on. */
  'demote-to': z.optional(z.nullable(id)),
  clause,
});
export type Tier = z.infer<typeof Tier>;

/** What experts score. Weights sum to the full mark (100 unless the scoring says otherwise); a weight is the full mark of one. */
export const Criterion = z.strictObject({
  id,
  label: line,
  weight: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  /** 优良中差: words that an expert may write, each with its points. The best is the weight. */
  grades: z.optional(
    z
      .array(
        z.strictObject({
          word: line,
          points: z.number().check(z.minimum(0), z.maximum(100)),
        }),
      )
      .check(z.minLength(2)),
  ),
  /** The least mean that passes. */
  floor: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  clause,
  /** Ids of the fields an expert reads for it. */
  reads: z.array(id).check(z.minLength(1)),
});
export type Criterion = z.infer<typeof Criterion>;

/** One ceiling over several tiers, or a share of a number: 特等、一等 together at most 63; 三等 at most 40 % of the entries. */
export const Cap = z
  .strictObject({
    of: z.array(id).check(z.minLength(1)),
    max: z.optional(z.number().check(z.int(), z.minimum(0))),
    share: z.optional(share),
    /**
     * What the share is of: `entries` (default), those that take part in the round; `received`, all that were received; or
     * `passed`, those that reach the round's line, have its votes or were chosen by its body: 一等奖不超过入选数的20%.
     */
    base: z.optional(z.enum(['entries', 'received', 'passed'])),
    /** Counted in each group by itself. Its field says the group; absent: the groups of the scores, or the decision's. */
    per: z.optional(z.literal('group')),
    field: z.optional(id),
    /** Default `down`. */
    round: z.optional(z.enum(['down', 'nearest', 'up'])),
    clause,
  })
  .check(z.refine(({ max, share }) => (max === undefined) !== (share === undefined), 'max 和 share 只写一样'));
export type Cap = z.infer<typeof Cap>;

/** One decision of a category: which tiers, from whom, by what method, approved by whom. */
export const Round = z
  .strictObject({
    id,
    /** 初评. Absent: the names of its tiers. */
    name: z.optional(line),
    tiers: z.array(id).check(z.minLength(1)),
    /** `stage`: who is chosen goes on to a later round and has no award yet. Default `award`. */
    makes: z.optional(z.enum(['stage', 'award'])),
    /** Only who was chosen in that round takes part. */
    from: z.optional(id),
    /** Default `scores`. `body`: a body names whom it chooses, in the decision's `choice`. */
    method: z.optional(z.enum(['scores', 'votes', 'body'])),
    /** The bodies that approve, in order. Default: those of the row `approved`; `[]`: none, the round counts once it is decided. */
    approve: z.optional(z.array(id)),
    /** How long its list is publicised, where that is not the programme's term. */
    publicity: z.optional(Publicity),
    /** What it says anew of the year's scoring. With `method: scores`, or for ties of votes. */
    scores: z.optional(RoundScoring),
    /** Ids of the criteria that are scored in it. Default: all. */
    criteria: z.optional(z.array(id).check(z.minLength(1))),
    /** With `method: votes`. */
    votes: z.optional(VoteRules),
    /** Ids of rows that wait for this round: they stand in nobody's way before it. */
    conditions: z.optional(z.array(z.string()).check(z.minLength(1))),
  })
  .check(
    z.refine(
      ({ method, votes }) => (method === 'votes') === (votes !== undefined),
      '写 method: votes 的一轮，才写 votes，而且必须写',
    ),
  );
export type Round = z.infer<typeof Round>;

export const Category = z.strictObject({
  demonstration,
  name: line,
  /** Begins a receipt's number: `KJFWZ` in KJFWZ-2017-001. */
  prefix: z.string().check(z.regex(/^[A-Z]{2,8}$/, '登记号前缀为2至8个大写字母')),
  /** What the award names. */
  subject: z.enum(['organization', 'project', 'person', 'work', 'group']),
  /** How it is counted: 篇, 项. Default: 名 for persons, else 个. */
  measure: z.optional(z.string().check(z.regex(/^\p{Script=Han}{1,2}$/u, '应为一个量词，例如 篇、项'))),
  /**
   * The text field that names an application: the title of a project or a work. Default: that of the row `distinct-project`, else
   * the applicant's name.
   */
  title: z.optional(id),
  /** The people of a work or a group, in order: authors, completers, members. Their names stand in the application. */
  people: z.optional(
    z.strictObject({
      /** A table with a row for each. */
      field: id,
      /** The column of the name. */
      name: id,
      /** The column of the unit. */
      unit: z.optional(id),
      /** How many of them a tier honours; whoever stands behind is cut, the last first. */
      limits: z.optional(
        z.array(z.strictObject({ tier: id, max: z.number().check(z.int(), z.minimum(1), z.maximum(1000)) })),
      ),
    }),
  ),
  /** What the columns of a list are called. Defaults: 名称, 申报单位, 姓名, 单位, 人员, 确认单位. */
  columns: z.optional(
    z.strictObject({
      title: z.optional(line),
      applicant: z.optional(line),
      person: z.optional(line),
      unit: z.optional(line),
      people: z.optional(line),
      confirmer: z.optional(line),
    }),
  ),
  /** 盲评: sheets and reading copies leave out the applicant, and fields that say `identifies: true`. */
  blind: z.optional(z.literal(true)),
  /** What its notices rest on, where it is not what the programme's do: the second of two policies that one year carries out. */
  cites: z.optional(z.array(z.string().check(z.regex(/^[a-z]+$/))).check(z.minLength(1))),
  /** The row that must be met before any record may carry a person's name. */
  consent: z.optional(z.string()),
  /** Kinds of organisation that may apply, by their ids in `association.yaml`. */
  applicants: z.array(id).check(z.minLength(1)),
  window: Window,
  /** Decisions of this category, in their order in time. */
  rounds: z.array(Round).check(z.minLength(1)),
  tiers: z.array(Tier).check(z.minLength(1)),
  /** Ceilings over several tiers, and shares. */
  caps: z.optional(z.array(Cap)),
  sections: z.array(Section).check(z.minLength(1)),
  conditions: z.array(Condition).check(z.minLength(1)),
  /** None where no round scores. */
  criteria: z._default(z.array(Criterion), []),
  /** Criteria that break a tie, in this order. */
  ties: z._default(z.array(id), []),
});
export type Category = z.infer<typeof Category>;
