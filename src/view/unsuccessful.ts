/** What may be told of applications that were not selected and that the repository does not hold: under a pseudonym, or by number. */
import type { CategoryRecords } from '../core/records.ts';
import { roundBy } from '../core/rounds.ts';
import type { UnsuccessfulRow } from '../core/schema/withheld.ts';
import { publishedDecisions, roundName } from './published-decision.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface Unsuccessful {
  readonly as: string;
  readonly round: string | null;
  /** 不符合条件, 撤回, 未入选（初评）. */
  readonly word: string;
  /** Total or votes; null where marks are not told. */
  readonly figure: string | null;
  readonly clauses: readonly { readonly id: string; readonly href: string }[];
}

const words = { withdrawn: '撤回', ineligible: '不符合条件', 'not-selected': '未入选' } as const satisfies Record<
  UnsuccessfulRow['came'],
  string
>;

const unsuccessfulOf = (site: Site, year: YearView, row: UnsuccessfulRow): Unsuccessful => ({
  as: row.as,
  round: row.round ?? null,
  word: words[row.came],
  figure:
    row.total !== undefined
      ? `总分${row.total}分`
      : row.votes !== undefined
        ? `得${row.votes.yes}票，须${row.votes.needed}票`
        : null,
  clauses: (row.clauses ?? []).map((id) => ({ id, href: site.to.clause(year.records.year, id) })),
});

const rowsIn = ({ records }: YearView, category: CategoryRecords): readonly UnsuccessfulRow[] =>
  records.withheld?.value.categories[category.id]?.rows ?? [];

/** Of an award whose year tells of them under pseudonyms. */
export const pseudonymous = (site: Site, year: YearView, category: CategoryRecords): readonly Unsuccessful[] =>
  year.records.programme.disclosure?.unsuccessful.show === 'pseudonym'
    ? rowsIn(year, category).map((row) => unsuccessfulOf(site, year, row))
    : [];

/** The page of one application by its receipt number. No list leads to it. */
export interface OwnPage {
  readonly number: string;
  readonly year: number;
  readonly category: { readonly name: string; readonly href: string };
  readonly told: Unsuccessful;
  /** 终评; null for who came to no round. */
  readonly round: { readonly name: string; readonly href: string } | null;
  /** The last day on which it is shown. */
  readonly until: string | null;
  readonly rule: string;
  readonly sealed: string | null;
}

const roundOf = (site: Site, year: YearView, category: CategoryRecords, id: string | null): OwnPage['round'] => {
  const round = id === null ? undefined : roundBy(category.category, id);
  if (round === undefined) return null;
  const published = publishedDecisions(year).some((one) => one.category.id === category.id && one.round === round.id);
  const name = roundName(category, round.id);
  return {
    name,
    href: published
      ? site.to.decision(year.records.year, category.id, round.id)
      : site.to.disclosure(year.records.year),
  };
};

export const ownPages = (site: Site): readonly OwnPage[] =>
  site.years.flatMap((year) => {
    const { disclosure } = year.records.programme;
    if (disclosure?.unsuccessful.show !== 'own-page') return [];
    return [...year.records.categories.values()].flatMap((category) =>
      rowsIn(year, category).map((row): OwnPage => {
        const told = unsuccessfulOf(site, year, row);
        const lines = year.records.withheld?.value.categories[category.id]?.received ?? [];
        return {
          number: row.as,
          year: year.records.year,
          category: { name: category.category.name, href: site.to.category(year.records.year, category.id) },
          told,
          round: roundOf(site, year, category, told.round),
          until: disclosure.unsuccessful.until ?? null,
          rule: site.to.disclosure(year.records.year),
          sealed: lines.find(({ number }) => number === row.as)?.sealed ?? null,
        };
      }),
    );
  });

export const ownHead = (page: OwnPage): PageHead => ({
  title: `${page.number}的结果`,
  description: `${page.year}年度${page.category.name}，登记号${page.number}的结果。`,
  section: null,
  listed: false,
  crumbs: [{ text: `${page.number}的结果` }],
});
