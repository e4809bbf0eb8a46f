/** `receipts/<application>.yaml`: the office received it. Lines are added, never changed. */
import { z } from 'zod/mini';
import { date, demonstration, id, instant, line, sha256 } from './values.ts';

const rowId = z.string().check(z.regex(/^[a-z0-9.#-]+$/));

/** What a body decided about one condition of one application. */
export const Ruling = z.strictObject({
  /** The row it is about. */
  condition: rowId,
  /** `waived` and `refused` answer 原则上; `met` and `unmet` answer what needs a person to look. */
  verdict: z.enum(['waived', 'refused', 'met', 'unmet']),
  body: id,
  date,
  reason: line,
  document: z.optional(line),
});
export type Ruling = z.infer<typeof Ruling>;

export const Receipt = z.strictObject({
  demonstration,
  /** `KJFWZ-2017-001`: the category's prefix, the year, a running number. */
  number: z.string().check(z.regex(/^[A-Z]{2,8}-\d{4}-\d{3,5}$/, '登记号应写成 KJFWZ-2017-001')),
  /** Digest of the application file as received. */
  application: sha256,
  /** When it came, and how; the applicant's day, which decides whether it was in time. */
  submitted: z.strictObject({ at: instant, by: z.enum(['paper', 'email', 'pull-request']) }),
  /** When the office registered it; later than `submitted` harms nobody. */
  received: z.strictObject({ at: instant, office: id }),
  /** Every digest of the application, checked against the paper or file that the office holds. */
  evidence: z.array(z.strictObject({ sha256, seen: z.boolean(), matches: z.boolean() })),
  /** 补正: what was asked for and by when. */
  supplements: z.array(
    z.strictObject({
      asked: date,
      due: date,
      conditions: z.array(rowId).check(z.minLength(1)),
      answered: z.optional(date),
    }),
  ),
  rulings: z.array(Ruling),
  /** The applicant took it back, in writing; possible until the presidium has met. */
  withdrawn: z.optional(z.strictObject({ date, document: line })),
});
export type Receipt = z.infer<typeof Receipt>;
