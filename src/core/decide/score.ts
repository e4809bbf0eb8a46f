/** Each application with its cards: which are valid, which are counted, and what they come to. */
import { type Card, type Marks, readCards } from '../cards.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import { fromDecimal, type Rational, toFixed } from '../rational.ts';
import { criteriaIn, roundBy } from '../rounds.ts';
import type { Scoring } from '../schema/scoring.ts';
import { byText, sorted } from '../sorted.ts';
import { trimmingOf } from '../trimmed.ts';
import { marksBy, meanOf, type Averaging, trim, weighted } from './aggregate.ts';
import { ballotCodes } from './ballot-codes.ts';
import { groupOf } from './ceilings.ts';
import { adjusted } from './groups.ts';
import type { DecideInput, Entrant } from './input.ts';
import { rankGroups, rankOf } from './rank.ts';
import { rankSums } from './rank-sum.ts';

export const scoreCodes = {
  'trim-too-few': {
    level: 'warning',
    title: '有效评分太少，没有去掉最高分和最低分',
    message: '“{application}”只有{n}张有效评分，不足{least}张，没有去掉最高分和最低分',
    help: '补齐评分；补不齐的，由审定机构研究时留意',
    en: '{application} has {n} valid cards, fewer than {least}: nothing was trimmed',
    meaning: '评分规则规定去掉最高分和最低分，但这个申报的有效评分太少，去掉以后不够最少评分数，所以全部计入。',
    why: '同一轮里有的去、有的没去，结果不完全可比，应当让人知道。',
    wrong: '规定去掉1个最高分和1个最低分、最少3张评分，却只有4张有效评分',
    right: '有效评分5张以上',
  },
} as const satisfies CodeTable;

const report = reporter(scoreCodes);
const reportCard = reporter(ballotCodes);

export interface Scored {
  readonly id: string;
  readonly entrant: Entrant;
  /** Valid cards in the order of reviewers. */
  readonly cards: readonly Card[];
  /** Those left after trimming. */
  readonly counted: readonly Card[];
  /** Undefined without a valid card, or without enough of some panel. */
  readonly marks: Marks | undefined;
  /** The total before groups were made comparable; absent where they are not. */
  readonly raw?: Rational;
}

/** Cards trimmed and averaged, panel by panel where panels are weighted. */
const markCards = (valid: readonly Card[], scoring: Scoring, panels: DecideInput['decision']['panels'] = {}) => {
  const trimmed = (cards: readonly Card[]) => trim(cards, trimmingOf(scoring)) ?? cards;
  if (scoring.panels === undefined) {
    const counted = trimmed(valid);
    return { counted, marks: meanOf(counted) };
  }
  const parts = scoring.panels.map(({ id, weight, 'min-valid': least = 1 }) => {
    const own = valid.filter(({ reviewer }) => panels[id]?.includes(reviewer));
    const counted = trimmed(own);
    return { weight, counted, marks: own.length < least ? undefined : meanOf(counted) };
  });
  const counted = sorted(
    parts.flatMap((part) => part.counted),
    (a, b) => byText(a.reviewer, b.reviewer),
  );
  return { counted, marks: weighted(parts) };
};

/** The total as it is compared: exact, or as it is printed. */
const compared = (marks: Marks, { compare, 'total-decimals': places = 2, round }: Scoring): Marks =>
  compare === 'printed' ? { ...marks, total: fromDecimal(toFixed(marks.total, places, round)) } : marks;

/** Totals of groups made comparable: of those only who take part and have enough cards. */
const comparable = (scored: readonly Scored[], input: DecideInput): readonly Scored[] => {
  const { scoring } = input;
  const { groups } = scoring;
  if (groups === undefined) return scored;
  const members = scored.flatMap(({ id, entrant, cards, marks }) =>
    entrant.eligibility === 'eligible' && marks !== undefined && cards.length >= scoring['min-valid']
      ? [{ id, group: groupOf(input, groups.field, id), total: marks.total }]
      : [],
  );
  const totals = adjusted(members, groups, scoring.full ?? 100);
  return scored.map((one): Scored => {
    const total = totals.get(one.id);
    return total === undefined || one.marks === undefined
      ? one
      : { ...one, marks: { ...one.marks, total }, raw: one.marks.total };
  });
};

/** Every application of the round, by id. */
export const scoreAll = (input: DecideInput) => {
  const { category, scoring, decision, entrants } = input;
  const criteria = criteriaIn(category, roundBy(category, input.round));
  const rules = { criteria, decimals: scoring.decimals };
  const { cards, findings } = readCards(decision, rules, new Set(entrants.keys()));
  const marked = sorted(entrants, ([a], [b]) => byText(a, b)).map(([id, entrant]): Scored => {
    const valid = cards.get(id) ?? [];
    return { id, entrant, cards: valid, ...markCards(valid, scoring, decision.panels) };
  });
  const scored = comparable(marked, input).map((one) =>
    one.marks === undefined ? one : { ...one, marks: compared(one.marks, scoring) },
  );
  return { scored, findings: [...findings, ...panelFindings(input), ...trimFindings(scored, scoring)] };
};

const panelFindings = ({ scoring, decision: { scores, panels = {} } }: DecideInput): Finding[] => {
  if (scoring.panels === undefined) return [];
  const known = new Set(scoring.panels.flatMap(({ id }) => panels[id] ?? []));
  return sorted(Object.keys(scores), byText)
    .filter((reviewer) => !known.has(reviewer))
    .map((reviewer) => reportCard('card-no-panel', { reviewer }, { at: ['scores', reviewer] }));
};

/** Declared trimming that could not be done is never silent. */
const trimFindings = (scored: readonly Scored[], scoring: DecideInput['scoring']): Finding[] => {
  const { high, low, from: least } = trimmingOf(scoring);
  if (high + low === 0 || scoring.panels !== undefined) return [];
  return scored
    .filter(({ cards }) => cards.length >= scoring['min-valid'] && cards.length < least)
    .map(({ id, cards }) => report('trim-too-few', { application: id, n: cards.length, least }));
};

const marksById = (
  scored: readonly Scored[],
  marksOf: (one: Scored) => Marks | undefined,
): ReadonlyMap<string, Marks> =>
  new Map(
    scored.flatMap((one): [string, Marks][] => {
      const marks = marksOf(one);
      return marks === undefined ? [] : [[one.id, marks]];
    }),
  );

/** Those who passed every gate, in groups from the best. */
export const rankAll = (passed: readonly Scored[], { scoring, category: { ties } }: DecideInput) => {
  const marks = marksById(passed, (one) => one.marks);
  return scoring.order === 'rank-sum' ? rankGroups(marks, ties, rankSums(passed)) : rankGroups(marks, ties);
};

/** Does one method alone make the order, so that others can be shown beside it? */
const isPlain = ({ groups, panels, order }: Scoring): boolean =>
  groups === undefined && panels === undefined && order !== 'rank-sum';

/**
 * Ranks under another method; none at all when someone has too few cards for it, because they would not compare, or where the
 * total is more than a mean.
 */
export const ranksUnder = (
  method: Averaging,
  passed: readonly Scored[],
  { scoring, category }: DecideInput,
): ReadonlyMap<string, number> => {
  if (!isPlain(scoring)) return new Map();
  const marks = marksById(passed, ({ cards }) => marksBy(method, cards, scoring));
  return marks.size < passed.length ? new Map() : rankOf(rankGroups(marks, category.ties));
};
