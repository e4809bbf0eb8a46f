import { describe, expect, it } from 'vitest';
import { documentTitle, metaTags, type PageHead } from './page.ts';
import type { Shell } from './shell.ts';

const shell: Shell = {
  siteName: '示例市科学技术协会公示',
  domain: 'gongshi.example.org',
  origin: 'https://gongshi.example.org',
  issuer: '示例市科学技术协会',
  programme: '提升学会服务能力',
  home: '/',
  search: '/search/',
  feed: '/notices/feed.xml',
  jsonFeed: '/notices/feed.json',
  demonstration: true,
  words: [],
  nav: [],
  links: [],
  rows: [],
  identifiers: { 'site-code': '' },
};

const article: PageHead = {
  title: '关于名单的公示',
  description: '公示5个工作日。',
  section: 'notices',
  crumbs: [{ text: '公示公告', href: '/notices/' }, { text: '公示' }],
  published: '2017-11-20',
};

const names = (head: PageHead, of = shell) => metaTags(of, head).map(({ name }) => name);

describe('meta tags', () => {
  it('name the article, its day and its source', () => {
    expect(metaTags(shell, article)).toContainEqual({ name: 'PubDate', content: '2017-11-20' });
    expect(metaTags(shell, article)).toContainEqual({ name: 'ContentSource', content: '示例市科学技术协会' });
  });

  it('give no day of publication to a page that is no article', () => {
    expect(names({ ...article, published: undefined })).not.toContain('PubDate');
  });

  it('leave out a site code that is empty, and print one that is not', () => {
    expect(names(article)).not.toContain('SiteIDCode');
    expect(names(article, { ...shell, identifiers: { 'site-code': '3207000006' } })).toContain('SiteIDCode');
  });
});

describe('the title of the document', () => {
  it('names the page first and the site last', () => {
    expect(documentTitle(shell, article)).toBe('关于名单的公示 - 示例市科学技术协会公示');
    expect(documentTitle(shell, { ...article, crumbs: [] })).toBe('示例市科学技术协会公示');
  });
});
