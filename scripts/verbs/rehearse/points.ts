/** Points and votes of nobody, the same for the same seed. */
import { criteriaIn, roundBy, scoringIn, tiersByVotes } from '../../../src/core/rounds.ts';
import type { CategoryRecords, YearRecords } from '../../../src/core/records.ts';
import type { Ballot } from '../../../src/core/schema/ballot.ts';
import type { Criterion, Round } from '../../../src/core/schema/category.ts';
import type { Scoring } from '../../../src/core/schema/scoring.ts';
import { sha256Of } from '../../../src/core/sha256.ts';
import type { Points } from '../../../src/score-sheet/write.ts';

type Panel = NonNullable<Scoring['panels']>[number];

/** 0 up to, not with, 1. */
const chance = (seed: string, ...about: readonly string[]): number =>
  Number.parseInt(sha256Of([seed, ...about].join(' ')).slice(0, 8), 16) / 2 ** 32;

/** Those that are rated higher come first; the seed says who. */
export const ranked = (seed: string, about: string, ids: readonly string[]): readonly string[] =>
  ids.toSorted((a, b) => chance(seed, about, a) - chance(seed, about, b));

/** Where words are written instead of points, that whose points are nearest. */
const nearest = ({ grades = [] }: Criterion, points: number): number | string =>
  grades.toSorted((a, b) => Math.abs(a.points - points) - Math.abs(b.points - points))[0]?.word ?? points;

/** Reviewers dealt out among panels, each first as many as it cannot do without. */
export const panelsOf = (
  panels: readonly Panel[],
  reviewers: readonly string[],
): Readonly<Record<string, string[]>> => {
  const dealt = new Map(panels.map(({ id }): [string, string[]] => [id, []]));
  for (const reviewer of reviewers) {
    const short = panels.find(({ id, 'min-valid': least = 1 }) => (dealt.get(id)?.length ?? 0) < least);
    const [fewest] = [...dealt.values()].toSorted((a, b) => a.length - b.length);
    (short === undefined ? fewest : dealt.get(short.id))?.push(reviewer);
  }
  return Object.fromEntries(dealt);
};

/** One expert's card: from nearly full marks down to two thirds, with an opinion of its own. */
export const pointsOf = (
  seed: string,
  year: YearRecords,
  category: CategoryRecords,
  round: string,
  reviewer: string,
  ids: readonly string[],
): Points => {
  const own = roundBy(category.category, round);
  const { decimals } = scoringIn(year.programme.scoring, own);
  const unit = 10 ** Math.min(1, decimals);
  const order = ranked(seed, `${category.id}/${round}`, ids);
  return Object.fromEntries(
    order.map((id, place) => {
      const level = 0.95 - (0.3 * place) / Math.max(8, order.length);
      const marks = criteriaIn(category.category, own).map((criterion): [string, number | string] => {
        const drift = 0.06 * (chance(seed, category.id, round, reviewer, id, criterion.id) - 0.5);
        const points = Math.round(criterion.weight * Math.min(1, level + drift) * unit) / unit;
        return [criterion.id, nearest(criterion, points)];
      });
      return [id, Object.fromEntries(marks)];
    }),
  );
};

type Votes = NonNullable<Round['votes']>;
interface Count {
  readonly yes?: number;
  readonly levels?: Record<string, number>;
  readonly no: number;
}

const record = '演练会议纪要第1号';

const ballot = (
  votes: Votes,
  date: string,
  tier: string | undefined,
  counts: ReadonlyMap<string, Count>,
  tiers: readonly string[],
): Ballot => {
  const all = { date, ...(tier === undefined ? {} : { tier }), attending: votes.members, document: record };
  if (votes.secret !== false) {
    const { members } = votes;
    return {
      ...all,
      secret: true,
      issued: members,
      returned: members,
      valid: members,
      invalid: 0,
      counts: Object.fromEntries(counts),
    };
  }
  const reviewers = Array.from({ length: votes.members }, (_, index) => `R${String(index + 1).padStart(2, '0')}`);
  const cards = reviewers.map((reviewer, index): [string, Record<string, string>] => [
    reviewer,
    Object.fromEntries(
      [...counts].map(([id, { yes = 0, levels }]) => {
        const level = tiers.find((one) => (levels?.[one] ?? 0) > index);
        return [id, levels === undefined ? (index < yes ? 'yes' : 'no') : (level ?? 'no')];
      }),
    ),
  ]);
  return { ...all, secret: false, cards: Object.fromEntries(cards) };
};

/** As many as there are places get every vote, the others none: nothing is tied across a line. */
export const ballotsOf = (
  category: CategoryRecords,
  round: Round,
  votes: Votes,
  order: readonly string[],
  date: string,
): readonly Ballot[] => {
  const { members } = votes;
  const tiers = tiersByVotes(category.category, round.id);
  const ends = tiers.map((_, index) => tiers.slice(0, index + 1).reduce((sum, { quota = 1 }) => sum + quota, 0));
  const placeOf = (index: number): number => ends.findIndex((end) => index < end);
  const ids = tiers.map(({ id }) => id);
  if (votes.card === 'level') {
    const counts = new Map(
      order.map((id, index): [string, Count] => {
        const at = placeOf(index);
        const levels = Object.fromEntries(ids.map((tier, place) => [tier, place === at ? members : 0]));
        return [id, { levels, no: at === -1 ? members : 0 }];
      }),
    );
    return [ballot(votes, date, undefined, counts, ids)];
  }
  const yesTo = (most: number, all: readonly string[]) =>
    new Map(
      all.map((id, index): [string, Count] => [id, index < most ? { yes: members, no: 0 } : { yes: 0, no: members }]),
    );
  if (tiers.length === 1) return [ballot(votes, date, undefined, yesTo(ends[0] ?? 0, order), ids)];
  const last = ends.at(-1) ?? 0;
  return tiers
    .map((tier, index) =>
      ballot(
        votes,
        date,
        tier.id,
        yesTo(ends[index] ?? 0, index === tiers.length - 1 ? order : order.slice(0, last)),
        ids,
      ),
    )
    .toReversed();
};
