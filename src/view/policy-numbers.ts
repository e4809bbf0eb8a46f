/** Places, sums, dates and marks that a year's tables have and those of the year before had not. */
import { inChinese } from '../core/dates.ts';
import { measureWord } from '../core/measure.ts';
import { termOfRound, sayTerm } from '../core/publicity-term.ts';
import type { CategoryRecords, YearRecords } from '../core/records.ts';
import { isStage, nameOfRound } from '../core/rounds.ts';
import { moneyInWan, places } from './format.ts';

export interface NumberChange {
  readonly owner: string;
  readonly what: string;
  /** Null where there was, or is, no such thing. */
  readonly before: string | null;
  readonly after: string | null;
}

type Numbers = ReadonlyMap<string, string>;

const points = (value: number): string => `${value}分`;

const ofTiers = ({ category }: CategoryRecords): readonly [string, string][] => {
  const stages = new Set(category.rounds.filter(isStage).flatMap(({ tiers }) => tiers));
  return category.tiers.flatMap((tier): [string, string][] => [
    [`${tier.name}的名额`, places(tier.quota, measureWord(category))],
    ...(stages.has(tier.id) ? [] : [[`${tier.name}的金额`, moneyInWan(tier.award)] as [string, string]]),
  ]);
};

const ofCategory = (records: CategoryRecords, year: YearRecords): Numbers => {
  const { category } = records;
  return new Map([
    ['申报时间', `${inChinese(category.window.opens)}至${inChinese(category.window.closes)}`],
    ...ofTiers(records),
    ...category.criteria.flatMap((criterion): [string, string][] => [
      [`“${criterion.label}”的满分`, points(criterion.weight)],
      ...(criterion.floor === undefined
        ? []
        : [[`“${criterion.label}”的单项线`, points(criterion.floor)] as [string, string]]),
    ]),
    ...category.rounds
      .filter(({ publicity }) => publicity !== undefined)
      .map((round): [string, string] => [`${nameOfRound(category, round)}的公示期`, sayTerm(termOfRound(year, round))]),
  ]);
};

const ofYear = (year: YearRecords): Numbers =>
  new Map([
    ['预算', moneyInWan(year.programme.budget)],
    ['公示期', sayTerm(termOfRound(year, undefined))],
  ]);

const changesOf = (owner: string, before: Numbers, after: Numbers): readonly NumberChange[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((what) => ({ owner, what, before: before.get(what) ?? null, after: after.get(what) ?? null }))
    .filter((change) => change.before !== change.after);

const nothing: Numbers = new Map();

export const numberChanges = (old: YearRecords, now: YearRecords): readonly NumberChange[] => [
  ...changesOf(now.programme.name, ofYear(old), ofYear(now)),
  ...[...new Set([...now.categories.keys(), ...old.categories.keys()])].flatMap((id) => {
    const [was, is] = [old.categories.get(id), now.categories.get(id)];
    const owner = (is ?? was)?.category.name ?? id;
    return changesOf(
      owner,
      was === undefined ? nothing : ofCategory(was, old),
      is === undefined ? nothing : ofCategory(is, now),
    );
  }),
];
