import { describe, expect, it } from 'vitest';
import { noticeFeed } from './feed.ts';
import type { NoticeSummary } from './notices.ts';
import type { Shell } from './shell.ts';

const shell: Parameters<typeof noticeFeed>[0] = {
  siteName: '示例市科学技术协会公示',
  origin: 'https://gongshi.example.org',
  home: '/',
  feed: '/notices/feed.xml',
  issuer: '示例市科学技术协会',
  demonstration: true,
} satisfies Partial<Shell>;

const notice: NoticeSummary = {
  id: '2017-06-30-publicity',
  href: '/notices/2017-06-30-publicity/',
  title: '关于A&B名单的公示',
  kind: 'publicity',
  number: null,
  published: '2017-06-30',
  from: '2017-07-03',
  to: '2017-07-07',
  state: 'over',
  demonstration: true,
};

describe('the feed of notices', () => {
  const xml = noticeFeed(shell, [notice], '2017-12-20');

  it('dates an entry by its record, at the beginning of that day in Shanghai', () => {
    expect(xml).toContain('<updated>2017-06-29T16:00:00.000Z</updated>');
  });

  it('is dated by its newest entry, so that a rebuild changes nothing', () => {
    expect(noticeFeed(shell, [notice], '2018-05-01')).toBe(xml);
  });

  it('says the window, links to the page and escapes what must be', () => {
    expect(xml).toContain('公示时间：2017年7月3日至7月7日');
    expect(xml).toContain('href="https://gongshi.example.org/notices/2017-06-30-publicity/"');
    expect(xml.replaceAll(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toContain('A&B');
  });

  it('says that it is a demonstration', () => {
    expect(xml).toContain('（演示数据）');
  });
});
