/** Why a round ends otherwise for an application under other tables: its line, its votes, its places, or those of others. */
import { capSentences } from '../core/cap-words.ts';
import type { ApplicationResult } from '../core/decide/result.ts';
import { measureWord } from '../core/measure.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import { nameOfRound, roundBy, scoringIn } from '../core/rounds.ts';
import type { RoundSide } from '../core/what-if.ts';

/** Nothing of its own changed, nor of the tables. */
export const ofOthers = '别的申报的结果变了，名额随之变动';

/** The two sides of one thing, either of which may lack it. */
export type Pair<T> = readonly [T | undefined, T | undefined];

/** One round of an application under both tables. */
export interface Compared {
  readonly sides: Pair<RoundSide>;
  readonly results: Pair<ApplicationResult>;
  readonly years: readonly [YearRecords, YearRecords];
  readonly categories: Pair<CategoryRecords>;
  readonly round: string;
}

export const both = <From, To>([a, b]: Pair<From>, map: (one: From) => To | undefined): Pair<To> => [
  a === undefined ? undefined : map(a),
  b === undefined ? undefined : map(b),
];

/** 总分线由70分变为80分, or the one number where it is the same or one side has none. */
export const from = (what: string, [before, after]: Pair<number>, unit: string): string =>
  before === after || before === undefined || after === undefined
    ? `${what}${after ?? before ?? 0}${unit}`
    : `${what}由${before}${unit}变为${after}${unit}`;

const changed = (what: string, [before, after]: Pair<number>, unit: string): readonly string[] =>
  before === after ? [] : [`${what}${numberOr(before, unit)}变为${numberOr(after, unit)}`];
const numberOr = (value: number | undefined, unit: string): string =>
  value === undefined ? '不定' : `${value}${unit}`;

const kindsOf = ({ results }: Compared): readonly string[] => results.flatMap((one) => one?.outcome.kind ?? []);

const tiersOf = ({ results }: Compared): readonly string[] => [
  ...new Set(results.flatMap((one) => (one !== undefined && 'tier' in one.outcome ? one.outcome.tier : []))),
];

const scoringOf = ({ years, categories, round }: Compared) => {
  const [a, b] = years.map(({ programme }, index) => {
    const category = categories[index];
    return category === undefined ? undefined : scoringIn(programme.scoring, roundBy(category.category, round));
  });
  return [a, b] as const;
};

const tierIn = (category: CategoryRecords, id: string) => category.category.tiers.find((tier) => tier.id === id);

/** The line of a tier, or the lowest of the round's. */
const lineOf = (compared: Compared, tier: string | undefined): Pair<number> => {
  const [a, b] = scoringOf(compared).map((scoring, index) => {
    const category = compared.categories[index];
    const round = category === undefined ? undefined : roundBy(category.category, compared.round);
    if (category === undefined || scoring === undefined || round === undefined) return undefined;
    const ids = tier === undefined ? round.tiers : [tier];
    return Math.min(...ids.map((id) => tierIn(category, id)?.threshold ?? scoring.threshold));
  });
  return [a, b];
};

const lines = (compared: Compared): readonly string[] => {
  const [was, is] = compared.results;
  const total = (is ?? was)?.total?.printed;
  if (total === undefined) return [];
  const kinds = kindsOf(compared);
  if (kinds.includes('below-threshold'))
    return [`总分${total}分，${from('总分线', lineOf(compared, undefined), '分')}`];
  return tiersOf(compared).flatMap((id) => {
    const [before, after] = lineOf(compared, id);
    return before === after ? [] : [`总分${total}分，${from(`“${nameOf(compared, id)}”的线`, [before, after], '分')}`];
  });
};

const floors = ({ results: [was, is], categories }: Compared): readonly string[] => {
  const ids = [was, is].flatMap((one) => (one?.outcome.kind === 'below-floor' ? one.outcome.criterion : []));
  return [...new Set(ids)].map((id) => {
    const [a, b] = both(categories, ({ category }) => category.criteria.find((one) => one.id === id));
    const mean = (is ?? was)?.criteria.find(({ criterion }) => criterion === id)?.mean.printed ?? '—';
    return `“${b?.label ?? a?.label ?? id}”平均${mean}分，${from('单项线', [a?.floor, b?.floor], '分')}`;
  });
};

const tooFew = (compared: Compared): readonly string[] => {
  const [was, is] = compared.results;
  return kindsOf(compared).includes('too-few-scores')
    ? [
        `有效评分${(is ?? was)?.cards.length ?? 0}份，${from(
          '至少要',
          both(scoringOf(compared), (scoring) => scoring['min-valid']),
          '份',
        )}`,
      ]
    : [];
};

/** Votes that pass on one side only. */
const votes = (compared: Compared): readonly string[] => {
  const [was, is] = compared.results;
  const ids = [...new Set([...(was?.votes ?? []), ...(is?.votes ?? [])].map(({ tier }) => tier))];
  return ids.flatMap((id) => {
    const [a, b] = both(compared.results, (one) => one.votes?.find(({ tier }) => tier === id));
    if (a === undefined || b === undefined || a.passed === b.passed) return [];
    const name = nameOf(compared, id);
    if (a.quorate !== b.quorate) return [`到会人数${b.quorate ? '改后够了' : '改后不够'}`];
    const yes = a.yes === b.yes ? `同意${b.yes}票` : `同意票由${a.yes}票变为${b.yes}票`;
    return [`“${name}”${yes}，${from('通过须', [a.needed, b.needed], '票')}`];
  });
};

const nameOf = ({ categories: [old, now] }: Compared, id: string): string =>
  (now === undefined ? undefined : tierIn(now, id)?.name) ??
  (old === undefined ? undefined : tierIn(old, id)?.name) ??
  id;

/** Places of the tiers that it is in on either side, and what bounds several of them together. */
const numbers = (compared: Compared): readonly string[] => {
  const { categories, sides } = compared;
  const unit = measureWord((categories[1] ?? categories[0])?.category ?? { subject: 'project' });
  const beyond = kindsOf(compared).includes('beyond-quota');
  const all = [...new Set(sides.flatMap((side) => side?.tiers ?? []).map(({ tier }) => tier))];
  const ids = beyond ? all : tiersOf(compared);
  const [before, after] = both(categories, ({ category }) => capSentences(category, ids));
  const bare = (sentence: string) => sentence.replace(/。$/, '');
  return [
    ...ids.flatMap((id) => {
      const [a, b] = both(sides, ({ tiers }) => tiers.find(({ tier }) => tier === id));
      if (a === undefined || b === undefined) return [];
      return changed(`“${nameOf(compared, id)}”的名额由`, [a.quota ?? undefined, b.quota ?? undefined], unit);
    }),
    ...(before ?? []).filter((one) => !after?.includes(one)).map((one) => `原来${bare(one)}`),
    ...(after ?? []).filter((one) => !before?.includes(one)).map((one) => `改后${bare(one)}`),
  ];
};

const ranks = ({ results: [was, is] }: Compared): readonly string[] => {
  if (was === undefined || is === undefined) return [];
  const [before, after] = [was.rank, is.rank];
  return [
    ...(was.total?.exact === is.total?.exact
      ? []
      : [`总分由${was.total?.printed ?? '—'}分变为${is.total?.printed ?? '—'}分`]),
    ...(before === null || after === null || before === after ? [] : [`名次由第${before}变为第${after}`]),
  ];
};

const bodies = ({ results: [was, is] }: Compared): readonly string[] => [
  ...(is?.outcome.kind === 'undecided' && was?.outcome.kind !== 'undecided' ? ['这一轮定不下来，原因见下'] : []),
  ...(is?.override?.reason !== was?.override?.reason && was?.override !== null ? ['原来由审定机构调整过'] : []),
];

const placed = new Set(['selected', 'undetermined', 'beyond-quota']);

/** What another round or the conditions settled: this round has nothing to say of it. */
const settledBefore = new Set(['pending', 'ineligible', 'not-in-stage', 'not-in-pool']);

export const roundReasons = (compared: Compared): readonly string[] => {
  const [was, is] = compared.results;
  if (JSON.stringify(was?.outcome) === JSON.stringify(is?.outcome)) return [];
  if (kindsOf(compared).some((kind) => settledBefore.has(kind))) return [];
  const category = (compared.categories[1] ?? compared.categories[0])?.category;
  const round = category === undefined ? undefined : roundBy(category, compared.round);
  const name = category === undefined || round === undefined ? compared.round : nameOfRound(category, round);
  if (was === undefined || is === undefined) return [`${is === undefined ? '改后' : '原来'}没有“${name}”这一轮`];
  const found = [lines, floors, tooFew, votes, numbers, ranks, bodies].flatMap((reasons) => reasons(compared));
  if (found.length > 0) return found;
  // It stands among the ranked on both sides, by the same marks or votes: others took or left the place.
  return kindsOf(compared).every((kind) => placed.has(kind)) ? [ofOthers] : [`“${name}”这一轮的评审办法变了`];
};
