import { describe, expect, it } from 'vitest';
import { documentTitle, linkedData, metaTags, openGraph, type PageHead } from './page.ts';
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
  calendar: '/notices/calendar.ics',
  demonstration: true,
  words: [],
  nav: [],
  links: [],
  proof: null,
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
    expect(metaTags(shell, article)).toContainEqual({ name: 'PubDate', content: '2017-11-20 00:00' });
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

describe('what a link to the page shows elsewhere', () => {
  it.each([['</script><script>alert(1)</script>'], ['<!--'], ['a & b > c'], ['\u2028']])(
    'ends no element, whatever the title is: %s',
    (title) => {
      const written = linkedData(shell, { ...article, title }, 'https://gongshi.example.org/notices/a/');
      expect(written).not.toMatch(/[<>&\u2028]/);
      expect(JSON.parse(written)['@graph'][0].headline).toBe(title);
    },
  );

  it('calls an article what has a day, and gives crumbs where there are some', () => {
    const address = 'https://gongshi.example.org/';
    expect(openGraph(shell, article, address)).toContainEqual({ name: 'og:type', content: 'article' });
    expect(openGraph(shell, { ...article, published: undefined }, address)).toContainEqual({
      name: 'og:type',
      content: 'website',
    });
    expect(linkedData(shell, article, address)).toContain('BreadcrumbList');
    expect(linkedData(shell, { ...article, crumbs: [] }, address)).not.toContain('BreadcrumbList');
  });

  it('names keywords once each', () => {
    const tag = metaTags(shell, { ...article, keywords: ['公示', '某奖'] }).find(({ name }) => name === 'Keywords');
    expect(tag?.content).toBe('公示,某奖,公告,名单,提升学会服务能力');
  });
});

describe('the title of the document', () => {
  it('names the page first and the site last', () => {
    expect(documentTitle(shell, article)).toBe('关于名单的公示 - 示例市科学技术协会公示');
    expect(documentTitle(shell, { ...article, crumbs: [] })).toBe('示例市科学技术协会公示');
  });
});
