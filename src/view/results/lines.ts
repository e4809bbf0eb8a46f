/** 各奖项: one line for each award, and one for each category that shares its applications out among several levels. */
import { firstTiers } from '../../core/rounds.ts';
import { type Untold, untoldIn } from '../disclosure.ts';
import { type AwardLine, awardLines } from '../home.ts';
import type { ListingRow } from '../listing.ts';
import { holding } from '../prize.ts';
import { publishedDecisions } from '../published-decision.ts';
import type { Site, YearView } from '../site.ts';
import { chosenOf, type ResultEntry } from './entries.ts';

/** Of a category's own applications: what a level, or an award out of another award, has none of. */
export interface Taken {
  readonly applied: number;
  readonly received: number;
  readonly eligible: number;
}

export interface ResultLine {
  readonly award: AwardLine;
  /** False while its round is not approved: then nothing below is said. */
  readonly decided: boolean;
  readonly chosen: number;
  /** How many of the chosen an announcement named. */
  readonly awarded: number;
  /** Are those that no announcement named all in publicity? */
  readonly running: boolean;
  /** Null where no number of places is set. */
  readonly unfilled: number | null;
  /** chosen × award, whole yuan. */
  readonly sum: number;
  readonly rows: readonly ListingRow[];
  readonly decision: string | null;
  /** Null for a level beside others, and for an award out of another. */
  readonly taken: Taken | null;
  /** The award that it is chosen out of. */
  readonly from: string | null;
}

/** A category with several levels: what they have in common. */
export interface CategoryLine {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly taken: Taken;
  /** Each application once. */
  readonly chosen: number;
}

const received = ({ fate }: ResultEntry): boolean => fate !== 'unreceived' && fate !== 'withdrawn';

export const takenOf = (entries: readonly ResultEntry[], untold: Untold): Taken => ({
  applied: entries.length + untold.all,
  received: entries.filter(received).length + untold.all - untold.withdrawn,
  eligible:
    entries.filter((entry) => received(entry) && entry.fate !== 'ineligible' && entry.fate !== 'pending').length +
    untold.notSelected,
});

const lineOf = (site: Site, year: YearView, entries: readonly ResultEntry[], award: AwardLine): ResultLine => {
  const own = entries.filter(({ category }) => category.id === award.category.id);
  const category = year.records.categories.get(award.category.id)?.category;
  const published = publishedDecisions(year).find(
    (one) =>
      one.category.id === award.category.id &&
      category?.rounds.find(({ id }) => id === one.round)?.tiers.includes(award.tier.id),
  );
  const stageIn = (row: ListingRow) => row.standing.rounds.find(({ tier }) => tier === award.tier.id)?.stage;
  const rows =
    published === undefined
      ? []
      : own.flatMap(({ row }) =>
          row.standing.stage !== 'withdrawn' && holding.has(stageIn(row) ?? 'written') ? [row] : [],
        );
  const first = category === undefined ? [] : firstTiers(category);
  const out = category?.tiers.find(({ id }) => id === award.tier.id)?.from;
  return {
    award,
    decided: published !== undefined,
    chosen: rows.length,
    awarded: rows.filter((row) => stageIn(row) === 'awarded').length,
    running: rows.every((row) => ['in-publicity', 'held', 'awarded'].includes(stageIn(row) ?? 'written')),
    unfilled: award.tier.quota === null ? null : Math.max(0, award.tier.quota - rows.length),
    sum: rows.length * award.tier.award,
    rows,
    decision:
      published === undefined ? null : site.to.decision(year.records.year, published.category.id, published.round),
    taken:
      first.length === 1 && first[0]?.id === award.tier.id
        ? takenOf(own, untoldIn(year.records, award.category.id))
        : null,
    from:
      out === undefined || first.some(({ id }) => id === award.tier.id)
        ? null
        : (category?.tiers.find(({ id }) => id === out)?.name ?? null),
  };
};

export const resultLines = (site: Site, year: YearView, entries: readonly ResultEntry[]): readonly ResultLine[] =>
  awardLines(site, year).map((award) => lineOf(site, year, entries, award));

export const categoryLines = (site: Site, year: YearView, entries: readonly ResultEntry[]): readonly CategoryLine[] =>
  [...year.records.categories.values()]
    .filter(({ category }) => firstTiers(category).length > 1)
    .map(({ id, category }) => {
      const own = entries.filter((entry) => entry.category.id === id);
      return {
        id,
        name: category.name,
        href: site.to.category(year.records.year, id),
        taken: takenOf(own, untoldIn(year.records, id)),
        chosen: chosenOf(own).length,
      };
    });
