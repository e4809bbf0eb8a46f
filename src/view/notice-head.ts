/** Title, description and crumbs of notices, and what each kind is called. */
import { inChinese } from '../core/dates.ts';
import { dateRange } from './format.ts';
import type { NoticePage } from './notice.ts';
import type { PageHead } from './page.ts';
import type { Site } from './site.ts';

const kindWords = { publicity: '公示', correction: '更正', announcement: '公告', revocation: '撤销公告' } as const;

export const noticeKindWord = (kind: keyof typeof kindWords): string => kindWords[kind];

export const noticeHead = (site: Site, page: NoticePage): PageHead => ({
  title: page.title,
  description:
    page.from === null || page.to === null
      ? `${inChinese(page.published)}发布。`
      : `公示时间：${dateRange(page.from, page.to)}。`,
  section: 'notices',
  crumbs: [{ text: '公示公告', href: site.to.notices }, { text: noticeKindWord(page.kind) }],
  published: page.published,
});

export const noticesHead: PageHead = {
  title: '公示公告',
  description: '公示、更正和公布结果的通知，最近的在前。',
  section: 'notices',
  crumbs: [{ text: '公示公告' }],
};
