import { describe, expect, it } from 'vitest';
import { sitemapLine } from './sitemap.ts';

const canonical = '<link rel="canonical" href="https://gongshi.example.org/notices/a/">';

describe('a line of the site map', () => {
  it.each([
    ['gives the full address', canonical, '<url><loc>https://gongshi.example.org/notices/a/</loc></url>\n'],
    [
      'gives the day that the head tells',
      `<meta name="PubDate" content="2017-06-30 09:00">${canonical}`,
      '<url><loc>https://gongshi.example.org/notices/a/</loc><lastmod>2017-06-30</lastmod></url>\n',
    ],
    ['is not there for a page that has no address of its own', '<title>页面不存在</title>', undefined],
    [
      'is not there for a page that asks not to be listed',
      `<meta name="robots" content="noindex">${canonical}`,
      undefined,
    ],
  ])('%s', (_, head, line) => expect(sitemapLine(head)).toBe(line));
});
