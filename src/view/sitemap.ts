/** Every page of the site, for search engines. Listings narrowed by a facet are left out: they repeat. */
import { codePages } from './codes.ts';
import { publishedDecisions } from './published-decision.ts';
import { noticesOf } from './notice.ts';
import { organizationsOf } from './organization.ts';
import type { Site, YearView } from './site.ts';

export interface SitePage {
  readonly href: string;
  /** Day of the last change that a record tells of. */
  readonly changed?: string | undefined;
}

const yearPages = (site: Site, view: YearView): readonly SitePage[] => {
  const { records } = view;
  const { year } = records;
  return [
    site.to.year(year),
    site.to.guides(year),
    site.to.policy(year),
    site.to.coverage(year),
    site.to.results(year),
    ...publishedDecisions(view).map(({ category, round }) => site.to.decision(year, category.id, round)),
    ...[...records.categories.values()].flatMap((category) => [
      site.to.category(year, category.id),
      site.to.guide(year, category.id),
      site.to.apply(year, category.id),
      site.to.selfCheck(year, category.id),
      ...[...category.applications.keys()].map((id) => site.to.application(year, category.id, id)),
    ]),
  ].map((href) => ({ href }));
};

export const pagesOf = (site: Site): readonly SitePage[] => [
  { href: site.to.home },
  ...site.years.flatMap((year) => yearPages(site, year)),
  { href: site.to.notices },
  ...noticesOf(site).map(({ href, published }) => ({ href, changed: published })),
  { href: site.to.objections },
  { href: site.to.objectionForm },
  { href: site.to.organizations },
  ...organizationsOf(site).map(({ href }) => ({ href })),
  { href: site.to.help },
  { href: site.to.rules },
  ...codePages(site).map(({ href }) => ({ href })),
  { href: site.to.data },
  { href: site.to.verify },
  { href: site.to.confirm },
  { href: site.to.about },
];

/** Addresses hold only letters, digits, `-` and `/`, so nothing needs escaping. */
export const sitemap = (origin: string, pages: readonly SitePage[]): string => {
  const urls = pages.map(({ href, changed }) => {
    const last = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
    return `<url><loc>${origin}${href}</loc>${last}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
};
