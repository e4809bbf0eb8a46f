/** What a settled round came to for one application: its scores, its place among the others and the lines it met. */
import type { ApplicationResult, Score, TierResult } from '../core/decide/result.ts';
import { scoringIn } from '../core/rounds.ts';
import { type CategoryRecords, groupName } from '../core/records.ts';
import { disclosureOf } from './disclosure.ts';
import { decisionResult, publishedDecisions, type PublishedDecision } from './published-decision.ts';
import type { Site, YearView } from './site.ts';

export interface CriterionScore {
  readonly id: string;
  readonly label: string;
  readonly clause: string;
  readonly clauseHref: string;
  /** Full mark. */
  readonly weight: number;
  readonly floor: number | null;
  readonly mean: Score;
  /** Points of each card that counts, from the least; none where cards are not shown. */
  readonly cards: readonly number[];
}

export interface Reviewed {
  readonly published: PublishedDecision;
  readonly result: ApplicationResult;
  readonly tiers: readonly TierResult[];
  readonly criteria: readonly CriterionScore[];
  readonly cards: number;
  /** In a round of votes, those of each tier it was voted on for; else none. */
  readonly votes: NonNullable<ApplicationResult['votes']>;
  /** The total that lets in: the lowest of the round's tiers. */
  readonly threshold: number;
  readonly minValid: number;
  /** The row of the decision's page. */
  readonly href: string;
  /** How many a reviewer saw, and how many were selected. */
  readonly took: number;
  readonly selected: number;
  /** Null where the policy sets no number for some tier. */
  readonly quota: number | null;
  /** What a group is called by the field that says it: a place by its name. */
  readonly groupName: (field: string | undefined, group: string) => string;
  /** The others of the round, from the best: for ties and for the line. */
  readonly all: readonly ApplicationResult[];
}

const criteriaOf = (
  site: Site,
  year: YearView,
  { category, decision }: PublishedDecision,
  { application, criteria, cards }: ApplicationResult,
  shown: boolean,
): readonly CriterionScore[] =>
  category.category.criteria.flatMap((criterion): CriterionScore[] => {
    const mean = criteria.find((one) => one.criterion === criterion.id)?.mean;
    if (mean === undefined) return [];
    const points = cards.flatMap(
      ({ reviewer }) => decision.value.scores[reviewer]?.[application]?.[criterion.id] ?? [],
    );
    return [
      {
        id: criterion.id,
        label: criterion.label,
        clause: criterion.clause,
        clauseHref: site.to.clause(year.records.year, criterion.clause),
        weight: criterion.weight,
        floor: criterion.floor ?? null,
        mean,
        cards: shown ? points.toSorted((a, b) => a - b) : [],
      },
    ];
  });

/** Null where the round is not settled, where nobody scored it, or where its scores are not public. */
export const reviewedIn = (
  site: Site,
  year: YearView,
  category: CategoryRecords,
  round: string,
  id: string,
): Reviewed | null => {
  const published = publishedDecisions(year).find((one) => one.category.id === category.id && one.round === round);
  const disclosure = disclosureOf(category, round);
  if (published === undefined || !disclosure.scores) return null;
  const { applications, tiers } = decisionResult(year, published);
  const result = applications.find(({ application }) => application === id);
  if (result === undefined) return null;
  const of = category.category.rounds.find((one) => one.id === round);
  const scoring = scoringIn(year.records.programme.scoring, of);
  const lines = category.category.tiers
    .filter((tier) => tiers.some((one) => one.tier === tier.id))
    .map((tier) => tier.threshold ?? scoring.threshold);
  return {
    published,
    result,
    tiers,
    criteria: criteriaOf(site, year, published, result, disclosure.cards),
    cards: result.cards.length,
    votes: result.votes ?? [],
    threshold: Math.min(...lines),
    minValid: scoring['min-valid'],
    href: `${site.to.decision(year.records.year, category.id, round)}#${id}`,
    took:
      published.decision.value.kept?.took ??
      applications.filter(({ cards, votes }) => cards.length > 0 || votes !== undefined).length,
    selected: tiers.reduce((sum, tier) => sum + tier.selected.length, 0),
    quota: tiers.reduce<number | null>((sum, { quota }) => (sum === null || quota === null ? null : sum + quota), 0),
    groupName: (field, group) => groupName(site.records.association, category, field, group),
    all: applications,
  };
};
