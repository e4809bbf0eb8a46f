/** 分数和线: every total of each decided round against its line; votes against what they needed, where a round votes. */
import type { ApplicationResult, TierResult } from '../../core/decide/result.ts';
import { isStage, methodOf, roundBy, scoringIn } from '../../core/rounds.ts';
import { outcomeWords } from '../../core/words.ts';
import { disclosureOf } from '../disclosure.ts';
import { missedLine } from '../missed-line.ts';
import { applicationTitle } from '../names.ts';
import { decisionResult, type PublishedDecision, publishedDecisions, roundName } from '../published-decision.ts';
import { reviewedIn } from '../reviewed.ts';
import type { Site, YearView } from '../site.ts';
import { inOrder } from './entries.ts';
import type { ResultFinding } from './finding.ts';
import { type Mark, type Strip, stripOf } from './strip.ts';

/** One application on an axis; with what a row of the table says of it. */
export interface ScoreMark extends Mark {
  readonly application: string;
  readonly title: string;
  readonly printed: string;
  readonly rank: number | null;
  readonly word: string;
}

export interface ScoreRound {
  readonly category: string;
  readonly round: string;
  readonly name: string;
  readonly href: string;
  /** 分, or 票. */
  readonly unit: string;
  readonly line: number;
  readonly marks: readonly ScoreMark[];
  /** The full mark, or how many voted. */
  readonly full: number;
  readonly strip: Strip;
  readonly chosen: number;
  /** Of these, in a higher tier than the one voted on. */
  readonly higher: number;
  /** Not reached the line, and reached it without being selected. */
  readonly below: number;
  readonly beyond: number;
  /** Equal totals that were told apart, in a sentence. */
  readonly tie: string | null;
  /** Does it only choose who goes on? */
  readonly stage: boolean;
}

export interface ScorePlot extends ResultFinding {
  readonly rounds: readonly ScoreRound[];
}

interface Axis {
  readonly name: string;
  readonly unit: string;
  readonly line: number;
  readonly full: number;
  readonly valueOf: (result: ApplicationResult) => { readonly value: number; readonly printed: string } | null;
  /** The tier that is voted on; null where one axis is for all tiers of the round. */
  readonly tier: string | null;
}

/** In a picture of one tier's votes, who has a higher tier is above that line as well. */
const isChosen = ({ outcome }: ApplicationResult, tier: string | null, tiers: readonly TierResult[]): boolean => {
  const at = (id: string | null) => tiers.findIndex((one) => one.tier === id);
  return outcome.kind === 'selected' && (tier === null || at(outcome.tier) <= at(tier));
};

const wordOf = ({ outcome, rank }: ApplicationResult, tiers: readonly TierResult[]): string => {
  if (outcome.kind === 'beyond-quota' && rank !== null) return `第${rank}名`;
  // Beside a ring: who has a lower tier than the one voted on.
  return (
    (outcome.kind === 'selected' ? tiers.find(({ tier }) => tier === outcome.tier)?.name : undefined) ??
    outcomeWords[outcome.kind]
  );
};

/** Scores have one axis; votes have one for each tier whose applications all needed as many. */
const axesOf = (
  year: YearView,
  { category, round }: PublishedDecision,
  results: readonly ApplicationResult[],
  tiers: readonly TierResult[],
): readonly Axis[] => {
  const own = roundBy(category.category, round);
  const name = roundName(category, round);
  if (own !== undefined && methodOf(own) === 'votes') {
    return tiers.flatMap((tier): Axis[] => {
      const votes = results.flatMap((one) => one.votes?.find((vote) => vote.tier === tier.tier) ?? []);
      const needed = new Set(votes.map((vote) => vote.needed));
      const [line] = needed;
      if (line === undefined || needed.size > 1) return [];
      const valueOf = (one: ApplicationResult) => {
        const yes = one.votes?.find((vote) => vote.tier === tier.tier)?.yes;
        return yes === undefined ? null : { value: yes, printed: `${yes}票` };
      };
      return [
        {
          name: `${name}：${tier.name}`,
          unit: '票',
          line,
          full: Math.max(...votes.map(({ base }) => base)),
          valueOf,
          tier: tier.tier,
        },
      ];
    });
  }
  const scoring = scoringIn(year.records.programme.scoring, own);
  const lines = category.category.tiers
    .filter(({ id }) => own?.tiers.includes(id))
    .map(({ threshold }) => threshold ?? scoring.threshold);
  const valueOf = ({ total }: ApplicationResult) =>
    total === null ? null : { value: Number(total.printed), printed: total.printed };
  return [{ name, unit: '分', line: Math.min(...lines), full: scoring.full ?? 100, valueOf, tier: null }];
};

const tieOf = (
  site: Site,
  year: YearView,
  published: PublishedDecision,
  results: readonly ApplicationResult[],
): string | null => {
  const last = results.findLast(({ outcome }) => outcome.kind === 'selected')?.total?.exact;
  const tied = results.find(({ outcome, total }) => outcome.kind === 'beyond-quota' && total?.exact === last);
  if (tied === undefined) return null;
  const reviewed = reviewedIn(site, year, published.category, published.round, tied.application);
  const note = reviewed === null ? null : (missedLine(reviewed)?.note ?? null);
  return note === null ? null : `第${tied.rank ?? '—'}名${tied.total?.printed ?? ''}分，${note}`;
};

/** Pictures of one round: of its totals, or of each tier that was voted on. */
export const scoreRounds = (site: Site, year: YearView, published: PublishedDecision): readonly ScoreRound[] => {
  const { category, round } = published;
  // Without those who were not selected there is nothing to set against the line.
  const { kept } = published.decision.value;
  if (kept !== undefined || !disclosureOf(category, round).scores) return [];
  const { applications, tiers } = decisionResult(year, published);
  const own = roundBy(category.category, round);
  const stage = own !== undefined && isStage(own);
  return axesOf(year, published, applications, tiers).flatMap((axis): ScoreRound[] => {
    const marks = applications.flatMap((result): ScoreMark[] => {
      const shown = axis.valueOf(result);
      const application = category.applications.get(result.application);
      if (shown === null || application === undefined) return [];
      const chosen = isChosen(result, axis.tier, tiers);
      return [
        {
          ...shown,
          application: result.application,
          title: applicationTitle(site, category, application),
          rank: result.rank,
          chosen,
          word: outcomeWords[result.outcome.kind],
          words: `${shown.printed}，${wordOf(result, tiers)}`,
        },
      ];
    });
    if (marks.length === 0) return [];
    return [
      {
        category: category.id,
        round,
        name: axis.name,
        href: site.to.decision(year.records.year, category.id, round),
        unit: axis.unit,
        line: axis.line,
        full: axis.full,
        marks,
        strip: stripOf(marks, axis.line, '线', axis.full),
        chosen: marks.filter(({ chosen }) => chosen).length,
        higher:
          axis.tier === null
            ? 0
            : applications.filter(
                (one) => isChosen(one, axis.tier, tiers) && !('tier' in one.outcome && one.outcome.tier === axis.tier),
              ).length,
        below: marks.filter(({ value }) => value < axis.line).length,
        beyond: marks.filter(({ value, chosen }) => value >= axis.line && !chosen).length,
        tie: axis.unit === '分' ? tieOf(site, year, published, applications) : null,
        stage,
      },
    ];
  });
};

const titleOf = (all: readonly ScoreRound[]): string => {
  const final = all.filter(({ stage }) => !stage);
  const rounds = final.length === 0 ? all : final;
  const sum = (of: (round: ScoreRound) => number) => rounds.reduce((all, round) => all + of(round), 0);
  const scored = rounds.every(({ unit }) => unit === '分');
  const [beyond, below] = [sum((round) => round.beyond), sum((round) => round.below)];
  if (rounds.length === 0) return '还没有公开的评分';
  if (scored && beyond > 0) return `总分过线的，有${beyond}份未入选`;
  if (scored && below > 0) return `参加评分的${sum(({ marks }) => marks.length)}份，有${below}份没有到线`;
  const each = (of: (mark: ScoreMark) => boolean) =>
    new Set(
      rounds.flatMap(({ category, marks }) => marks.filter(of).map(({ application }) => `${category}/${application}`)),
    ).size;
  return `参加评审的${each(() => true)}份，入选${each(({ chosen }) => chosen)}份`;
};

export const scorePlot = (site: Site, year: YearView): ScorePlot => {
  const published = publishedDecisions(year);
  const rounds = inOrder([...year.records.categories.values()]).flatMap(({ id }) =>
    published.filter(({ category }) => category.id === id).flatMap((one) => scoreRounds(site, year, one)),
  );
  return {
    id: 'scores',
    label: rounds.some(({ unit }) => unit === '票') ? '分数、票数和线' : '分数和线',
    title: titleOf(rounds),
    sub:
      rounds.length === 0
        ? '评审结果审定以后，全部评分在这里公开。'
        : '每个圆点是一份申报，实心为入选，空心为未入选；竖线是要达到的分数或者票数。',
    rounds,
  };
};
