/** The rows of a decided round: each application with its cards, its means and what became of it. */
import type { Destination } from '../core/decide/override.ts';
import type { ApplicationResult, Result, Score, TierResult } from '../core/decide/result.ts';
import type { Criterion, Tier } from '../core/schema/category.ts';
import type { Decision } from '../core/schema/decision.ts';
import { applicantName, applicationTitle } from './names.ts';
import { goneStages } from './prize.ts';
import type { PublishedDecision } from './published-decision.ts';
import { type Site, standingOf, type YearView } from './site.ts';
import { outcomeStatus, stageStatus, type Status } from './status.ts';

/** One reviewer's marks of one application, or why there are none. */
export type MatrixCell =
  | { readonly kind: 'card'; readonly total: string; readonly parts: string; readonly counted: boolean }
  | { readonly kind: 'recused'; readonly reason: string }
  /** A card that is there and does not count: a finding says why. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'none' };

export interface DecisionRow {
  readonly application: string;
  readonly href: string;
  readonly title: string;
  /** Full name of the applicant; null where the application is called by it. */
  readonly organization: string | null;
  readonly number: string | null;
  /** Whole yuan of the tier that it is selected in; null for who is in none. */
  readonly award: number | null;
  readonly rank: number | null;
  readonly total: Score | null;
  /** Means stand in the order of the criteria. */
  readonly means: readonly (Score | null)[];
  readonly ranksBy: ApplicationResult['ranksBy'];
  readonly status: Status;
  /** Cards stand in the order of the reviewers. */
  readonly cells: readonly MatrixCell[];
}

const cellOf = (
  { scores, recusals }: Decision,
  criteria: readonly Criterion[],
  reviewer: string,
  { application, cards }: ApplicationResult,
): MatrixCell => {
  const points = scores[reviewer]?.[application];
  const card = cards.find((one) => one.reviewer === reviewer);
  if (card !== undefined && points !== undefined) {
    const parts = criteria.map(({ id }) => String(points[id] ?? '')).join('＋');
    return { kind: 'card', total: card.total.printed, parts, counted: card.counted };
  }
  const recusal = recusals.find((one) => one.reviewer === reviewer && one.application === application);
  if (recusal !== undefined) return { kind: 'recused', reason: recusal.reason };
  return { kind: points === undefined ? 'none' : 'invalid' };
};

const detailOf = (outcome: Destination, tiers: readonly TierResult[], criteria: readonly Criterion[]): string => {
  if ('tier' in outcome && tiers.length > 1) {
    return `（${tiers.find(({ tier }) => tier === outcome.tier)?.name ?? outcome.tier}）`;
  }
  if ('criterion' in outcome)
    return `（${criteria.find(({ id }) => id === outcome.criterion)?.label ?? outcome.criterion}）`;
  return '';
};

const awardOf = (tiers: readonly Tier[], { outcome }: ApplicationResult): number | null =>
  outcome.kind === 'selected' ? (tiers.find(({ id }) => id === outcome.tier)?.award ?? null) : null;

/** Who marked or withdrew from anything, by name. */
export const reviewersOf = ({ scores, recusals }: Decision): readonly string[] =>
  [...new Set([...Object.keys(scores), ...recusals.map(({ reviewer }) => reviewer)])].toSorted();

/** What an application is called; its id where it is not there any more. */
export const titleIn = (site: Site, { category }: PublishedDecision, id: string): string => {
  const application = category.applications.get(id);
  return application === undefined ? id : applicationTitle(site, category, application);
};

/** Full name of the applicant; null where the application is called by it, or is not there any more. */
const applicantIn = (site: Site, { category }: PublishedDecision, id: string): string | null => {
  const application = category.applications.get(id);
  if (application === undefined) return null;
  const name = applicantName(site, category, application);
  return name === applicationTitle(site, category, application) ? null : name;
};

/** Whoever was taken back or gave up since is called so; the scores stay. */
const leftAs = (year: YearView, { category, round }: PublishedDecision, id: string): Status | undefined => {
  const stage = standingOf(year, category.id, id)?.rounds.find((one) => one.round === round)?.stage;
  return stage !== undefined && goneStages.has(stage) ? stageStatus(stage) : undefined;
};

/** The round as its rows need it. `stage`: it only chooses who goes on. */
interface Round {
  readonly result: Result;
  readonly tiers: readonly Tier[];
  readonly criteria: readonly Criterion[];
  readonly stage: boolean;
}

/** In the order of the result. */
export const decisionRows = (
  site: Site,
  year: YearView,
  published: PublishedDecision,
  { result, tiers, criteria, stage }: Round,
): readonly DecisionRow[] => {
  const { category, decision } = published;
  const reviewers = reviewersOf(decision.value);
  const statusOf = ({ outcome }: ApplicationResult): Status => {
    const status = outcomeStatus(outcome.kind, detailOf(outcome, result.tiers, criteria));
    return stage && outcome.kind === 'selected' ? { ...status, word: '进入下一轮' } : status;
  };
  return result.applications.map((one) => {
    const left = leftAs(year, published, one.application);
    return {
      application: one.application,
      href: site.to.application(year.records.year, category.id, one.application),
      title: titleIn(site, published, one.application),
      organization: applicantIn(site, published, one.application),
      number: category.receipts.get(one.application)?.value.number ?? null,
      award: left === undefined ? awardOf(tiers, one) : null,
      rank: one.rank,
      total: one.total,
      means: criteria.map(({ id }) => one.criteria.find(({ criterion }) => criterion === id)?.mean ?? null),
      ranksBy: one.ranksBy,
      status: left ?? statusOf(one),
      cells: reviewers.map((reviewer) => cellOf(decision.value, criteria, reviewer, one)),
    };
  });
};
