/** Which pages there are, by the parts of their addresses, and what stands at an address. */
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import { publishedDecisions, type PublishedDecision } from './published-decision.ts';
import { listingPages, type ListingPage } from './listing.ts';
import { type Site, type YearView, yearView } from './site.ts';

export interface CategoryParams {
  readonly year: string;
  readonly category: string;
}

export interface CategoryView {
  readonly year: YearView;
  readonly category: CategoryRecords;
}

const categoriesOf = (site: Site): readonly CategoryView[] =>
  site.years.flatMap((year) => [...year.records.categories.values()].map((category) => ({ year, category })));

const paramsOf = ({ year, category }: CategoryView): { year: string; category: string } => ({
  year: String(year.records.year),
  category: category.id,
});

export const categoryPaths = (site: Site) => categoriesOf(site).map((view) => ({ params: paramsOf(view) }));

export const categoryView = (site: Site, params: CategoryParams): CategoryView => {
  const year = yearView(site, Number(params.year));
  const category = year.records.categories.get(params.category);
  if (category === undefined) throw new Error(`no category ${params.category} in ${params.year}`);
  return { year, category };
};

export const applicationView = (
  site: Site,
  params: CategoryParams & { readonly application: string },
): CategoryView & { readonly application: ApplicationRecord } => {
  const view = categoryView(site, params);
  const application = view.category.applications.get(params.application);
  if (application === undefined) throw new Error(`no application ${params.application} in ${view.category.file}`);
  return { ...view, application };
};

/** Rounds that every body approved, and no others. */
export const decisionPaths = (site: Site) =>
  site.years.flatMap((year) =>
    publishedDecisions(year).map(({ category, round }) => ({ params: { ...paramsOf({ year, category }), round } })),
  );

export const decisionView = (
  site: Site,
  params: CategoryParams & { readonly round: string },
): { readonly year: YearView; readonly published: PublishedDecision } => {
  const year = yearView(site, Number(params.year));
  const published = publishedDecisions(year).find(
    ({ category, round }) => category.id === params.category && round === params.round,
  );
  if (published === undefined) throw new Error(`no approved round ${params.round} in ${params.category}`);
  return { year, published };
};

/** Listings of every category: `filter` is what follows the category in the address (`state/awarded/page/2`). */
export const listingPaths = (site: Site) =>
  categoriesOf(site).flatMap((view) => {
    const { year, category } = view;
    const home = site.to.category(year.records.year, category.id);
    return listingPages(site, year, category).map((page: ListingPage) => ({
      params: {
        ...paramsOf(view),
        filter: page.hrefs[page.page - 1]?.slice(home.length).replace(/\/$/, '') || undefined,
      },
      props: { page },
    }));
  });
