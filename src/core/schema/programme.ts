/** `content/<year>/programme.yaml`: the facts of one year. A new year is a copy with a new call document. */
import { z } from 'zod/mini';
import { Condition } from '../rules/condition.ts';
import { Scoring } from './scoring.ts';
import { Disclosure } from './disclosure.ts';
import { Publicity } from './publicity.ts';
import { Section } from './section.ts';
import { clause, date, demonstration, documentNumber, id, line, money } from './values.ts';

/** A paper may have no number. */
const Paper = z.strictObject({ title: line, number: z.optional(documentNumber), date });

export const Programme = z.strictObject({
  demonstration,
  name: line,
  year: z.number().check(z.int(), z.minimum(2000), z.maximum(2100)),
  /** How often it is held; every year, unless said. */
  cycle: z.optional(z.strictObject({ years: z.number().check(z.int(), z.minimum(1), z.maximum(10)) })),
  /** The policy whose clauses the conditions cite. */
  policy: z.extend(Paper, { id }),
  /** Where quotas, amounts and dates of THIS year come from. Required every year: last year's numbers are not this year's. */
  call: Paper,
  /** Other texts that a condition may cite, as `source#article`. */
  sources: z.array(
    z.strictObject({ id: z.string().check(z.regex(/^[a-z]+$/)), title: line, number: z.optional(documentNumber) }),
  ),
  /** What notices say they rest on, in order: `policy`, `call`, or the id of a source. Default: the policy. */
  cites: z.optional(z.array(z.string().check(z.regex(/^[a-z]+$/))).check(z.minLength(1))),
  /** 年内: from a day to the category's closing day, or to a fixed day. */
  'year-window': z.strictObject({ from: date, to: z.union([z.literal('closing'), date]) }),
  /** The body that receives. */
  office: id,
  /** Minutes after closing in which a pull request still counts. */
  'grace-minutes': z.number().check(z.int(), z.minimum(0), z.maximum(1440)),
  /** How long every list is publicised; a round may have a term of its own. */
  publicity: z.union([
    z.strictObject({
      'working-days': z.number().check(z.int(), z.minimum(1), z.maximum(60)),
      'count-from': z.literal('next-day'),
    }),
    Publicity,
  ]),
  /**
   * 公开范围: what of those who were not selected, of judges and of marks is published. Absent, as in the ledgers of before there
   * was such a rule: everything, judges by a code.
   */
  disclosure: z.optional(Disclosure),
  /**
   * 递补: the clause by which the place of someone who left after the selection may be given on, by a body's recorded decision.
   * Absent, as in a policy that is silent: the place stays empty.
   */
  substitutes: z.optional(z.strictObject({ clause })),
  /** How cards become a total; a round may say some of it anew. */
  scoring: Scoring,
  /** Yuan; equals the sum of quota × award over all tiers. */
  budget: money,
  /** What every category has: sections before and after its own, and rows. */
  common: z.strictObject({ start: z.array(Section), end: z.array(Section), conditions: z.array(Condition) }),
  /** How its notices say what was done. Each has a plain default. */
  words: z.optional(
    z.strictObject({
      /** 单位申报, 单位推荐. */
      applied: z.optional(line),
      /** 县区科协确认: how the confirmation at the place is called. Default: after the kind that confirms. */
      confirmed: z.optional(line),
      /** 形式审查: what the receiving body did. */
      screened: z.optional(line),
      /** 专家组评审. */
      reviewed: z.optional(line),
      /** 研究审定: what the approving bodies did. */
      approved: z.optional(line),
      /** 坚持宁缺毋滥: why places stay empty. */
      unfilled: z.optional(line),
      /** 在服务对象或者协议的另一方工作: why an expert recuses himself who belongs to a unit that the application names. */
      beside: z.optional(line),
      /** The sentence of an announcement on what is recommended to a body above; `{titles}` stands where they are named. */
      recommended: z.optional(line.check(z.regex(/\{titles\}.*。$/, '应为一句话，名称的地方写 {titles}，以句号结尾'))),
    }),
  ),
  /** Words of this programme that a newcomer may not know, each in one sentence; the site's page 名词 begins with them. */
  terms: z.optional(
    z.array(z.strictObject({ term: line, meaning: z.string().check(z.regex(/^[^。]+。$/, '应为一句话，以句号结尾')) })),
  ),
  /** Judged once for the whole year. */
  conditions: z.array(Condition),
});
export type Programme = z.infer<typeof Programme>;
