/** The rounds of a category with their defaults: what each makes, how it decides, by which rules, and who approves it. */
import type { CategoryRecords } from './records.ts';
import type { Category, Criterion, Round, Tier } from './schema/category.ts';
import type { Scoring } from './schema/scoring.ts';

export type Rounds = Pick<Category, 'rounds' | 'tiers'>;

export const roundBy = ({ rounds }: Pick<Category, 'rounds'>, id: string): Round | undefined =>
  rounds.find((round) => round.id === id);

/** Does it only choose who goes on? */
export const isStage = ({ makes }: Pick<Round, 'makes'>): boolean => makes === 'stage';

export type Method = 'scores' | 'votes' | 'body';
export const methodOf = ({ method }: Pick<Round, 'method'>): Method => method ?? 'scores';

const byDefault = {
  scores: 'by-rank',
  votes: 'by-votes',
  body: 'by-body',
} as const;

/** Who gives a tier of a round. */
export const assignedIn = (round: Pick<Round, 'method'>, { assigned }: Tier): NonNullable<Tier['assigned']> =>
  assigned ?? byDefault[methodOf(round)];

const tiersBy =
  (how: NonNullable<Tier['assigned']>) =>
  (category: Rounds, round: string): readonly Tier[] => {
    const own = roundBy(category, round);
    if (own === undefined) return [];
    return category.tiers.filter((tier) => own.tiers.includes(tier.id) && assignedIn(own, tier) === how);
  };

/** Tiers of a round that a body gives; none of a round that the category does not have. */
export const tiersByBody = tiersBy('by-body');

/** Tiers of a round that are voted on. */
export const tiersByVotes = tiersBy('by-votes');

/** The year's scoring with what the round says anew. */
export const scoringIn = (scoring: Scoring, round: Pick<Round, 'scores'> | undefined): Scoring => {
  const { illustrative, decimals, 'min-valid': least, threshold, trim, ...more } = round?.scores ?? {};
  return {
    ...scoring,
    ...more,
    illustrative: illustrative ?? scoring.illustrative,
    decimals: decimals ?? scoring.decimals,
    'min-valid': least ?? scoring['min-valid'],
    threshold: threshold ?? scoring.threshold,
    trim: trim ?? scoring.trim,
  };
};

/** Do its score sheets bear a line of their own? A round that votes never has any. */
export const hasOwnLines = (scoring: Scoring, round: Pick<Round, 'scores' | 'method'>): boolean =>
  methodOf(round) === 'scores' && scoringIn(scoring, round)['own-lines'] === true;

/** What is scored in a round. */
export const criteriaIn = (
  { criteria }: Pick<Category, 'criteria'>,
  round: Pick<Round, 'criteria'> | undefined,
): readonly Criterion[] => {
  const own = round?.criteria;
  return own === undefined ? criteria : criteria.filter(({ id }) => own.includes(id));
};

/** Tiers of stages are shortlists: they are listed nowhere as awards. */
export const awardTiers = ({ rounds, tiers }: Rounds): readonly Tier[] => {
  const shortlists = new Set(rounds.filter(isStage).flatMap((round) => round.tiers));
  return tiers.filter(({ id }) => !shortlists.has(id));
};

/** The awards that rest on no other award: what 获认定 means where no tier is named. */
export const firstTiers = (category: Rounds): readonly Tier[] => {
  const awards = awardTiers(category);
  return awards.filter(({ from }) => !awards.some(({ id }) => id === from));
};

/**
 * What is done to a tier in a list that is not yet final: a shortlist is drawn up; where a round gives money, all its tiers are
 * commended, a 提名奖 without any among them; else they are recognised.
 */
export const verbOf = ({ rounds, tiers }: Rounds, tier: Tier): string => {
  const round = rounds.find((each) => each.tiers.includes(tier.id));
  if (tier.verb !== undefined) return tier.verb;
  if (round !== undefined && isStage(round)) return '列入';
  const own = tiers.filter(({ id }) => round?.tiers.includes(id));
  return [tier, ...own].some(({ award }) => award > 0) ? '表彰' : '认定';
};

/** 初评, or the names of its tiers. */
export const nameOfRound = ({ tiers }: Pick<Category, 'tiers'>, round: Pick<Round, 'name' | 'tiers'>): string =>
  round.name ?? round.tiers.map((id) => tiers.find((tier) => tier.id === id)?.name ?? id).join('、');

/** The bodies of the category's `approved` row. */
const usual = ({ category }: CategoryRecords): readonly string[] => {
  for (const row of category.rows) if (row.rule === 'approved') return row.bodies;
  return [];
};

/** The bodies that must approve a round, in order. */
export const approvingBodies = (category: CategoryRecords, round: string): readonly string[] =>
  roundBy(category.category, round)?.approve ?? usual(category);
