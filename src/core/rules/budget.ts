import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { YearRecords } from '../records.ts';
import { planIsExact, spending } from '../spending.ts';
import { met, unmet } from './outcome.ts';
import type { CategoryRule } from './rule.ts';
import { BudgetOptions } from './ledger-options.ts';

const codes = {
  'budget-plan': {
    level: 'error',
    title: '名额乘以金额的合计与预算不一致',
    message: '各奖项名额乘以金额合计{n}元，与预算{m}元不一致',
    help: '核对名额、金额和预算',
    en: 'Quotas × awards are {n} yuan, but the budget is {m}',
    meaning: '各等次的名额乘以每个的金额，加起来不等于当年的预算。',
    why: '名额、金额和预算都来自当年的文件，对不上说明有一处抄错了。这是办理方的设置问题，不影响申报单位。',
    wrong: 'budget: 200000（合计170000元）',
    right: 'budget: 170000',
  },
  'budget-exceeded': {
    level: 'error',
    title: '奖励金额合计超过预算',
    message: '入选的奖励金额合计{n}元，超过预算{m}元',
    help: '核对各等次入选的个数',
    en: 'The awards chosen come to {n} yuan, over the budget of {m}',
    meaning: '已经入选的申报按每个的金额加起来，超过了当年的预算。',
    why: '奖励经费以当年预算为限。这是办理方的记录问题，不影响申报单位。',
    wrong: '入选金额合计178000元，预算170000元',
    right: '入选金额合计不超过170000元',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** What does not add up in a year; `verify` recomputes it too. */
export const budgetFindings = (year: YearRecords, clause: string | null = null): Finding[] => {
  const m = year.programme.budget;
  const { planned, actual } = spending(year);
  const where = { file: year.programmeFile, at: ['budget'], clause };
  return [
    ...(planned === m || !planIsExact(year) ? [] : [report('budget-plan', { n: planned, m }, where)]),
    ...(actual <= m ? [] : [report('budget-exceeded', { n: actual, m }, where)]),
  ];
};

/** The plan is the budget, and what is chosen stays within it. */
export const budget: CategoryRule<BudgetOptions> = {
  scope: 'programme',
  how: 'automatic',
  options: BudgetOptions,
  reads: () => [],
  codes,
  explain: (_, { year }) =>
    planIsExact(year)
      ? `各奖项名额乘以金额合计等于预算${year.programme.budget}元，入选的合计不超过预算。`
      : `入选的奖励金额合计不超过预算${year.programme.budget}元。`,
  check: ({ year, clause }) => {
    const errors = budgetFindings(year, clause);
    if (errors.length > 0) return unmet(errors);
    const { planned, actual } = spending(year);
    if (!planIsExact(year)) return met(`入选的合计${actual}元，不超过预算${year.programme.budget}元。`);
    return met(`名额乘以金额合计${planned}元，等于预算；入选的合计${actual}元。`);
  },
};
