/** The rounds of a category as its rows look at them: in order, and the newest one decided speaks. */
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { Filed } from '../records.ts';
import type { Decision } from '../schema/decision.ts';
import type { CategoryFacts } from './rule.ts';

export const roundCodes = {
  'decision-awaited': {
    level: 'info',
    message: '还没有评审',
    help: '等待评审',
    en: 'No decision has been recorded yet',
    meaning: '这一轮评审的记录还没有登记，所以审定、公示和名额都还无从核对。',
    why: '申报截止以后才评审，评审以前这些条款没有结论，不是谁的差错。',
    wrong: '（不是错误）',
    right: 'decisions/award.yaml 登记评分、审定和入选名单',
  },
} as const satisfies CodeTable;

const report = reporter(roundCodes);

export interface DecidedRound {
  readonly id: string;
  /** `“优秀科技服务站”` where a category has several rounds, else nothing: begins a sentence about the round. */
  readonly prefix: string;
  readonly decision: Filed<Decision>;
}

const prefixOf = ({ category: { category } }: CategoryFacts, tiers: readonly string[]): string => {
  if (category.rounds.length < 2) return '';
  const names = tiers.map((tier) => category.tiers.find(({ id }) => id === tier)?.name ?? tier);
  return `“${names.join('、')}”：`;
};

/** The newest round with a decision, or undefined while nothing is decided. */
export const newestRound = (facts: CategoryFacts): DecidedRound | undefined => {
  const decided = facts.category.category.rounds.flatMap(({ id, tiers }) => {
    const decision = facts.category.decisions.get(id);
    return decision === undefined ? [] : [{ id, prefix: prefixOf(facts, tiers), decision }];
  });
  return decided[decided.length - 1];
};

export const decisionAwaited = ({ clause }: CategoryFacts): Finding => report('decision-awaited', {}, { clause });
