/**
 * Options of the rules that look beyond an application: at the register, confirmations, receipts, decisions and notices. They
 * stand apart from what those rules do, so that the shape of a table does not hang on the shape of the whole ledger.
 */
import { z } from 'zod/mini';
import { id } from '../schema/values.ts';
import { row } from './row.ts';

/** A text, an address or a paper; or the people of a table, by name and unit. */
export const KnownBy = z.union([
  id,
  z.strictObject({
    /** A table with a row for each person. */
    people: id,
    /** The column of the name. */
    name: id,
    /** The column of the unit: two of one name in different units are two. */
    unit: z.optional(id),
    /** Only the first row speaks: the first author. */
    first: z.optional(z.literal(true)),
  }),
]);
export type KnownBy = z.infer<typeof KnownBy>;

export const OnceOptions = z.extend(row, {
  rule: z.literal('once'),
  /** What makes two applications one: the same title, the same paper, the same person. Any one of them. */
  by: z.array(KnownBy).check(z.minLength(1)),
  /** Other categories in which it may not stand either; what is compared there are fields of the same ids. */
  categories: z.optional(z.array(id).check(z.minLength(1))),
  /** Nor in so many years before, whatever became of it then. */
  years: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
});
export type OnceOptions = z.infer<typeof OnceOptions>;

const By = z.union([z.literal('applicant'), KnownBy]);

export const EarlierWinnerShape = z.extend(row, {
  rule: z.literal('earlier-winner'),
  /** By what an earlier application is known to be about the same: the applicant, a work, a person. Any one of them. */
  by: z.array(By).check(z.minLength(1)),
  /** Awards by the ids of their categories; this one alone, unless said. */
  awards: z.optional(z.array(id).check(z.minLength(1))),
  /** Only these tiers; a table of winners may call them by name. */
  tiers: z.optional(z.array(id).check(z.minLength(1))),
  /** What became of it: won, not chosen, taken back by the applicant, or barred by a revocation. */
  outcome: z._default(z.enum(['won', 'lost', 'withdrawn', 'barred']), 'won'),
  /** Must it not be so, or must it? */
  must: z._default(z.enum(['not', 'be']), 'not'),
  /** In the so many years before this one; any earlier year, unless said. */
  within: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
  /** Only the so-manieth time counts: a second failure. What came before a bar is not counted again. */
  times: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(10)), 1),
  /** The times follow one another, one cycle after the other. */
  running: z.optional(z.literal(true)),
});

type Written = Pick<z.infer<typeof EarlierWinnerShape>, 'running' | 'times' | 'must' | 'outcome'>;

export const saidTogether = [
  z.refine<Written>(({ running, times }) => running === undefined || times > 1, {
    path: ['running'],
    message: 'running 要和 times 一起写',
  }),
  z.refine<Written>(({ must, outcome }) => must === 'not' || outcome === 'won', {
    path: ['must'],
    message: 'must: be 只用于获奖（won）',
  }),
] as const;

export const EarlierWinnerOptions = EarlierWinnerShape.check(...saidTogether);
export type EarlierWinnerOptions = z.infer<typeof EarlierWinnerOptions>;

export const ApplicantKindOptions = z.extend(row, { rule: z.literal('applicant-kind') });
export type ApplicantKindOptions = z.infer<typeof ApplicantKindOptions>;

export const SupervisedByOptions = z.extend(row, { rule: z.literal('supervised-by'), body: id });
export type SupervisedByOptions = z.infer<typeof SupervisedByOptions>;

export const ConfirmedByPlaceOptions = z.extend(row, {
  rule: z.literal('confirmed-by-place'),
  /** The field that says where the project is. */
  place: id,
});
export type ConfirmedByPlaceOptions = z.infer<typeof ConfirmedByPlaceOptions>;

export const ReceivedByOfficeOptions = z.extend(row, { rule: z.literal('received-by-office') });
export type ReceivedByOfficeOptions = z.infer<typeof ReceivedByOfficeOptions>;

export const WithinWindowOptions = z.extend(row, { rule: z.literal('within-window') });
export type WithinWindowOptions = z.infer<typeof WithinWindowOptions>;

export const DistinctProjectOptions = z.extend(row, {
  rule: z.literal('distinct-project'),
  title: id,
  /** Agreements and mandates: what one project signs once. Not resolutions, one of which may cover many applications. */
  documents: z.array(id),
});
export type DistinctProjectOptions = z.infer<typeof DistinctProjectOptions>;

export const RecognisedOptions = z.extend(row, {
  rule: z.literal('recognised'),
  categories: z.array(id).check(z.minLength(1)),
  /** Without tiers: those that are not chosen out of another (认定, not 优秀). */
  tiers: z.optional(z.array(id).check(z.minLength(1))),
  min: z._default(z.number().check(z.int(), z.minimum(1)), 1),
});
export type RecognisedOptions = z.infer<typeof RecognisedOptions>;

export const ApprovedOptions = z.extend(row, {
  rule: z.literal('approved'),
  /** Who must approve, in this order. */
  bodies: z.array(id).check(z.minLength(1)),
});
export type ApprovedOptions = z.infer<typeof ApprovedOptions>;

export const PublicisedOptions = z.extend(row, { rule: z.literal('publicised') });
export type PublicisedOptions = z.infer<typeof PublicisedOptions>;

export const QuotaOptions = z.extend(row, { rule: z.literal('quota'), tier: id });
export type QuotaOptions = z.infer<typeof QuotaOptions>;

export const VotedOptions = z.extend(row, {
  rule: z.literal('voted'),
  /** A round whose method is votes. */
  round: id,
});
export type VotedOptions = z.infer<typeof VotedOptions>;

const places = z.number().check(z.int(), z.minimum(0), z.maximum(1000));
const percent = z.number().check(z.int(), z.minimum(0), z.maximum(100));

export const ShareOptions = z
  .extend(row, {
    rule: z.literal('share'),
    /** A choice that says who is who. */
    field: id,
    /** The answers that are counted. */
    options: z.array(id).check(z.minLength(1)),
    /** Tiers whose winners are counted together; those of the newest round, unless said. */
    tiers: z.optional(z.array(id).check(z.minLength(1))),
    /** At most, or at least, so many of a hundred winners; exactly on the line is well. */
    'max-percent': z.optional(percent),
    'min-percent': z.optional(percent),
    /** At most, or at least, so many of them, however many win: 其中学校不超过两个. */
    max: z.optional(places),
    min: z.optional(places),
  })
  .check(
    z.refine((row) => [row['max-percent'], row['min-percent'], row.max, row.min].some((limit) => limit !== undefined), {
      message: 'max-percent、min-percent、max、min 至少写一个',
    }),
  );
export type ShareOptions = z.infer<typeof ShareOptions>;

export const BudgetOptions = z.extend(row, { rule: z.literal('budget') });
export type BudgetOptions = z.infer<typeof BudgetOptions>;
