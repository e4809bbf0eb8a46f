/** `content/<year>/<category>/category.yaml`: one award: form, conditions, criteria, tiers, rounds, window. */
import { z } from 'zod/mini';
import { Condition } from '../rules/condition.ts';
import { Section } from './section.ts';
import { OrganizationKind } from './organization.ts';
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

/** A named result with its quota, which is a ceiling, and its money for each. */
export const Tier = z.strictObject({
  id,
  name: line,
  quota: z.number().check(z.int(), z.minimum(1)),
  award: money,
  /** Only the chosen of that tier may be chosen here (优秀 out of 已认定). */
  from: z.optional(id),
  clause,
});
export type Tier = z.infer<typeof Tier>;

/** What experts score. Weights of a category sum to 100; a weight is the full mark. */
export const Criterion = z.strictObject({
  id,
  label: line,
  weight: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  /** The least mean that passes. */
  floor: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
  clause,
  /** Ids of the fields an expert reads for it. */
  reads: z.array(id).check(z.minLength(1)),
});
export type Criterion = z.infer<typeof Criterion>;

export const Category = z.strictObject({
  demonstration,
  name: line,
  /** Begins a receipt's number: `KJFWZ` in KJFWZ-2017-001. */
  prefix: z.string().check(z.regex(/^[A-Z]{2,8}$/, '登记号前缀为2至8个大写字母')),
  /** What the award names. */
  subject: z.enum(['organization', 'project', 'person']),
  /** The row that must be met before any record may carry a person's name. */
  consent: z.optional(z.string()),
  applicants: z.array(OrganizationKind).check(z.minLength(1)),
  window: Window,
  /** Decisions of this category, in their order in time. */
  rounds: z.array(z.strictObject({ id, tiers: z.array(id).check(z.minLength(1)) })).check(z.minLength(1)),
  tiers: z.array(Tier).check(z.minLength(1)),
  sections: z.array(Section).check(z.minLength(1)),
  conditions: z.array(Condition).check(z.minLength(1)),
  criteria: z.array(Criterion).check(z.minLength(1)),
  /** Criteria that break a tie, in this order. */
  ties: z.array(id),
});
export type Category = z.infer<typeof Category>;
