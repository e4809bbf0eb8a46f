/** What the category lists as 需要核定: the rule leaves it to a person, and `rulings.ts` reads the ruling. */
import { type CodeTable, type Finding, reporter, type Where } from '../finding.ts';
import { officeNameIn } from './names.ts';
import type { ApplicationFacts } from './rule.ts';

export const needsRulingCodes = {
  'needs-ruling': {
    level: 'info',
    title: '所填情况需由人核定',
    message: '“{field}”所填情况需由{office}核定',
    help: '等待核定；可补充说明材料',
    en: '{field} needs a ruling of {office}',
    meaning: '填的是政策没有逐一列举的情况，是否符合由受理部门看过材料后核定。',
    why: '条款写“等”“以上”的地方没有列完，程序不替人下结论，也不因此拒绝。',
    wrong: '（不是错误）mandate 的 kind: other',
    right: '登记核定结果：{ condition: 2.4.2, verdict: met, body: society-office, … }',
  },
} as const satisfies CodeTable;

const report = reporter(needsRulingCodes);

/** `body`: who looks, by its name. */
export const needsRulingOf = (field: string, body: string, where: Where): Finding =>
  report('needs-ruling', { field, office: body }, where);

export const needsRuling = (facts: ApplicationFacts, field: string, where: Where): Finding =>
  needsRulingOf(field, officeNameIn(facts), where);
