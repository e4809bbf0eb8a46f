import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { demonstration } from './demonstration.fixture.ts';
import { noticeFeed, noticeJsonFeed } from './feed.ts';
import { noticesOf } from './notices.ts';
import { shellOf } from './shell.ts';

const { site } = demonstration();
const shell = shellOf(site);
const notices = noticesOf(site);

describe('the feeds, read by another program', () => {
  it('are an Atom feed and a JSON Feed of the same notices, newest first', () => {
    const atom = parseAtomFeed(noticeFeed(shell, notices, site.today));
    const json = parseJsonFeed(noticeJsonFeed(shell, notices, site.today));
    const titles = notices.map(({ title }) => title);
    expect(atom.entries?.map(({ title }) => (typeof title === 'string' ? title : title?.value))).toEqual(titles);
    expect(json.items?.map(({ title }) => title)).toEqual(titles);
    expect(json.feed_url).toBe('https://gongshi.example.org/notices/feed.json');
  });
});
