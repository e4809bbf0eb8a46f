/** Listings of a category: all of it, or narrowed by one facet, in pages that work without a script. */
import { titleWord } from '../core/title-word.ts';
import type { FieldSpec } from '../core/fields/index.ts';
import { show } from '../core/fields/index.ts';
import { type CategoryRecords, placeName } from '../core/records.ts';
import { stages, type Standing } from '../core/state.ts';
import { applicantName, applicationTitle } from './names.ts';
import { resultStatus } from './outcome.ts';
import { groundOf } from './outcome-ground.ts';
import { shortOutcome, type ShortOutcome } from './outcome-short.ts';
import type { Prize } from './prize.ts';
import { type Site, standingOf, type YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface ListingRow {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly number: string | null;
  readonly organization: { readonly id: string; readonly name: string; readonly href: string };
  /** Name of the place, where the category asks for one. */
  readonly place: string | null;
  readonly standing: Standing;
  readonly outcome: ShortOutcome;
  readonly prize: Prize;
  /** Facet → values, to filter by. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export interface ListFacet {
  /** Part of the address: `state`, `place`, or the id of a choice field with a code list. */
  readonly id: string;
  readonly label: string;
  readonly values: readonly {
    readonly id: string;
    readonly label: string;
    readonly count: number;
    readonly href: string;
  }[];
}

export interface ListingPage {
  readonly year: number;
  readonly category: { readonly id: string; readonly name: string; readonly href: string };
  /** What the category calls its applications and who made them. */
  readonly columns: { readonly title: string; readonly applicant: string };
  readonly facets: readonly ListFacet[];
  /** The facet in force. */
  readonly filter: { readonly facet: string; readonly value: string; readonly label: string } | null;
  readonly rows: readonly ListingRow[];
  /** How many there are on all pages together. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Address of page n under the same filter. */
  readonly hrefs: readonly string[];
}

export const pageSize = 50;

const placeField = (category: CategoryRecords): FieldSpec | undefined =>
  category.category.fields.find((field) => field.type === 'place');

const listField = (category: CategoryRecords): FieldSpec | undefined =>
  category.category.fields.find((field) => field.type === 'choice' && field.codelist !== undefined);

const valuesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
};

const rowsOf = (site: Site, year: YearView, category: CategoryRecords): readonly ListingRow[] => {
  const place = placeField(category);
  const list = listField(category);
  const rows = [...category.applications.values()].flatMap((application): ListingRow[] => {
    const standing = standingOf(year, category.id, application.id);
    if (standing === undefined) return [];
    const ground = groundOf(site, year, category, application);
    const { fields, organization } = application.value;
    const code = place === undefined ? undefined : fields[place.id];
    const stages = new Set([standing.stage, ...standing.rounds.map((round) => round.stage)]);
    return [
      {
        id: application.id,
        href: site.to.application(year.records.year, category.id, application.id),
        title: applicationTitle(site, category, application),
        number: category.receipts.get(application.id)?.value.number ?? null,
        organization: {
          id: organization,
          name: applicantName(site, category, application),
          href: site.to.organization(organization),
        },
        place: typeof code === 'string' ? placeName(site.records.association, code) : null,
        standing,
        outcome: shortOutcome(ground),
        prize: ground.prize,
        facets: {
          state: [...stages],
          ...(place === undefined ? {} : { place: valuesOf(code) }),
          ...(list === undefined ? {} : { discipline: valuesOf(fields[list.id]) }),
        },
      },
    ];
  });
  const key = (row: ListingRow) => row.number ?? `~${row.id}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Every page of an application asks for its neighbours: the rows of a category are made once for a build. */
const known = new WeakMap<YearView, Map<string, readonly ListingRow[]>>();

/** Every application of a category: by receipt number, then those not received by id. */
export const listingRows = (site: Site, year: YearView, category: CategoryRecords): readonly ListingRow[] => {
  const rows = known.get(year) ?? new Map<string, readonly ListingRow[]>();
  known.set(year, rows);
  const found = rows.get(category.id) ?? rowsOf(site, year, category);
  rows.set(category.id, found);
  return found;
};

export interface Neighbours {
  readonly previous: Pick<ListingRow, 'href' | 'title'> | null;
  readonly next: Pick<ListingRow, 'href' | 'title'> | null;
}

/** Those before and after it in the listing. */
export const neighboursOf = (site: Site, year: YearView, category: CategoryRecords, id: string): Neighbours => {
  const rows = listingRows(site, year, category);
  const index = rows.findIndex((row) => row.id === id);
  const linkTo = (row: ListingRow | undefined) => (row === undefined ? null : { href: row.href, title: row.title });
  return { previous: linkTo(rows[index - 1]), next: linkTo(rows[index + 1]) };
};

const labelOf = (site: Site, category: CategoryRecords, facet: string, value: string): string => {
  const stage = facet === 'state' ? stages.find((one) => one === value) : undefined;
  if (stage !== undefined) return resultStatus(stage).word;
  if (facet === 'place') return placeName(site.records.association, value);
  const field = listField(category);
  if (field === undefined) return value;
  const shown = show([value], field, { places: site.records.association.places });
  return shown.kind === 'text' ? shown.text : value;
};

/** A place is called as the form calls it: of a project, a school, a unit. */
const facetLabel = (category: CategoryRecords, facet: string): string =>
  ({ state: '状态', place: placeField(category)?.label, discipline: '学科' })[facet] ?? facet;

const facetsOf = (site: Site, year: YearView, category: CategoryRecords, rows: readonly ListingRow[]): ListFacet[] => {
  const order: readonly string[] = stages;
  return Object.keys(rows[0]?.facets ?? {}).map((facet) => {
    const counts = new Map<string, number>();
    for (const row of rows)
      for (const value of row.facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
    const sorted = [...counts].toSorted(([a], [b]) =>
      facet === 'state' ? order.indexOf(a) - order.indexOf(b) : a < b ? -1 : 1,
    );
    return {
      id: facet,
      label: facetLabel(category, facet),
      values: sorted.map(([value, count]) => ({
        id: value,
        label: labelOf(site, category, facet, value),
        count,
        href: site.to.filtered(year.records.year, category.id, facet, value),
      })),
    };
  });
};

/** Every page of a category's listing: unfiltered, and for each value of each facet. */
export const listingPages = (site: Site, year: YearView, category: CategoryRecords): readonly ListingPage[] => {
  const rows = listingRows(site, year, category);
  const facets = facetsOf(site, year, category, rows);
  const number = year.records.year;
  const head = {
    year: number,
    category: { id: category.id, name: category.category.name, href: site.to.category(number, category.id) },
    columns: {
      title: titleWord(category.category),
      applicant: category.category.columns?.applicant ?? '申报单位',
    },
    facets,
  };
  const paged = (chosen: readonly ListingRow[], filter: ListingPage['filter'], href: (page: number) => string) => {
    const pages = Math.max(1, Math.ceil(chosen.length / pageSize));
    const hrefs = Array.from({ length: pages }, (_, index) => href(index + 1));
    return hrefs.map((_, index): ListingPage => ({
      ...head,
      filter,
      rows: chosen.slice(index * pageSize, (index + 1) * pageSize),
      total: chosen.length,
      page: index + 1,
      pages,
      hrefs,
    }));
  };
  return [
    ...paged(rows, null, (page) => site.to.category(number, category.id, page)),
    ...facets.flatMap((facet) =>
      facet.values.flatMap((value) =>
        paged(
          rows.filter((row) => row.facets[facet.id]?.includes(value.id)),
          { facet: facet.id, value: value.id, label: value.label },
          (page) => site.to.filtered(number, category.id, facet.id, value.id, page),
        ),
      ),
    ),
  ];
};

const listingTitle = (page: ListingPage): string =>
  `${page.year}年度${page.category.name}申报${page.filter === null ? '' : `：${page.filter.label}`}`;

export const listingHead = (site: Site, page: ListingPage): PageHead => ({
  title: `${listingTitle(page)}${page.page === 1 ? '' : `（第${page.page}页）`}`,
  description: `${listingTitle(page)}，共${page.total}份，每份都有逐条核对的结论。`,
  ...(page.filter === null ? {} : { listed: false }),
  section: 'applications',
  crumbs: [
    { text: `${page.year}年度申报公开`, href: site.to.year(page.year) },
    ...(page.filter === null
      ? [{ text: page.category.name }]
      : [{ text: page.category.name, href: page.category.href }, { text: page.filter.label }]),
  ],
});
