/** Which pages there are, by the parts of their addresses, and what stands at an address. */
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import { publishedDecisions, type PublishedDecision } from './published-decision.ts';
import { listingHead, listingPages, type ListingPage } from './listing.ts';
import { decisionLinks } from './results/page.ts';
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

/** A page of each year, with what it shows. */
export const yearPaths = <Props>(site: Site, props: (year: YearView) => Props) =>
  site.years.map((year) => ({ params: { year: String(year.records.year) }, props: props(year) }));

/** A page of each category, with what it shows. */
export const categoryPaths = <Props>(site: Site, props: (view: CategoryView) => Props) =>
  categoriesOf(site).map((view) => ({ params: paramsOf(view), props: props(view) }));

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

/** A page of each round that every body approved, and of no others, with what it shows. */
export const decisionPaths = <Props>(site: Site, props: (year: YearView, published: PublishedDecision) => Props) =>
  site.years.flatMap((year) =>
    publishedDecisions(year).map((published) => ({
      params: { ...paramsOf({ year, category: published.category }), round: published.round },
      props: props(year, published),
    })),
  );

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
      props: {
        page,
        head: listingHead(site, page),
        decisions: decisionLinks(site, year, category.id),
      },
    }));
  });
