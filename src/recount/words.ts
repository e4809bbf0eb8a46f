/** What a recount says to a reader. */
import { isError } from '../core/finding.ts';
import { outcomeWords } from '../core/words.ts';
import type { PublishedRound } from './published-round.ts';
import type { Recounted, RecountedTier } from './recount.ts';

const difference = ({ titles }: PublishedRound, { name, computed, recorded }: RecountedTier): string => {
  const named = (ids: readonly string[]) => ids.map((id) => titles[id] ?? id).join('、');
  const extra = recorded.filter((id) => !computed.includes(id));
  const missing = computed.filter((id) => !recorded.includes(id));
  return [
    name,
    ...(extra.length > 0 ? [`台账多了${named(extra)}`] : []),
    ...(missing.length > 0 ? [`台账少了${named(missing)}`] : []),
  ].join('，');
};

/** One sentence: the same, or what differs. */
export const conclusionOf = (published: PublishedRound, { result, tiers, same }: Recounted): string => {
  const cards = result.applications.reduce((sum, one) => sum + one.cards.length, 0);
  const counted = `重新计算了${result.applications.length}份申报、${cards}张评分`;
  if (same) {
    const selected = tiers.map(({ name, computed }) => `${name}${computed.length}${published.unit}`).join('、');
    return `一致。${counted}，入选${selected}，与公开的名单完全相同。`;
  }
  const wrong = tiers.filter((tier) => !tier.same).map((tier) => difference(published, tier));
  const errors = result.findings.filter(isError).map(({ message }) => message);
  return `不一致。${counted}。${[...wrong, ...errors].join('；')}。`;
};

/** A table to compare with the published one: head, then those with a rank. */
export const comparedRows = ({ titles }: PublishedRound, { result }: Recounted): readonly (readonly string[])[] => [
  ['申报', '名次', '总分', '精确值', '结果'],
  ...result.applications
    .filter(({ rank }) => rank !== null)
    .map((one) => [
      titles[one.application] ?? one.application,
      String(one.rank),
      one.total?.printed ?? '',
      one.total?.exact ?? '',
      outcomeWords[one.outcome.kind],
    ]),
];
