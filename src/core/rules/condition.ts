/** One row of a category's table: clause → rule + options. */
import { z } from 'zod/mini';
import { AmountOptions } from './amount.ts';
import { AttestedOptions } from './attested.ts';
import { CountOfOptions } from './count-of.ts';
import { PeriodOptions } from './in-period.ts';
import { ChoiceOptions } from './choice.ts';
import { DocumentOptions } from './document.ts';
import {
  ApplicantKindOptions,
  EarlierWinnerOptions,
  OnceOptions,
  SupervisedByOptions,
  ConfirmedByPlaceOptions,
  ReceivedByOfficeOptions,
  WithinWindowOptions,
  DistinctProjectOptions,
  RecognisedOptions,
  ApprovedOptions,
  PublicisedOptions,
  QuotaOptions,
  VotedOptions,
  ShareOptions,
  BudgetOptions,
} from './ledger-options.ts';
import { JudgedOptions } from './judged.ts';
import { AnyOfOptions, PerApplicantOptions } from './part-options.ts';
import { PresentOptions } from './present.ts';
import { RowsOptions } from './rows.ts';
import { StatedOptions } from './stated.ts';
import { YearlyOptions } from './yearly.ts';

export const Condition = z.discriminatedUnion('rule', [
  StatedOptions,
  JudgedOptions,
  PresentOptions,
  ChoiceOptions,
  DocumentOptions,
  RowsOptions,
  YearlyOptions,
  AnyOfOptions,
  PeriodOptions,
  AmountOptions,
  CountOfOptions,
  AttestedOptions,
  EarlierWinnerOptions,
  OnceOptions,
  PerApplicantOptions,
  ApplicantKindOptions,
  SupervisedByOptions,
  ConfirmedByPlaceOptions,
  RecognisedOptions,
  DistinctProjectOptions,
  WithinWindowOptions,
  ReceivedByOfficeOptions,
  ApprovedOptions,
  PublicisedOptions,
  QuotaOptions,
  VotedOptions,
  ShareOptions,
  BudgetOptions,
]);
export type Condition = z.infer<typeof Condition>;
export type RuleId = Condition['rule'];
/** The options of a rule, by its id. */
export type OptionsOf = { [Id in RuleId]: Extract<Condition, { rule: Id }> };
