/** The head of a page and its place on the site: title, crumbs and the meta tags that public sites must carry. */
import type { SiteSection, Shell } from './shell.ts';

export interface Crumb {
  readonly text: string;
  readonly href?: string | undefined;
}

export interface PageHead {
  readonly title: string;
  /** One sentence for search results and cards. */
  readonly description: string;
  /** The entry of the navigation it belongs to. */
  readonly section: SiteSection | null;
  /** From the section down to this page, without 首页; the last is the page itself and has no address. */
  readonly crumbs: readonly Crumb[];
  /** An article has a day of publication, from its record and never from the build. */
  readonly published?: string | undefined;
  /** What it is about, beside its column and the programme: the award, the applicant. */
  readonly keywords?: readonly string[] | undefined;
  /** A page that only repeats others is not for search engines. */
  readonly listed?: false;
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** What each column of the site is for, and by which words it is looked for. */
const columns: Readonly<Record<SiteSection, { readonly description: string; readonly keywords: readonly string[] }>> = {
  home: { description: '正在申报的奖项、正在公示的名单和最近的更新。', keywords: ['公示', '申报'] },
  policy: { description: '政策全文，逐条写明怎样核对。', keywords: ['政策', '条款'] },
  guides: { description: '各奖项怎样申报：条件、材料、时间和办法。', keywords: ['申报指南', '申报表'] },
  applications: { description: '每份申报的内容、逐条核对和结果。', keywords: ['申报公开', '评审结果'] },
  notices: { description: '公示、更正和公布结果的通知。', keywords: ['公示', '公告', '名单'] },
  results: { description: '入选、空缺和经费的统计，全部评分和开放数据。', keywords: ['结果', '统计', '开放数据'] },
  organizations: { description: '登记的单位和各单位的申报、结果。', keywords: ['单位', '申报单位'] },
  search: { description: '搜索政策、申报、公示和结果。', keywords: ['搜索'] },
  about: { description: '本站的数据、规则和核对的办法。', keywords: ['自行核对', '规则'] },
};

/** A record has a day and no hour: it is of that day from its beginning. */
const withTime = (day: string | undefined): string | undefined => (day === undefined ? undefined : `${day} 00:00`);

const list = (words: readonly (string | undefined)[]): string =>
  [...new Set(words.filter((word) => word !== undefined && word !== ''))].join(',');

/** Names as the government's page norm has them (国办发〔2017〕47号, 网站页面标签规范); an article where the page has a day of publication. */
export const metaTags = (shell: Shell, head: PageHead): readonly Meta[] => {
  const name = head.crumbs[0]?.text ?? '首页';
  const column = columns[head.section ?? 'about'];
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['SiteName', shell.siteName],
    ['SiteDomain', shell.domain],
    ['SiteIDCode', shell.identifiers['site-code']],
    ['ColumnName', name],
    ['ColumnDescription', column.description],
    ['ColumnKeywords', list(column.keywords)],
    ['ColumnType', name],
    ['ArticleTitle', head.published === undefined ? undefined : head.title],
    ['PubDate', withTime(head.published)],
    ['ContentSource', head.published === undefined ? undefined : shell.issuer],
    ['Keywords', list([...(head.keywords ?? []), ...column.keywords, shell.programme])],
    ['Description', head.description],
    ['robots', head.listed === false ? 'noindex' : undefined],
  ];
  return tags.flatMap(([of, content]) => (content === undefined || content === '' ? [] : [{ name: of, content }]));
};

/** What a message shows of a link to the page (Open Graph). */
export const openGraph = (shell: Shell, head: PageHead, address: string): readonly Meta[] => [
  { name: 'og:title', content: head.title },
  { name: 'og:description', content: head.description },
  { name: 'og:type', content: head.published === undefined ? 'website' : 'article' },
  { name: 'og:url', content: address },
  { name: 'og:site_name', content: shell.siteName },
  { name: 'og:locale', content: 'zh_CN' },
  ...(head.published === undefined ? [] : [{ name: 'article:published_time', content: head.published }]),
];

/**
 * The same for machines (schema.org): where the page stands, and who published an article. Text of others is in it, so no
 * character that could end the element is left as it is.
 */
export const linkedData = (shell: Shell, head: PageHead, address: string): string => {
  const crumbs = [{ text: '首页', href: shell.home }, ...head.crumbs].map(({ text, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text,
    ...(href === undefined ? {} : { item: `${shell.origin}${href}` }),
  }));
  const publisher = { '@type': 'Organization', name: shell.issuer };
  const page =
    head.published === undefined
      ? { '@type': 'WebPage', name: head.title, description: head.description, url: address, publisher }
      : { '@type': 'Article', headline: head.title, datePublished: head.published, url: address, publisher };
  const graph = [page, ...(head.crumbs.length === 0 ? [] : [{ '@type': 'BreadcrumbList', itemListElement: crumbs }])];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
};

export const documentTitle = (shell: Shell, head: PageHead): string =>
  head.crumbs.length === 0 ? shell.siteName : `${head.title} - ${shell.siteName}`;
