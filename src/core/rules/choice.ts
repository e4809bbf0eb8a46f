import { z } from 'zod/mini';
import { isOther } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { id } from '../schema/values.ts';
import { choiceLabel } from './labels.ts';
import { listed } from './names.ts';
import { needsRuling, needsRulingCodes } from './needs-ruling.ts';
import { met, pending, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { type ApplicationRule, row } from './rule.ts';

export const ChoiceOptions = z.extend(row, {
  rule: z.literal('choice'),
  field: id,
  accept: z.array(id).check(z.minLength(1)),
  /** 其他：说明. `refuse` it, accept it with a `note` for the experts, or leave it to a ruling of the office. */
  other: z._default(z.enum(['refuse', 'note', 'review']), 'refuse'),
});
export type ChoiceOptions = z.infer<typeof ChoiceOptions>;

const codes = {
  'choice-not-accepted': {
    level: 'error',
    title: '所选类别不属于本奖项的范围',
    message: '“{field}”不属于本奖项的范围',
    help: '改选列举的类别，或改报其他奖项',
    en: '{field} is outside the scope of this award',
    meaning: '所选的类别不在条款列举的范围内。',
    why: '条款限定了服务对象或职能的范围，范围以外的不能参评。',
    wrong: 'host-kind: { other: 培训机构 }',
    right: 'host-kind: rural',
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

/** The chosen value, or each of several, is one that the clause lists. */
export const choice: ApplicationRule<ChoiceOptions> = {
  scope: 'application',
  how: 'automatic',
  options: ChoiceOptions,
  reads: ({ field, accept }) => [fieldRead(field, { types: ['choice'], options: accept })],
  codes: { ...codes, ...needsRulingCodes },
  explain: ({ field, accept, other }, { category: { category } }) => {
    const names = listed(
      accept.map((value) => choiceLabel(category, field, value)),
      '或',
    );
    const others = { refuse: '', note: '；其他的要写明，由评委留意', review: '；其他的要写明，由受理部门核定' }[other];
    return `“${category.label(field)}”应为${names}${others}。`;
  },
  check: (facts, { field, accept, other }) => {
    const { category } = facts.category;
    const label = category.label(field);
    const where = { at: [field], clause: facts.clause };
    const value = facts.application.value.fields[field];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const others = values.filter(isOther);
    const refused = values.some((each) => (isOther(each) ? other === 'refuse' : !accept.includes(String(each))));
    if (refused) return unmet([report('choice-not-accepted', { field: label }, where)]);
    const names = values.map((each) =>
      isOther(each) ? `其他（${each.other}）` : choiceLabel(category, field, String(each)),
    );
    const says = `“${label}”是${names.join('、')}`;
    if (others.length === 0) return met(`${says}。`);
    if (other === 'review') return pending([needsRuling(facts, label, where)]);
    const notes = others.map((each) => report('choice-other', { field: label, other: each.other }, where));
    return met(`${says}，不在列举之内，请专家留意。`, notes);
  },
};
