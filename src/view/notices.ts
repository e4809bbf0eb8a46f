/** The list of notices: of each its kind, its days and where it stands. */
import type { Filed } from '../core/records.ts';
import { lastDay } from '../core/last-day.ts';
import type { Notice } from '../core/schema/notice.ts';
import type { Site } from './site.ts';

export type NoticeState = 'running' | 'over' | 'announcement' | 'correction' | 'revocation';

export interface NoticeSummary {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly kind: Notice['kind'];
  readonly number: string | null;
  readonly published: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly state: NoticeState;
  readonly demonstration: boolean;
}

/** The last day of a publicity with what corrections published by today moved it to; another notice's own. */
export const endOf = (site: Site, notice: Filed<Notice>): string | null => {
  if (notice.value.kind !== 'publicity' || notice.value.to === undefined) return notice.value.to ?? null;
  const year = [...site.records.years.values()].find(({ notices }) => notices.get(notice.id) === notice);
  if (year === undefined) return notice.value.to;
  const published = new Map([...year.notices].filter(([, { value }]) => value.published <= site.today));
  return lastDay({ ...year, notices: published }, notice);
};

const stateOf = (notice: Notice, to: string | null, today: string): NoticeState => {
  if (notice.kind !== 'publicity') return notice.kind;
  return to !== null && today <= to ? 'running' : 'over';
};

export const noticeSummary = (site: Site, notice: Filed<Notice>): NoticeSummary => ({
  id: notice.id,
  href: site.to.notice(notice.id),
  title: notice.value.title,
  kind: notice.value.kind,
  number: notice.value.number ?? null,
  published: notice.value.published,
  from: notice.value.from ?? null,
  to: endOf(site, notice),
  state: stateOf(notice.value, endOf(site, notice), site.today),
  demonstration: notice.value.demonstration === true,
});

/** Notices published by today, newest first, of every year. */
export const noticesOf = (site: Site): readonly NoticeSummary[] =>
  site.years
    .flatMap((year) => [...year.records.notices.values()])
    .filter(({ value }) => value.published <= site.today)
    .map((notice) => noticeSummary(site, notice))
    .toSorted((a, b) => (a.published < b.published || (a.published === b.published && a.id < b.id) ? 1 : -1));

/** Notices with a list; the others have no file of it. */
export const listedNotices = (site: Site): readonly NoticeSummary[] =>
  noticesOf(site).filter(({ id }) =>
    site.years.some(({ records }) => (records.notices.get(id)?.value.entries.length ?? 0) > 0),
  );
