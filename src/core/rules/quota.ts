import { capSentences } from '../cap-words.ts';
import { placeCodes, reportPlaces } from '../decide/place-codes.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { roundOf } from '../standing.ts';
import { measureWord } from '../measure.ts';
import { met, pending, unmet } from './outcome.ts';
import { decisionAwaited, roundCodes } from './rounds.ts';
import type { CategoryFacts, CategoryRule } from './rule.ts';
import { QuotaOptions } from './ledger-options.ts';

const codes = {
  'tier-not-from': {
    level: 'error',
    title: '入选的没有先获得所要求的等次',
    message: '{tier}中有未先获认定的',
    help: '只能从已认定的里面选',
    en: 'Some chosen for {tier} are not in the tier it is chosen from',
    meaning: '入选这个等次的申报里，有的没有先获得它所要求的等次。',
    why: '例如优秀示例基地从当年认定的示例基地里评出。',
    wrong: '优秀示例基地选了没有认定的站',
    right: '优秀示例基地都在认定的名单里',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const selected = ({ category }: CategoryFacts, tier: string): readonly string[] | undefined => {
  const decision = category.decisions.get(roundOf(category, tier)?.id ?? '')?.value;
  return decision === undefined ? undefined : (decision.selection[tier] ?? []);
};

/** At most the quota is chosen for a tier, and only out of the tier it is chosen from. */
export const quota: CategoryRule<QuotaOptions> = {
  scope: 'category',
  how: 'automatic',
  options: QuotaOptions,
  reads: ({ tier }) => [{ thing: 'tier', id: tier }],
  codes: { ...placeCodes, ...codes, ...roundCodes },
  explain: (options, { category: { category } }) => {
    const tier = category.tiers.find(({ id }) => id === options.tier);
    const from = category.tiers.find(({ id }) => id === tier?.from)?.name;
    const pool = from === undefined ? '' : `，只从当年的${from}里选`;
    const caps = capSentences(category, [options.tier]).join('');
    return tier?.quota === undefined
      ? `${tier?.name ?? options.tier}不定名额${pool}，按规定的票数、分数线和比例产生。${caps}`
      : `${tier.name}最多${tier.quota}${measureWord(category)}${pool}；名额是上限，可以空缺。${caps}`;
  },
  check: (facts, options) => {
    const { category, clause } = facts;
    const tier = category.category.tiers.find(({ id }) => id === options.tier);
    const chosen = selected(facts, options.tier);
    if (tier === undefined || chosen === undefined) return pending([decisionAwaited(facts)]);
    const most = tier.quota ?? Infinity;
    const unit = measureWord(category.category);
    const words = { tier: tier.name, n: chosen.length, quota: most };
    const file = category.decisions.get(roundOf(category, tier.id)?.id ?? '')?.file ?? '';
    const where = { file, at: ['selection', tier.id], clause };
    const pool = tier.from === undefined ? undefined : new Set(selected(facts, tier.from));
    const errors = [
      ...(chosen.length > most ? [reportPlaces('quota-exceeded', words, where)] : []),
      ...(pool !== undefined && chosen.some((each) => !pool.has(each))
        ? [report('tier-not-from', { tier: tier.name }, where)]
        : []),
    ];
    if (errors.length > 0) return unmet(errors);
    if (tier.quota === undefined) return met(`${tier.name}不定名额，实选${chosen.length}${unit}。`);
    const says = `${tier.name}名额${tier.quota}${unit}，实选${chosen.length}${unit}。`;
    return met(says, chosen.length < most ? [reportPlaces('quota-unfilled', words, where)] : []);
  },
};
