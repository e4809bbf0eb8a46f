/** The rules, explicitly. An id is permanent; changed logic gets a new id. */
import { z } from 'zod';
import { present, PresentOptions } from './present.ts';
import type { Rule } from './rule.ts';
import { stated, StatedOptions } from './stated.ts';

/** One row of a category's table: clause → rule + options. */
export const Condition = z.discriminatedUnion('rule', [PresentOptions, StatedOptions]);
export type Condition = z.infer<typeof Condition>;
export type RuleId = Condition['rule'];
type OptionsOf = { [Id in RuleId]: Extract<Condition, { rule: Id }> };

export const rules: { readonly [Id in RuleId]: Rule<OptionsOf[Id]> } = { present, stated };

/** The rule of a row, with its options typed together. */
export const ruleOf = <Id extends RuleId>(condition: OptionsOf[Id]): Rule<OptionsOf[Id]> =>
  rules[condition.rule as Id];
