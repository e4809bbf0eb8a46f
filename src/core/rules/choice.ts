import { z } from 'zod/mini';
import type { CompiledCategory } from '../compile.ts';
import { isOther } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { choiceLabel } from './labels.ts';
import { listedNames } from './names.ts';
import { needsRuling, needsRulingCodes } from './needs-ruling.ts';
import { met, type Outcome, pending, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationFacts, ApplicationRule } from './rule.ts';

export const ChoiceShape = z.extend(row, {
  rule: z.literal('choice'),
  field: id,
  /** The answers that will do; or, of a condition that shuts out, `not`: those that will not. */
  accept: z.optional(z.array(id).check(z.minLength(1))),
  not: z.optional(z.array(id).check(z.minLength(1))),
  /** 其他：说明. `refuse` it, accept it with a `note` for the experts, or leave it to a ruling of the office. */
  other: z._default(z.enum(['refuse', 'note', 'review']), 'refuse'),
});
/** A clause lists who may, or who may not. */
export const saidOneWay = [
  z.refine<Pick<z.infer<typeof ChoiceShape>, 'accept' | 'not'>>(
    ({ accept, not }) => (accept === undefined) !== (not === undefined),
    'accept 和 not 只写一样',
  ),
] as const;

export const ChoiceOptions = ChoiceShape.check(...saidOneWay);
export type ChoiceOptions = z.infer<typeof ChoiceOptions>;

const codes = {
  'choice-not-accepted': {
    level: 'error',
    title: '所选的不在条款列举之内',
    message: '“{field}”{chosen}，应为{accept}',
    help: '选错的，改正；没有选错的，不符合这一条，可以看看其他奖项',
    en: '{field} is not one of {accept}',
    meaning: '所选的不在条款列举的范围内。',
    why: '条款列举了哪些可以参评，列举以外的不能参评。',
    wrong: 'host-kind: { other: 培训机构 }',
    right: 'host-kind: rural',
  },
  'choice-excluded': {
    level: 'error',
    title: '属于条款规定不能申报的情形',
    message: '“{field}”是{value}的，不能申报',
    help: '选错的，改正；没有选错的，不符合这一条',
    en: '{field} is {value}, which the clause shuts out',
    meaning: '所选的是条款写明不能申报的情形。',
    why: '例如条款规定某一级以上的领导干部不参加评选。',
    wrong: 'post: head（条款规定单位负责人不参评）',
    right: 'post: staff',
  },
  'choice-other': {
    level: 'info',
    title: '填的是列举以外的类别',
    message: '“{field}”填的是列举以外的“{other}”',
    help: '请评委留意',
    en: '{field} is “{other}”, which the clause does not list',
    meaning: '条款的列举以“等”结尾，可以填列举以外的类别，但要写明是什么。',
    why: '列举以外的类别是否贴切，由专家评审时一并考虑。',
    wrong: '（不是错误）client-kind: { other: 村卫生室 }',
    right: 'client-kind: grassroots-hospital',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const labelsOf = (category: CompiledCategory, field: string, ids: readonly string[]): string =>
  listedNames(
    ids.map((value) => choiceLabel(category, field, value)),
    '或',
  );

const sayAll = (category: CompiledCategory, field: string, values: readonly unknown[]): string =>
  values
    .map((each) => (isOther(each) ? `其他（${each.other}）` : choiceLabel(category, field, String(each))))
    .join('、');

/** None of the answers is one that shuts out; no answer is none of them. */
const notAmong = (
  { category: { category }, clause }: ApplicationFacts,
  field: string,
  not: readonly string[],
  values: readonly unknown[],
): Outcome => {
  const label = category.label(field);
  const shut = values.filter((each) => typeof each === 'string' && not.includes(each));
  if (shut.length > 0) {
    return unmet([
      report('choice-excluded', { field: label, value: sayAll(category, field, shut) }, { at: [field], clause }),
    ]);
  }
  return met(`“${label}”不是${labelsOf(category, field, not)}。`);
};

/** The chosen value, or each of several, is one that the clause lists, or none that it shuts out. */
export const choice: ApplicationRule<ChoiceOptions> = {
  scope: 'application',
  how: 'automatic',
  options: ChoiceOptions,
  reads: ({ field, accept = [], not = [] }) => [fieldRead(field, { types: ['choice'], options: [...accept, ...not] })],
  codes: { ...codes, ...needsRulingCodes },
  explain: ({ field, accept = [], not, other }, { category: { category } }) => {
    if (not !== undefined) {
      return `“${category.label(field)}”是${labelsOf(category, field, not)}的，不能申报。`;
    }
    const names = labelsOf(category, field, accept);
    const others = { refuse: '', note: '；其他的要写明，由评委留意', review: '；其他的要写明，由受理部门核定' }[other];
    return `“${category.label(field)}”应为${names}${others}。`;
  },
  check: (facts, { field, accept = [], not, other }) => {
    const { category } = facts.category;
    const label = category.label(field);
    const where = { at: [field], clause: facts.clause };
    const value = facts.application.value.fields[field];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const others = values.filter(isOther);
    if (not !== undefined) return notAmong(facts, field, not, values);
    const refused = values.some((each) => (isOther(each) ? other === 'refuse' : !accept.includes(String(each))));
    if (refused) {
      const chosen = value === undefined ? '没有选' : `填的是${sayAll(category, field, values)}`;
      const words = { field: label, chosen, accept: labelsOf(category, field, accept) };
      return unmet([report('choice-not-accepted', words, where)]);
    }
    const says = `“${label}”是${sayAll(category, field, values)}`;
    if (others.length === 0) return met(`${says}。`);
    if (other === 'review') return pending([needsRuling(facts, label, where)]);
    const notes = others.map((each) => report('choice-other', { field: label, other: each.other }, where));
    return met(`${says}，不在列举之内，请专家留意。`, notes);
  },
};
