/** The rules that judge one application: all that the form in the browser runs, and so all that it has to carry. */
import { amount } from './amount.ts';
import { anyOf } from './any-of.ts';
import { attested } from './attested.ts';
import { applicantKind } from './applicant-kind.ts';
import { choice } from './choice.ts';
import type { Condition, OptionsOf } from './condition.ts';
import { confirmedByPlace } from './confirmed-by-place.ts';
import { countOf } from './count-of.ts';
import { distinctProject } from './distinct-project.ts';
import { document } from './document.ts';
import { earlierWinner } from './earlier-winner.ts';
import { period } from './in-period.ts';
import { judged } from './judged.ts';
import { once } from './once.ts';
import { perApplicant } from './per-applicant.ts';
import { present } from './present.ts';
import { receivedByOffice } from './received-by-office.ts';
import { recognised } from './recognised.ts';
import { softReads } from './reads.ts';
import { rows } from './rows.ts';
import type { ApplicationRule } from './rule.ts';
import { supervisedBy } from './supervised-by.ts';
import { withinWindow } from './within-window.ts';
import { yearly } from './yearly.ts';

/** A rule that is neither here nor added in `index.ts` does not compile there. */
export const applicationRules = {
  judged,
  present,
  choice,
  document,
  rows,
  yearly,
  'any-of': anyOf,
  period,
  amount,
  'count-of': countOf,
  attested,
  'earlier-winner': earlierWinner,
  once,
  'per-applicant': perApplicant,
  'applicant-kind': applicantKind,
  'supervised-by': supervisedBy,
  'confirmed-by-place': confirmedByPlace,
  recognised,
  'distinct-project': distinctProject,
  'within-window': withinWindow,
  'received-by-office': receivedByOffice,
} as const;

type ApplicationRuleId = keyof typeof applicationRules;
type Rules = { readonly [Id in ApplicationRuleId]: ApplicationRule<OptionsOf[Id]> };
/** A row that judges an application, and so decides eligibility. */
export type ApplicationCondition = OptionsOf[ApplicationRuleId];

export const judgesApplication = <Row extends Condition>(row: Row): row is Row & ApplicationCondition =>
  row.rule in applicationRules;

/** The rule of a row, with its options typed together. */
export const applicationRuleOf = <Id extends ApplicationRuleId>(row: OptionsOf[Id]): ApplicationRule<OptionsOf[Id]> => {
  const rules: Rules = applicationRules;
  return rules[row.rule as Id];
};

/** The fields that a row reads in an application. */
export const fieldsRead = (row: ApplicationCondition): readonly string[] =>
  [...applicationRuleOf(row).reads(row), ...softReads(row)].flatMap((read) =>
    read.thing === 'field' ? [read.id] : [],
  );
