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
  const ballots = published.decision.ballots?.length ?? 0;
  const counted = `重新计算了${result.applications.length}份申报${cards > 0 || ballots === 0 ? `、${cards}张评分` : ''}${ballots > 0 ? `、${ballots}次表决` : ''}`;
  if (same) {
    const selected = tiers.map(({ name, computed }) => `${name}${computed.length}${published.unit}`).join('、');
    return `一致。${counted}，入选${selected}，与公开的名单完全相同。`;
  }
  const wrong = tiers.filter((tier) => !tier.same).map((tier) => difference(published, tier));
  const errors = result.findings.filter(isError).map(({ message }) => message);
  return `不一致。${counted}。${[...wrong, ...errors].join('；')}。`;
};

const isVote = ({ applications }: Recounted['result']): boolean =>
  applications.some(({ votes }) => votes !== undefined);

/** A table to compare with the published one: head, then those with a rank. */
export const comparedRows = ({ titles }: PublishedRound, { result }: Recounted): readonly (readonly string[])[] => [
  ['申报', '名次', ...(isVote(result) ? ['同意', '需要'] : ['总分', '精确值']), '结果'],
  ...result.applications
    .filter(({ rank, votes, outcome }) => rank !== null || votes !== undefined || outcome.kind === 'selected')
    .map((one) => [
      titles[one.application] ?? one.application,
      String(one.rank ?? '—'),
      ...(isVote(result)
        ? [one.votes?.map(({ yes }) => yes).join('／') ?? '', one.votes?.map(({ needed }) => needed).join('／') ?? '']
        : [one.total?.printed ?? '', one.total?.exact ?? '']),
      outcomeWords[one.outcome.kind],
    ]),
];
