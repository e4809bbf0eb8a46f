/**
 * What an office adds to a paper and the ledger does not hold, or may not: accounts, who objected, the place of a meeting.
 * All of it is optional; what is missing is a blank to be filled in by hand. The list is kept outside the ledger.
 */
import { z } from 'zod/mini';
import { id, line } from '../core/schema/values.ts';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/, '日期应写成 2017-07-12'));

export const PaperInput = z.strictObject({
  /** 主送: whom a letter or a decision goes to. */
  to: z.optional(line),
  /** 抄送, without the word and without an end mark. */
  copies: z.optional(line),
  /** 发文字号 or the slip's own number. */
  number: z.optional(line),
  /** 成文日期: of the meeting or of signing, never of printing. */
  date: z.optional(day),
  /** 印发机关 and 印发日期 of a decision. */
  printer: z.optional(line),
  printed: z.optional(day),
  /** The last day of an answer. */
  until: z.optional(day),
  /** Of a meeting. */
  place: z.optional(line),
  chair: z.optional(line),
  present: z.optional(line),
  absent: z.optional(line),
  observers: z.optional(line),
  /** Copies of each certificate. */
  copiesEach: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
  /** Payees by organisation of the register. */
  accounts: z.optional(
    z.record(id, z.strictObject({ bank: line, account: z.string().check(z.regex(/^[\d -]{6,40}$/)) })),
  ),
  /** 全宗号 and 机构（问题） of the archive. */
  fonds: z.optional(line),
  department: z.optional(line),
});
export type PaperInput = z.infer<typeof PaperInput>;
