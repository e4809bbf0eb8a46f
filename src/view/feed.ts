/** 公示订阅: notices as an Atom feed (RFC 4287) and as a JSON Feed. Dates are those of the records, so a rebuild changes nothing. */
import { Feed } from 'feed';
import { dateRange } from './format.ts';
import type { NoticeSummary } from './notices.ts';
import type { Shell } from './shell.ts';

/** A record knows the day, not the hour: the beginning of that day in Shanghai. */
const instant = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const describe = (notice: NoticeSummary): string =>
  notice.from === null || notice.to === null
    ? notice.title
    : `${notice.title}。公示时间：${dateRange(notice.from, notice.to)}。`;

type Publisher = Pick<Shell, 'siteName' | 'origin' | 'home' | 'issuer' | 'demonstration'>;

/** Newest first. `today` dates a feed without entries. */
const feedOf = (
  shell: Publisher,
  notices: readonly NoticeSummary[],
  today: string,
  feedLinks: Readonly<Record<string, string>>,
): Feed => {
  const feed = new Feed({
    id: `${shell.origin}${shell.home}`,
    link: `${shell.origin}${shell.home}`,
    title: `${shell.siteName}：公示公告${shell.demonstration ? '（演示数据）' : ''}`,
    copyright: shell.issuer,
    author: { name: shell.issuer },
    language: 'zh-CN',
    generator: 'gongshi',
    updated: instant(notices[0]?.published ?? today),
    feedLinks,
  });
  for (const notice of notices) {
    const link = `${shell.origin}${notice.href}`;
    feed.addItem({
      id: link,
      link,
      title: notice.title,
      description: describe(notice),
      date: instant(notice.published),
    });
  }
  return feed;
};

export const noticeFeed = (
  shell: Publisher & Pick<Shell, 'feed'>,
  notices: readonly NoticeSummary[],
  today: string,
): string => feedOf(shell, notices, today, { atom: `${shell.origin}${shell.feed}` }).atom1();

export const noticeJsonFeed = (
  shell: Publisher & Pick<Shell, 'jsonFeed'>,
  notices: readonly NoticeSummary[],
  today: string,
): string => feedOf(shell, notices, today, { json: `${shell.origin}${shell.jsonFeed}` }).json1();
