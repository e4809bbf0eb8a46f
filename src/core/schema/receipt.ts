/**
 * `receipts/<application>.yaml`: the office received it, and what became of it in the applicant's or an authority's own name:
 * supplements, rulings, withdrawal, revocation. Lines are added, never changed.
 */
import { z } from 'zod/mini';
import { Made } from './made.ts';
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
  /** The release and the tables it was made with; a record of before there was such a thing has none. */
  made: z.optional(Made),
  /** `KJFWZ-2017-001`: the category's prefix, the year, a running number. */
  number: z.string().check(z.regex(/^[A-Z]{2,8}-\d{4}-\d{3,5}$/, '登记号应写成 KJFWZ-2017-001')),
  /** Digest of the application file as received. */
  application: sha256,
  /** When it came, and how; the applicant's day, which decides whether it was in time. */
  submitted: z.strictObject({ at: instant, by: z.enum(['paper', 'email', 'pull-request']) }),
  /** When the office registered it; later than `submitted` harms nobody. */
  received: z.strictObject({
    at: instant,
    office: id,
    /** Why it was registered after the closing day though it came in time; with a reason nobody is reminded any more. */
    late: z.optional(line),
  }),
  /** Every digest of the application, checked against the paper or file that the office holds. */
  evidence: z.array(z.strictObject({ sha256, seen: z.boolean(), matches: z.boolean() })),
  /** 补正: what was asked for and by when, and what came back. */
  supplements: z.array(
    z.strictObject({
      asked: date,
      /** The last day, that day included. */
      due: date,
      conditions: z.array(rowId).check(z.minLength(1)),
      /** The letter that asked (补正通知), with its number or date. */
      document: z.optional(line),
      /** The day the answer came; absent while it is awaited. */
      answered: z.optional(date),
      /**
       * Digest of the application that a replacing package brought; absent where papers alone came. From then on this text is
       * what was received (`receivedDigest`), and a county's confirmation of it counts when it came by `due`, though that is
       * after the closing day. Digests of new papers are added to `evidence`.
       */
      application: z.optional(sha256),
    }),
  ),
  rulings: z.array(Ruling),
  /**
   * The applicant took it back, in writing. Before the round is approved this is a withdrawal, and the round is decided without
   * it. From approval on it is giving up: the approved selection and the publicity stay as they are, the announcement leaves it
   * out, and its place stays empty unless the programme's `substitutes` lets a body give it on (`overrides[].replaces`). Which of
   * the two it is follows from the dates and is written nowhere (`src/core/departures.ts`).
   */
  withdrawn: z.optional(
    z.strictObject({
      date,
      /** The letter, as the office files it. */
      document: line,
      /** Only this tier, where the applicant keeps another (gives up 优秀, keeps 认定). Absent: all of it. */
      tier: z.optional(id),
    }),
  ),
  /** An authority took the award back after it was announced. The record stays; nobody moves up. */
  revoked: z.optional(
    z.strictObject({
      date,
      body: id,
      document: line,
      reason: line,
      tier: z.optional(id),
      /** What became of the money: none was paid, it is due back, or it is back. */
      money: z.enum(['none', 'due', 'returned']),
      /** The last day on which the applicant may not apply, or `life`. */
      'barred-until': z.optional(z.union([z.literal('life'), date])),
    }),
  ),
});
export type Receipt = z.infer<typeof Receipt>;

/** Digest of the application as the office has it: as received, or as the last replacing package brought it. */
export const receivedDigest = ({ application, supplements }: Receipt): string =>
  supplements.reduce((digest, supplement) => supplement.application ?? digest, application);
