/** The rules, explicitly. An id is permanent; changed logic gets a new id. */
import { z } from 'zod/mini';
import { anyOf, AnyOfOptions } from './any-of.ts';
import { applicantKind, ApplicantKindOptions } from './applicant-kind.ts';
import { approved, ApprovedOptions } from './approved.ts';
import { budget, BudgetOptions } from './budget.ts';
import { choice, ChoiceOptions } from './choice.ts';
import { confirmedByPlace, ConfirmedByPlaceOptions } from './confirmed-by-place.ts';
import { distinctProject, DistinctProjectOptions } from './distinct-project.ts';
import { document, DocumentOptions } from './document.ts';
import { judged, JudgedOptions } from './judged.ts';
import { present, PresentOptions } from './present.ts';
import { publicised, PublicisedOptions } from './publicised.ts';
import { quota, QuotaOptions } from './quota.ts';
import { receivedByOffice, ReceivedByOfficeOptions } from './received-by-office.ts';
import { recognised, RecognisedOptions } from './recognised.ts';
import { rows, RowsOptions } from './rows.ts';
import type { Rule } from './rule.ts';
import { stated, StatedOptions } from './stated.ts';
import { supervisedBy, SupervisedByOptions } from './supervised-by.ts';
import { withinWindow, WithinWindowOptions } from './within-window.ts';
import { yearly, YearlyOptions } from './yearly.ts';

/** One row of a category's table: clause → rule + options. */
export const Condition = z.discriminatedUnion('rule', [
  StatedOptions,
  JudgedOptions,
  PresentOptions,
  ChoiceOptions,
  DocumentOptions,
  RowsOptions,
  YearlyOptions,
  AnyOfOptions,
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
  BudgetOptions,
]);
export type Condition = z.infer<typeof Condition>;
export type RuleId = Condition['rule'];
type OptionsOf = { [Id in RuleId]: Extract<Condition, { rule: Id }> };

export const rules: { readonly [Id in RuleId]: Rule<OptionsOf[Id]> } = {
  stated,
  judged,
  present,
  choice,
  document,
  rows,
  yearly,
  'any-of': anyOf,
  'applicant-kind': applicantKind,
  'supervised-by': supervisedBy,
  'confirmed-by-place': confirmedByPlace,
  recognised,
  'distinct-project': distinctProject,
  'within-window': withinWindow,
  'received-by-office': receivedByOffice,
  approved,
  publicised,
  quota,
  budget,
};

/** The rule of a row, with its options typed together. */
export const ruleOf = <Id extends RuleId>(condition: OptionsOf[Id]): Rule<OptionsOf[Id]> => rules[condition.rule as Id];
