/** A row inside another row: one of several ways to meet it, or what it excepts from a count. */
import type { CodeTable } from '../finding.ts';
import { dayOf } from '../dates.ts';
import type { ApplicationRecord } from '../records.ts';
import { amount, type AmountOptions } from './amount.ts';
import { attested, type AttestedOptions } from './attested.ts';
import { choice, type ChoiceOptions } from './choice.ts';
import { countOf, type CountOfOptions } from './count-of.ts';
import { document, type DocumentOptions } from './document.ts';
import { earlierWinner } from './earlier-winner.ts';
import { period, type PeriodOptions } from './in-period.ts';
import { cameAt, isReceived } from './in-turn.ts';
import type { EarlierWinnerOptions } from './ledger-options.ts';
import type { Outcome } from './outcome.ts';
import type { Part } from './part-options.ts';
import { present, type PresentOptions } from './present.ts';
import type { Read } from './reads.ts';
import { rows, type RowsOptions } from './rows.ts';
import type { ApplicationFacts, ApplicationRule, Explain } from './rule.ts';
import { yearly, type YearlyOptions } from './yearly.ts';

type OptionsOf = {
  present: PresentOptions;
  choice: ChoiceOptions;
  document: DocumentOptions;
  rows: RowsOptions;
  yearly: YearlyOptions;
  period: PeriodOptions;
  amount: AmountOptions;
  'count-of': CountOfOptions;
  attested: AttestedOptions;
  'earlier-winner': EarlierWinnerOptions;
};

const rules: { readonly [Id in keyof OptionsOf]: ApplicationRule<OptionsOf[Id]> } = {
  present,
  choice,
  document,
  rows,
  yearly,
  period,
  amount,
  'count-of': countOf,
  attested,
  'earlier-winner': earlierWinner,
};

/** A function, so that browsers, where a rule has no codes to show, load nothing of it. */
export const partCodes = (): CodeTable => Object.assign({}, ...Object.values(rules).map(({ codes }) => codes));

const ruleOf = <Id extends keyof OptionsOf>(options: OptionsOf[Id]): ApplicationRule<OptionsOf[Id]> =>
  rules[options.rule as Id];

/** The part as a row on the clause of the whole. */
const rowOn = (clause: string, part: Part): OptionsOf[keyof OptionsOf] => ({ ...part, clause });

export const checkPart = (facts: ApplicationFacts, part: Part): Outcome => {
  const one = rowOn(facts.clause, part);
  return ruleOf(one).check(facts, one);
};

export const readsOfPart = (part: Part, clause: string): readonly Read[] => {
  const one = rowOn(clause, part);
  return ruleOf(one).reads(one);
};

/** Fields of the application that it looks at. */
export const partFields = (part: Part): readonly string[] =>
  'field' in part
    ? [part.field]
    : part.by.flatMap((each) => (each === 'applicant' ? [] : [typeof each === 'string' ? each : each.people]));

export const explainPart = (part: Part, clause: string, context: Explain): string => {
  const one = rowOn(clause, part);
  return ruleOf(one).explain(one, context);
};

/** Does another application of the same category meet one of them? */
export const isMetBy = (facts: ApplicationFacts, application: ApplicationRecord, parts: readonly Part[]): boolean => {
  if (application.category !== facts.category.id) return false;
  const came = cameAt(facts.year, application);
  const submitted = isReceived(came) ? dayOf(came) : facts.today;
  return parts.some((part) => checkPart({ ...facts, application, submitted }, part).verdict === 'met');
};

/** `“职称”为院士`, as part of a sentence. */
export const sayParts = (parts: readonly Part[], clause: string, context: Explain): string =>
  parts.map((part) => explainPart(part, clause, context).replace('应', '').replace(/。$/, '')).join('，或者');
