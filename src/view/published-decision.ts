/** Which rounds are public, and what they came to. */
import type { Result } from '../core/decide/result.ts';
import { decideRound } from '../core/decide/round.ts';
import type { CategoryRecords, Filed } from '../core/records.ts';
import type { Decision } from '../core/schema/decision.ts';
import { isApproved } from '../core/approval.ts';
import { fullTierName } from '../core/notice/rounds.ts';
import { methodOf, nameOfRound, roundBy } from '../core/rounds.ts';
import type { Notice } from '../core/schema/notice.ts';
import { disclosureOf } from './disclosure.ts';
import type { Site, YearView } from './site.ts';

/** 初评, or 优秀科技服务站: its own name, or the tiers that it fills. */
export const roundName = ({ category }: CategoryRecords, round: string): string => {
  const found = roundBy(category, round);
  return found === undefined ? round : nameOfRound(category, found);
};

/** 优秀论文终评: with the award's name, where the round's own would not say whose it is. */
export const roundInFull = (records: CategoryRecords, round: string): string => {
  const { category } = records;
  const name = roundName(records, round);
  const found = roundBy(category, round);
  if (found === undefined || name.includes(category.name)) return name;
  const first = category.tiers.find(({ id }) => id === found.tiers[0]);
  const saysWhose = found.name === undefined && first !== undefined && fullTierName(category, first) === first.name;
  return saysWhose ? name : `${category.name}${name}`;
};

export interface PublishedDecision {
  readonly category: CategoryRecords;
  readonly round: string;
  readonly decision: Filed<Decision>;
}

/** Rounds that every body approved: before that, scores and lists are nobody's result and have no page. */
export const publishedDecisions = (year: YearView): readonly PublishedDecision[] =>
  [...year.records.categories.values()].flatMap((category) =>
    category.category.rounds.flatMap(({ id: round }) => {
      const decision = category.decisions.get(round);
      return decision !== undefined && isApproved(category, round, decision.value)
        ? [{ category, round, decision }]
        : [];
    }),
  );

/** A round is computed once for a build, however many pages tell of it. */
const known = new WeakMap<YearView, Map<string, Result>>();

export const decisionResult = (year: YearView, { category, round, decision }: PublishedDecision): Result => {
  const results = known.get(year) ?? new Map<string, Result>();
  known.set(year, results);
  const found =
    results.get(decision.file) ??
    decideRound(year.records, category, round, decision, year.judgements.get(category.id) ?? new Map());
  results.set(decision.file, found);
  return found;
};

/** What of a round is to be seen on its page. */
const wordsOf = ({ category, round }: PublishedDecision): string => {
  const own = roundBy(category.category, round);
  if (own === undefined || !disclosureOf(category, round).scores) return '评审结果';
  return { scores: '评分和名次', votes: '表决和结果', body: '评审结果' }[methodOf(own)];
};

/** The rounds that a notice makes public, with their pages; one that is not approved yet has none. */
export const decisionsOfNotice = (
  site: Pick<Site, 'to'>,
  year: YearView,
  notice: Pick<Notice, 'decisions'>,
): readonly { readonly text: string; readonly href: string }[] =>
  publishedDecisions(year)
    .filter(({ decision }) => notice.decisions.some(({ path }) => decision.file.endsWith(`/${path}`)))
    .map((published) => ({
      text: `${roundName(published.category, published.round)}的${wordsOf(published)}`,
      href: site.to.decision(year.records.year, published.category.id, published.round),
    }));
