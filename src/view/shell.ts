/** What stands on every page: names, navigation, footer. Made once for a build. */
import type { Association } from '../core/schema/association.ts';
import { confirmingStep } from '../core/confirming.ts';
import { bodyName } from '../core/records.ts';
import { publishedDecisions } from './published-decision.ts';
import { asksConfirmation, type Site } from './site.ts';

export const sections = [
  'home',
  'policy',
  'guides',
  'applications',
  'notices',
  'results',
  'organizations',
  'search',
  'about',
] as const;
export type SiteSection = (typeof sections)[number];

export interface NavItem {
  readonly section: SiteSection;
  readonly text: string;
  readonly href: string;
}

export interface Shell {
  readonly siteName: string;
  readonly domain: string;
  /** Full address of the site, without a final slash; canonical addresses are built on it. */
  readonly origin: string;
  readonly issuer: string;
  readonly programme: string;
  readonly home: string;
  readonly search: string;
  readonly feed: string;
  readonly jsonFeed: string;
  readonly calendar: string;
  readonly demonstration: boolean;
  /** Names of awards, which a title must not divide. */
  readonly words: readonly string[];
  /** Empty sections do not appear. */
  readonly nav: readonly NavItem[];
  readonly links: readonly { readonly text: string; readonly href: string }[];
  /** Where the newest line is explained, and its picture; null while there is none. */
  readonly proof: { readonly href: string; readonly image: string } | null;
  /** An empty value drops its row. */
  readonly rows: readonly { readonly term: string; readonly value: string }[];
  readonly identifiers: Association['site']['identifiers'];
}

const navOf = (site: Site): readonly NavItem[] => {
  const [newest] = site.years;
  const year = newest?.records.year;
  const decided = site.years.find((one) => publishedDecisions(one).length > 0);
  const hasNotices = site.years.some(({ records }) => records.notices.size > 0);
  return [
    { section: 'home', text: '首页', href: site.to.home },
    ...(year === undefined
      ? []
      : [
          { section: 'policy' as const, text: '政策', href: site.to.policy(year) },
          { section: 'guides' as const, text: '申报指南', href: site.to.guides(year) },
          { section: 'applications' as const, text: '申报公开', href: site.to.year(year) },
        ]),
    ...(hasNotices ? [{ section: 'notices' as const, text: '公示公告', href: site.to.notices }] : []),
    ...(decided === undefined
      ? []
      : [{ section: 'results' as const, text: '结果与统计', href: site.to.results(decided.records.year) }]),
    ...(site.records.organizations.size > 0
      ? [{ section: 'organizations' as const, text: '单位', href: site.to.organizations }]
      : []),
  ];
};

const rowsOf = (site: Site): Shell['rows'] => {
  const { association } = site.records;
  const { contact } = association;
  const { identifiers } = association.site;
  const office = site.years[0]?.records.programme.office;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['主办单位', association.name],
    ['受理部门', office === undefined ? undefined : bodyName(association, office)],
    ['联系电话', contact.phone],
    ['电子邮箱', contact.email],
    ['地址', contact.address],
    ['邮编', contact.postcode],
    ['网站标识码', identifiers['site-code']],
    ['备案', identifiers.icp],
    ['公安备案', identifiers.police],
  ];
  return rows.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [{ term, value }]));
};

const wordsOf = (site: Site): readonly string[] => [
  ...new Set(
    site.years.flatMap(({ records }) =>
      [...records.categories.values()].flatMap(({ category }) => [
        category.name,
        ...category.tiers.map(({ name }) => name),
      ]),
    ),
  ),
];

export const shellOf = (site: Site): Shell => {
  const { association } = site.records;
  const url = new URL(association.site.url);
  return {
    siteName: `${association.name}公示`,
    domain: url.hostname,
    origin: url.origin,
    issuer: association.name,
    programme: site.years[0]?.records.programme.name ?? '',
    home: site.to.home,
    search: site.to.search,
    feed: site.to.feed,
    jsonFeed: site.to.jsonFeed,
    calendar: site.to.calendar,
    demonstration: site.demonstration,
    words: wordsOf(site),
    nav: navOf(site),
    links: [
      { text: '申报帮助', href: site.to.help },
      ...(asksConfirmation(site) ? [{ text: confirmingStep(association), href: site.to.confirm }] : []),
      { text: '关于本站', href: site.to.about },
      { text: '自行核对', href: site.to.verify },
      { text: '开放数据', href: site.to.data },
      { text: '检查规则', href: site.to.rules },
      { text: '评委须知', href: site.to.reviewers },
      { text: '名词', href: site.to.glossary },
      { text: '更新记录', href: site.to.changes },
      { text: '订阅', href: site.to.subscribe },
      { text: '网站地图', href: site.to.siteMap },
      { text: '无障碍说明', href: site.to.accessibility },
    ],
    proof: (site.records.checkpoints?.size ?? 0) === 0 ? null : { href: site.to.proof, image: site.to.checkpointImage },
    rows: rowsOf(site),
    identifiers: association.site.identifiers,
  };
};
