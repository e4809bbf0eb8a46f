/** The head of a page and its place on the site: title, crumbs and the meta tags that public sites must carry. */
import type { Section, Shell } from './shell.ts';

export interface Crumb {
  readonly text: string;
  readonly href?: string | undefined;
}

export interface PageHead {
  readonly title: string;
  /** One sentence for search results and cards. */
  readonly description: string;
  /** The entry of the navigation it belongs to. */
  readonly section: Section | null;
  /** From the section down to this page, without 首页; the last is the page itself and has no address. */
  readonly crumbs: readonly Crumb[];
  /** An article has a day of publication, from its record and never from the build. */
  readonly published?: string | undefined;
  /** A page that only repeats others is not for search engines. */
  readonly listed?: false;
}

export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** Names as the government's page norm has them (政府网站发展指引); an article where the page has a day of publication. */
export const metaTags = (shell: Shell, head: PageHead): readonly Meta[] => {
  const column = head.crumbs[0]?.text ?? '首页';
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['SiteName', shell.siteName],
    ['SiteDomain', shell.domain],
    ['SiteIDCode', shell.identifiers['site-code']],
    ['ColumnName', column],
    ['ColumnType', column],
    ['ArticleTitle', head.published === undefined ? undefined : head.title],
    ['PubDate', head.published],
    ['ContentSource', head.published === undefined ? undefined : shell.issuer],
    ['Description', head.description],
    ['robots', head.listed === false ? 'noindex' : undefined],
  ];
  return tags.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [{ name, content }]));
};

export const documentTitle = (shell: Shell, head: PageHead): string =>
  head.crumbs.length === 0 ? shell.siteName : `${head.title} - ${shell.siteName}`;
