/** The rules, explicitly. An id is permanent; changed logic gets a new id. */
import { approved } from './approved.ts';
import { budget } from './budget.ts';
import type { Condition, OptionsOf, RuleId } from './condition.ts';
import { applicationRules } from './of-application.ts';
import { publicised } from './publicised.ts';
import { quota } from './quota.ts';
import { type Read, softReads } from './reads.ts';
import type { Rule } from './rule.ts';
import { share } from './share.ts';
import { stated } from './stated.ts';
import { voted } from './voted.ts';

export const rules: { readonly [Id in RuleId]: Rule<OptionsOf[Id]> } = {
  ...applicationRules,
  // A category or the whole year is judged by these.
  stated,
  approved,
  publicised,
  quota,
  voted,
  share,
  budget,
};

/** The rule of a row, with its options typed together. */
export const ruleOf = <Id extends RuleId>(condition: OptionsOf[Id]): Rule<OptionsOf[Id]> => rules[condition.rule as Id];

/** Everything that a row names. */
export const readsOf = (condition: Condition): readonly Read[] => [
  ...ruleOf(condition).reads(condition),
  ...softReads(condition),
];
