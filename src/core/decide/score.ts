/** Each application with its cards: which are valid, which are counted, and what they come to. */
import { byText, type Card, type Marks, readCards } from '../cards.ts';
import { type CodeTable, type Finding, reporter } from '../finding.ts';
import type { DecideInput, Entrant } from './input.ts';
import { marksBy, meanOf, type Method, trim } from './aggregate.ts';
import { rankGroups, rankOf } from './rank.ts';
import { sorted } from '../sorted.ts';
import { trimmingOf } from '../trimmed.ts';

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

export interface Scored {
  readonly id: string;
  readonly entrant: Entrant;
  /** Valid cards in the order of reviewers. */
  readonly cards: readonly Card[];
  /** Those left after trimming. */
  readonly counted: readonly Card[];
  /** Undefined without a valid card. */
  readonly marks: Marks | undefined;
}

/** Every application of the round, by id. */
export const scoreAll = ({ category, scoring, decision, entrants }: DecideInput) => {
  const rules = { criteria: category.criteria, decimals: scoring.decimals };
  const { cards, findings } = readCards(decision, rules, new Set(entrants.keys()));
  const scored = sorted(entrants, ([a], [b]) => byText(a, b)).map(([id, entrant]): Scored => {
    const valid = cards.get(id) ?? [];
    const counted = trim(valid, trimmingOf(scoring)) ?? valid;
    return { id, entrant, cards: valid, counted, marks: meanOf(counted) };
  });
  return { scored, findings: [...findings, ...trimFindings(scored, scoring)] };
};

/** Declared trimming that could not be done is never silent. */
const trimFindings = (scored: readonly Scored[], scoring: DecideInput['scoring']): Finding[] => {
  const { high, low, from: least } = trimmingOf(scoring);
  if (high + low === 0) return [];
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
export const rankAll = (passed: readonly Scored[], ties: readonly string[]) =>
  rankGroups(
    marksById(passed, ({ marks }) => marks),
    ties,
  );

/** Ranks under another method; none at all when someone has too few cards for it, because they would not compare. */
export const ranksUnder = (
  method: Method,
  passed: readonly Scored[],
  { scoring, category }: DecideInput,
): ReadonlyMap<string, number> => {
  const marks = marksById(passed, ({ cards }) => marksBy(method, cards, scoring));
  return marks.size < passed.length ? new Map() : rankOf(rankGroups(marks, category.ties));
};
