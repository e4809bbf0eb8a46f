/** One row of a category's table: clause → rule + options. */
import { z } from 'zod/mini';
import { AnyOfOptions } from './any-of.ts';
import { ApplicantKindOptions } from './applicant-kind.ts';
import { AmountOptions } from './amount.ts';
import { ApprovedOptions } from './approved.ts';
import { AttestedOptions } from './attested.ts';
import { CountOfOptions } from './count-of.ts';
import { EarlierWinnerOptions } from './earlier-winner.ts';
import { OnceOptions } from './once.ts';
import { PerApplicantOptions } from './per-applicant.ts';
import { PeriodOptions } from './in-period.ts';
import { ShareOptions } from './share.ts';
import { BudgetOptions } from './budget.ts';
import { ChoiceOptions } from './choice.ts';
import { ConfirmedByPlaceOptions } from './confirmed-by-place.ts';
import { DistinctProjectOptions } from './distinct-project.ts';
import { DocumentOptions } from './document.ts';
import { JudgedOptions } from './judged.ts';
import { PresentOptions } from './present.ts';
import { PublicisedOptions } from './publicised.ts';
import { QuotaOptions } from './quota.ts';
import { ReceivedByOfficeOptions } from './received-by-office.ts';
import { RecognisedOptions } from './recognised.ts';
import { RowsOptions } from './rows.ts';
import { StatedOptions } from './stated.ts';
import { SupervisedByOptions } from './supervised-by.ts';
import { WithinWindowOptions } from './within-window.ts';
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
  ShareOptions,
  BudgetOptions,
]);
export type Condition = z.infer<typeof Condition>;
export type RuleId = Condition['rule'];
/** The options of a rule, by its id. */
export type OptionsOf = { [Id in RuleId]: Extract<Condition, { rule: Id }> };
