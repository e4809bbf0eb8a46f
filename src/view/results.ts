/** Results of a year: who was chosen, by award, by place and by kind of applicant, with money and unfilled places. */
import { wan } from '../core/fields/digits.ts';
import { kindName } from '../core/records.ts';
import type { Stage } from '../core/state.ts';
import type { Bar } from './bars.ts';
import { publishedDecisions, roundName } from './published-decision.ts';
import type { Figure } from './figures.ts';

import { type AwardLine, awardLines } from './home.ts';
import { type ListingRow, listingRows } from './listing.ts';
import { noticesOf, type NoticeSummary } from './notice.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

/** Selected and not taken out again: from approval on. */
const chosenStages: ReadonlySet<Stage> = new Set(['proposed', 'in-publicity', 'held', 'publicised', 'awarded']);

export interface ResultLine {
  readonly award: AwardLine;
  /** False while its round is not approved: then nothing below is said. */
  readonly decided: boolean;
  readonly chosen: number;
  /** How many of the chosen an announcement named. */
  readonly awarded: number;
  /** Null where no number of places is set. */
  readonly unfilled: number | null;
  /** chosen × award, whole yuan. */
  readonly sum: number;
  readonly rows: readonly ListingRow[];
  readonly decision: string | null;
}

/** Chosen by some property of the applications: one count for each decided tier. */
export interface Breakdown {
  readonly groups: readonly {
    readonly name: string;
    readonly counts: readonly number[];
    readonly total: number;
    readonly sum: number;
  }[];
}

export interface ResultsPage {
  readonly year: number;
  readonly href: string;
  readonly lines: readonly ResultLine[];
  readonly decided: readonly ResultLine[];
  readonly places: Breakdown;
  readonly kinds: Breakdown;
  readonly chosen: number;
  readonly sum: number;
  readonly budget: number;
  readonly notices: readonly NoticeSummary[];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const lineOf = (site: Site, year: YearView, award: AwardLine): ResultLine => {
  const category = year.records.categories.get(award.category.id);
  const published = publishedDecisions(year).find(
    (one) =>
      one.category.id === award.category.id &&
      category?.category.rounds.find(({ id }) => id === one.round)?.tiers.includes(award.tier.id),
  );
  const stageIn = (row: ListingRow) => row.standing.rounds.find(({ tier }) => tier === award.tier.id)?.stage;
  const rows =
    category === undefined || published === undefined
      ? []
      : listingRows(site, year, category).filter((row) => chosenStages.has(stageIn(row) ?? 'written'));
  return {
    award,
    decided: published !== undefined,
    chosen: rows.length,
    awarded: rows.filter((row) => stageIn(row) === 'awarded').length,
    unfilled: award.tier.quota === null ? null : Math.max(0, award.tier.quota - rows.length),
    sum: rows.length * award.tier.award,
    rows,
    decision:
      published === undefined ? null : site.to.decision(year.records.year, published.category.id, published.round),
  };
};

/** An award that asks for no place. */
const noPlace = '不分地区';

/** Groups with the most chosen first, what is no place last; equal ones by name, so that no reading differs. */
const breakdown = (lines: readonly ResultLine[], groupOf: (row: ListingRow) => string): Breakdown => {
  const names = [...new Set(lines.flatMap(({ rows }) => rows.map(groupOf)))];
  const groups = names.map((name) => {
    const counts = lines.map(({ rows }) => rows.filter((row) => groupOf(row) === name).length);
    const sum = total(counts.map((count, index) => count * (lines[index]?.award.tier.award ?? 0)));
    return { name, counts, total: total(counts), sum };
  });
  const last = (name: string) => Number(name === noPlace);
  return {
    groups: groups.toSorted((a, b) => last(a.name) - last(b.name) || b.total - a.total || (a.name < b.name ? -1 : 1)),
  };
};

export const resultsPage = (site: Site, year: YearView): ResultsPage => {
  const lines = awardLines(site, year).map((award) => lineOf(site, year, award));
  const decided = lines.filter(({ decided: is }) => is);
  const kindOf = ({ organization }: ListingRow): string => {
    const record = site.records.organizations.get(organization.id);
    return record === undefined ? '未登记' : kindName(site.records.association, record.value.kind);
  };
  return {
    year: year.records.year,
    href: site.to.results(year.records.year),
    lines,
    decided,
    places: breakdown(decided, ({ place }) => place ?? noPlace),
    kinds: breakdown(decided, kindOf),
    chosen: total(decided.map(({ chosen }) => chosen)),
    sum: total(decided.map(({ sum }) => sum)),
    budget: year.records.programme.budget,
    notices: noticesOf(site).filter(({ id }) => year.records.notices.has(id)),
  };
};

export const resultFigures = ({ chosen, sum, budget, decided }: ResultsPage): readonly Figure[] => [
  { number: String(chosen), unit: '个', label: '已审定入选' },
  { number: String(total(decided.map(({ awarded }) => awarded))), unit: '个', label: '其中已公布' },
  { number: String(total(decided.map(({ unfilled }) => unfilled ?? 0))), unit: '个', label: '空缺的名额' },
  { number: wan(sum), unit: '万元', label: `奖励经费，全年上限${wan(budget)}万元` },
];

/** Bars in the order of the table. */
export const breakdownBars = ({ groups }: Breakdown): readonly Bar[] =>
  groups.map(({ name, total: value }) => ({ label: name, value, words: String(value) }));

/** Every decided round of a year, or of one category, with its page. */
export const decisionLinks = (
  site: Site,
  year: YearView,
  category?: string,
): readonly { readonly text: string; readonly href: string }[] =>
  publishedDecisions(year)
    .filter((published) => category === undefined || published.category.id === category)
    .map((published) => ({
      text: `${roundName(published.category, published.round)}的评审结果`,
      href: site.to.decision(year.records.year, published.category.id, published.round),
    }));

export const resultsHead = (page: ResultsPage): PageHead => ({
  title: `${page.year}年度结果与统计`,
  description: `${page.year}年度各奖项的入选、空缺和经费，按奖项、地区和申报单位统计。`,
  section: 'results',
  crumbs: [{ text: `${page.year}年度结果与统计` }],
});
