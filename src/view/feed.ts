/** 公示订阅: notices as an Atom feed (RFC 4287). Dates are those of the records, so a rebuild changes nothing. */
import { Feed } from 'feed';
import { dateRange } from './format.ts';
import type { NoticeSummary } from './notice.ts';
import type { Shell } from './shell.ts';

/** A record knows the day, not the hour: the beginning of that day in Shanghai. */
const instant = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

const describe = (notice: NoticeSummary): string =>
  notice.from === null || notice.to === null
    ? notice.title
    : `${notice.title}。公示时间：${dateRange(notice.from, notice.to)}。`;

/** Newest first. `today` dates a feed without entries. */
export const noticeFeed = (
  shell: Pick<Shell, 'siteName' | 'origin' | 'home' | 'feed' | 'issuer' | 'demonstration'>,
  notices: readonly NoticeSummary[],
  today: string,
): string => {
  const feed = new Feed({
    id: `${shell.origin}${shell.home}`,
    link: `${shell.origin}${shell.home}`,
    title: `${shell.siteName}：公示公告${shell.demonstration ? '（演示数据）' : ''}`,
    copyright: shell.issuer,
    author: { name: shell.issuer },
    language: 'zh-CN',
    generator: 'gongshi',
    updated: instant(notices[0]?.published ?? today),
    feedLinks: { atom: `${shell.origin}${shell.feed}` },
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
  return feed.atom1();
};
