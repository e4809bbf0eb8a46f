/** Options of the rules that hold rows inside themselves: one of several ways to meet a clause, or what is excepted from a count. */
import { z } from 'zod/mini';
import { id } from '../schema/values.ts';
import { AmountShape, saidALimit } from './amount.ts';
import { AttestedOptions } from './attested.ts';
import { ChoiceShape, saidOneWay } from './choice.ts';
import { CountOfOptions } from './count-of.ts';
import { DocumentOptions } from './document.ts';
import { PeriodShape, saidOnce } from './in-period.ts';
import { EarlierWinnerShape, saidTogether } from './ledger-options.ts';
import { PresentOptions } from './present.ts';
import { row } from './row.ts';
import { RowsOptions } from './rows.ts';
import { YearlyOptions } from './yearly.ts';

/** A part is a row without what only a row of its own needs. */
const bare = { clause: true, id: true, soft: true, advisory: true } as const;

export const Part = z.discriminatedUnion('rule', [
  z.omit(PresentOptions, bare),
  z.omit(ChoiceShape, bare).check(...saidOneWay),
  z.omit(DocumentOptions, bare),
  z.omit(RowsOptions, bare),
  z.omit(YearlyOptions, bare),
  z.omit(PeriodShape, bare).check(...saidOnce),
  z.omit(AmountShape, bare).check(...saidALimit),
  z.omit(CountOfOptions, bare),
  z.omit(AttestedOptions, bare),
  z.omit(EarlierWinnerShape, bare).check(...saidTogether),
]);
export type Part = z.infer<typeof Part>;

/** Several demands that are one ground together. */
const AllOf = z.strictObject({
  rule: z.literal('all-of'),
  /** What the ground is called: 国家级奖励. */
  label: z.optional(z.string().check(z.minLength(2), z.maxLength(40))),
  of: z.array(Part).check(z.minLength(1)),
});

const Alternative = z.union([Part, AllOf]);
export type Alternative = z.infer<typeof Alternative>;

export const AnyOfOptions = z.extend(row, {
  rule: z.literal('any-of'),
  of: z.array(Alternative).check(z.minLength(2)),
});
export type AnyOfOptions = z.infer<typeof AnyOfOptions>;

const max = z.number().check(z.int(), z.minimum(0), z.maximum(1000));

const Shape = z.extend(row, {
  rule: z.literal('per-applicant'),
  /** How many an applicant may have. */
  max,
  /** Counted for each place by this field, not for each applicant: what one county recommends, whoever applies there. */
  'by-place': z.optional(id),
  /** Another number for a kind of organisation. */
  kinds: z.optional(z.array(z.strictObject({ kind: id, max })).check(z.minLength(1))),
  /** Categories that share the number; this one alone, unless said. */
  categories: z.optional(z.array(id).check(z.minLength(1))),
  /** One that meets any of these is not counted, and needs no place. */
  except: z.optional(z.array(Part).check(z.minLength(1))),
});
/** Kinds are of applicants: a place has none. */
export const PerApplicantOptions = Shape.check(
  z.refine((row) => row['by-place'] === undefined || row.kinds === undefined, {
    path: ['kinds'],
    message: '按地区算的（by-place），不写 kinds',
  }),
);
export type PerApplicantOptions = z.infer<typeof PerApplicantOptions>;
