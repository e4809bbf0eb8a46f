/** What is left of a page whose term is over: what was here, until when, by which clause, and its digest. */
import type { Tombstone } from '../core/disclosure/shown.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface TombstonePage {
  readonly title: string;
  readonly year: number;
  readonly category: { readonly name: string; readonly href: string };
  readonly until: string;
  readonly clause: { readonly id: string; readonly href: string };
  readonly rule: string;
  readonly digest: string | null;
}

const pageOf = (site: Site, { records }: YearView, { category, number, digest }: Tombstone): TombstonePage => {
  const { year, programme, categories } = records;
  const { until = '', clause = '' } = programme.disclosure?.unsuccessful ?? {};
  return {
    title: number === null ? '一份没有受理的申报' : `${number}的结果`,
    year,
    category: {
      name: categories.get(category)?.category.name ?? category,
      href: site.to.category(year, category),
    },
    until,
    clause: { id: clause, href: site.to.clause(year, clause) },
    rule: site.to.disclosure(year),
    digest,
  };
};

/** Under the addresses that applications had. */
export const goneApplications = (site: Site) =>
  site.years.flatMap((year) =>
    year.gone.flatMap((one) =>
      one.application === null
        ? []
        : [
            {
              params: { year: String(year.records.year), category: one.category, application: one.application },
              gone: pageOf(site, year, one),
            },
          ],
    ),
  );

/** Under the addresses of own pages. */
export const goneOwnPages = (site: Site) =>
  site.years.flatMap((year) =>
    year.gone.flatMap((one) =>
      one.application !== null || one.number === null
        ? []
        : [
            {
              params: { year: String(year.records.year), number: one.number.toLowerCase() },
              gone: pageOf(site, year, one),
            },
          ],
    ),
  );

export const tombstoneHead = (page: TombstonePage): PageHead => ({
  title: page.title,
  description: `${page.year}年度${page.category.name}：公开期限已满，内容不再公布。`,
  section: null,
  listed: false,
  crumbs: [{ text: page.title }],
});
