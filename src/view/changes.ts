/** 更新记录: what was published, corrected, settled, given up and revoked, and when. From the records and nothing else. */
import { recordedDay } from '../core/approval.ts';
import { departures } from '../core/departures.ts';
import { departureWords } from '../core/notice/leaving.ts';
import { outcomeNames } from '../core/notice/objections.ts';
import type { CategoryRecords } from '../core/records.ts';
import { noticeKindWord } from './notice-head.ts';
import { applicationTitle } from './names.ts';
import type { PageHead } from './page.ts';
import { publishedDecisions, roundInFull } from './published-decision.ts';
import type { Site, YearView } from './site.ts';

export interface SiteChange {
  /** Its day; of a round that scores alone decided none is recorded, and it stands by the next round's. */
  readonly date: string;
  readonly isDated?: false;
  /** 公示, 更正, 公告, 审定, 评审, 异议, 撤回, 放弃, 撤销. */
  readonly kind: string;
  readonly text: string;
  readonly href: string;
  readonly detail: string | null;
}

export const changesHead: PageHead = {
  title: '更新记录',
  description: '本站发布、更正、办结和撤销的记录，由评选的记录自动生成，最近的在前。',
  section: 'about',
  crumbs: [{ text: '更新记录' }],
};

const titleIn = (site: Site, category: CategoryRecords | undefined, id: string): string => {
  const application = category?.applications.get(id);
  return category === undefined || application === undefined ? id : applicationTitle(site, category, application);
};

const ofNotices = (site: Site, { records }: YearView): SiteChange[] =>
  [...records.notices.values()].map(({ id, value }) => ({
    date: value.published,
    kind: noticeKindWord(value.kind),
    text: value.title,
    href: site.to.notice(id),
    detail: value.changes?.map((change) => `原文“${change.old}”，应为“${change.new}”。`).join('') ?? null,
  }));

const ofDecisions = (site: Site, year: YearView): SiteChange[] => {
  const published = publishedDecisions(year);
  return published.map(({ category, round, decision }, index) => {
    const day = recordedDay(decision.value);
    const later = published.slice(index + 1).filter((one) => one.category.id === category.id);
    const [next = site.today] = later.flatMap((one) => recordedDay(one.decision.value) ?? []);
    return {
      date: day ?? next,
      ...(day === undefined ? { isDated: false } : {}),
      kind: decision.value.approvals.length > 0 ? '审定' : '评审',
      text: `${year.records.year}年度${roundInFull(category, round)}评审结果`,
      href: site.to.decision(year.records.year, category.id, round),
      detail: null,
    };
  });
};

const ofObjections = (site: Site, { records }: YearView): SiteChange[] =>
  [...records.objections.values()].flatMap(({ id, value }) => {
    const [category = '', application = ''] = value.application.split('/');
    const about = `对“${titleIn(site, records.categories.get(category), application)}”的异议`;
    const href = `${site.to.objections}#objection-${id}`;
    const came: SiteChange = { date: value.received, kind: '异议', text: `收到${about}`, href, detail: null };
    const { outcome, settled, reason } = value;
    return outcome === undefined || settled === undefined
      ? [came]
      : [came, { date: settled, kind: '异议', text: `${about}${outcomeNames[outcome]}`, href, detail: reason ?? null }];
  });

/** Taken back before the selection; giving up and revocation are departures. */
const ofWithdrawals = (site: Site, year: YearView): SiteChange[] =>
  [...year.records.categories.values()].flatMap((category) =>
    [...category.receipts].flatMap(([id, { value }]) =>
      value.withdrawn !== undefined && year.standings.get(category.id)?.get(id)?.stage === 'withdrawn'
        ? [
            {
              date: value.withdrawn.date,
              kind: '撤回',
              text: `申报单位书面撤回“${titleIn(site, category, id)}”`,
              href: site.to.application(year.records.year, category.id, id),
              detail: null,
            },
          ]
        : [],
    ),
  );

const kinds = { 'given-up': '放弃', removed: '撤下', revoked: '撤销' } as const;

const ofDepartures = (site: Site, { records }: YearView): SiteChange[] =>
  departures(records).map(({ kind, date, category: of, tier, application }) => {
    const category = records.categories.get(of);
    const name = category?.category.tiers.find(({ id }) => id === tier)?.name ?? tier;
    return {
      date,
      kind: kinds[kind],
      text: `“${titleIn(site, category, application)}”（${name}）${departureWords[kind]}`,
      href: site.to.application(records.year, of, application),
      detail: category?.receipts.get(application)?.value.revoked?.reason ?? null,
    };
  });

/** Up to today, newest first; of one day, in the order in which an office does things. */
export const siteChanges = (site: Site): readonly SiteChange[] =>
  site.years
    .flatMap((year) => [
      ...ofNotices(site, year),
      ...ofDepartures(site, year),
      ...ofObjections(site, year),
      ...ofWithdrawals(site, year),
      ...ofDecisions(site, year),
    ])
    .filter(({ date }) => date <= site.today)
    .toSorted((a, b) =>
      a.date === b.date ? Number(a.isDated === false) - Number(b.isDated === false) : a.date < b.date ? 1 : -1,
    );
