import { inChinese } from '../dates.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { bodyName } from '../records.ts';
import { approvingBodies } from '../rounds.ts';
import { met, pending, unmet } from './outcome.ts';
import { decisionAwaited, newestRound, roundCodes } from './rounds.ts';
import type { CategoryRule } from './rule.ts';
import { ApprovedOptions } from './ledger-options.ts';

const codes = {
  'approval-missing': {
    level: 'info',
    title: '还没有审定记录',
    message: '还没有{body}的审定记录',
    help: '补记会议日期和文件',
    en: 'The approval of {body} is not recorded yet',
    meaning: '评审结果要经这个机构研究审定，还没有它的记录。',
    why: '没有审定的名单不能公示；会议开过的，补记日期和文件即可。',
    wrong: 'approvals: [{ body: leading-group, … }]',
    right: 'approvals: [{ body: leading-group, … }, { body: presidium, … }]',
  },
  'approval-order': {
    level: 'error',
    title: '审定的先后有误',
    message: '{body}的审定早于{before}',
    help: '核对会议日期',
    en: '{body} approved before {before}',
    meaning: '审定的先后与政策规定的次序不一致。',
    why: '政策规定先后经两个机构研究审定，后一个机构审定的是前一个机构同意的结果。同一天审定的不算颠倒。',
    wrong: 'leading-group: 2017-12-11，presidium: 2017-12-06',
    right: 'leading-group: 2017-12-06，presidium: 2017-12-11',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** Each body approved the newest decision, in the order of the policy. */
export const approved: CategoryRule<ApprovedOptions> = {
  scope: 'category',
  how: 'automatic',
  options: ApprovedOptions,
  reads: ({ bodies }) => bodies.map((id) => ({ thing: 'body', id })),
  codes: { ...codes, ...roundCodes },
  explain: ({ bodies }, { bodyName }) => `评审结果依次经${bodies.map(bodyName).join('、')}研究审定，看审定记录的日期。`,
  check: (facts) => {
    const { category, records, clause } = facts;
    const round = newestRound(facts);
    if (round === undefined) return pending([decisionAwaited(facts)]);
    const { file, value } = round.decision;
    const name = (body: string) => bodyName(records.association, body);
    const where = { file, at: ['approvals'], clause };
    const bodies = approvingBodies(category, round.id);
    if (bodies.length === 0) return met(`${round.prefix}这一轮不需要审定。`);
    const approvals = bodies.flatMap((body) => value.approvals.find((each) => each.body === body) ?? []);
    const disorder = approvals.flatMap((approval, index) => {
      const before = approvals[index - 1];
      if (before === undefined || before.date <= approval.date) return [];
      return [report('approval-order', { body: name(approval.body), before: name(before.body) }, where)];
    });
    if (disorder.length > 0) return unmet(disorder);
    const absent = bodies.filter((body) => !approvals.some((approval) => approval.body === body));
    if (absent.length > 0)
      return pending(absent.map((body) => report('approval-missing', { body: name(body) }, where)));
    const days = approvals.map(({ body, date }) => `${name(body)}${inChinese(date)}`);
    return met(`${round.prefix}${days.join('、')}审定。`);
  },
};
