import { describe, expect, it } from 'vitest';
import { sitemap } from './sitemap.ts';

describe('the site map', () => {
  it('gives full addresses, and a day only where a record tells one', () => {
    const pages = [{ href: '/' }, { href: '/notices/a/', changed: '2017-06-30' }];
    expect(sitemap('https://gongshi.example.org', pages)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
        '<url><loc>https://gongshi.example.org/</loc></url>\n' +
        '<url><loc>https://gongshi.example.org/notices/a/</loc><lastmod>2017-06-30</lastmod></url>\n' +
        '</urlset>\n',
    );
  });
});
