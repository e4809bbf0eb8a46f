/** How the rounds of a category decide: what is scored, by which lines, votes and ceilings. Before anything is decided. */
import { listedNames } from '../core/rules/names.ts';
import { bodyName, type CategoryRecords } from '../core/records.ts';
import {
  approvingBodies,
  criteriaIn,
  isStage,
  type Method,
  methodOf,
  nameOfRound,
  scoringIn,
  tiersByVotes,
} from '../core/rounds.ts';
import type { Criterion, Round, Tier } from '../core/schema/category.ts';
import type { Scoring } from '../core/schema/scoring.ts';
import { capSentences } from '../core/cap-words.ts';
import type { Site, YearView } from './site.ts';
import { bodySentences, scoringSentences, voteSentences } from './vote-words.ts';

export interface ReviewWay {
  /** 初评, 终评: the rounds that decide so. */
  readonly name: string;
  readonly method: Method;
  /** None where nothing is scored. */
  readonly criteria: readonly {
    readonly label: string;
    readonly weight: number;
    readonly floor: number | null;
    /** 优40分、良30分; null where any number of points may be given. */
    readonly grades: string | null;
    readonly clause: string;
    readonly clauseHref: string;
  }[];
  readonly illustrative: boolean;
  /** Decimals that points may have. */
  readonly decimals: number;
  readonly sentences: readonly string[];
}

/** 总分满分100分，平均分不低于70分才能入选: of the tiers without a line of their own. */
export const lineSentence = ({ full = 100, threshold }: Scoring, tiers: readonly Tier[], stage: boolean): string => {
  const all = tiers.every(({ threshold: own }) => own !== undefined) || threshold === 0;
  return `总分满分${full}分${all ? '' : `，平均分不低于${threshold}分才能${stage ? '进入下一轮' : '入选'}`}。`;
};

const scored = (scoring: Scoring, tiers: readonly Tier[], criteria: readonly Criterion[], stage: boolean): string[] => [
  lineSentence(scoring, tiers, stage),
  ...(criteria.some(({ floor }) => floor !== undefined) ? ['有最低分的，这一项低于最低分也不能入选。'] : []),
  `每份申报至少要有${scoring['min-valid']}张有效的评分表。`,
  ...scoringSentences(scoring, tiers),
];

/** What a round's list is drawn up by, sentence by sentence, without the table of what is scored. */
const sentencesOf = (site: Site, year: YearView, records: CategoryRecords, round: Round): readonly string[] => {
  const { category } = records;
  const scoring = scoringIn(year.records.programme.scoring, round);
  const method = methodOf(round);
  const tiers = category.tiers.filter(({ id }) => round.tiers.includes(id));
  const nameOf = (tier: string) => category.tiers.find(({ id }) => id === tier)?.name ?? tier;
  const bodies = bodiesOf(site, records, round);
  return [
    ...(method === 'scores' ? scored(scoring, tiers, criteriaIn(category, round), isStage(round)) : []),
    ...(method === 'body'
      ? [`由${bodies.length === 0 ? '规定的机构' : listedNames(bodies, '和')}研究确定，不评分、不计票。`]
      : []),
    ...(round.votes === undefined ? [] : voteSentences(round.votes, tiersByVotes(category, round.id), nameOf)),
    ...bodySentences(category, round),
    ...capSentences(category, round.tiers),
  ];
};

const bodiesOf = (site: Site, records: CategoryRecords, round: Round): readonly string[] =>
  approvingBodies(records, round.id).map((id) => bodyName(site.records.association, id));

/** The same with who approves it. */
export const reviewSentences = (
  site: Site,
  year: YearView,
  records: CategoryRecords,
  round: Round,
): readonly string[] => {
  const bodies = bodiesOf(site, records, round);
  return [
    ...sentencesOf(site, year, records, round),
    bodies.length === 0 ? '名单不另经机构审定。' : `名单由${listedNames(bodies, '和')}审定。`,
  ];
};

const wayOf = (site: Site, year: YearView, records: CategoryRecords, round: Round): ReviewWay => {
  const { category } = records;
  const scoring = scoringIn(year.records.programme.scoring, round);
  const method = methodOf(round);
  const scores = method === 'scores' || round.votes?.tie === 'scores';
  return {
    name: nameOfRound(category, round),
    method,
    criteria: (scores ? criteriaIn(category, round) : []).map(({ label, weight, floor, grades, clause }) => ({
      label,
      weight,
      floor: floor ?? null,
      grades: grades?.map(({ word, points }) => `${word}${points}分`).join('、') ?? null,
      clause,
      clauseHref: site.to.clause(year.records.year, clause),
    })),
    illustrative: scores && scoring.illustrative,
    decimals: scoring.decimals,
    sentences: sentencesOf(site, year, records, round),
  };
};

/** Rounds that decide in the same way stand together: then one table serves for all. */
export const howReviewed = (site: Site, year: YearView, records: CategoryRecords): readonly ReviewWay[] => {
  const ways: ReviewWay[] = [];
  for (const round of records.category.rounds) {
    const way = wayOf(site, year, records, round);
    const rule = (one: ReviewWay) => JSON.stringify({ ...one, name: '' });
    const same = ways.findIndex((one) => rule(one) === rule(way));
    const known = ways[same];
    if (known === undefined) ways.push(way);
    else ways[same] = { ...known, name: `${known.name}、${way.name}` };
  }
  return ways;
};
