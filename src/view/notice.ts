/** The page of one notice (公示, 更正, 公告) as an office would post it, and the list of notices. */
import { windowDays } from '../core/calendar.ts';
import { addDays } from '../core/dates.ts';
import type { CategoryRecords, Filed } from '../core/records.ts';
import { isOpen, type Objection } from '../core/schema/objection.ts';
import type { Notice, NoticeEntry } from '../core/schema/notice.ts';
import type { Tier } from '../core/schema/category.ts';
import { applicationTitle, organizationName } from '../core/names.ts';
import { measureWord } from '../core/words.ts';
import type { Site, YearView } from './site.ts';

export type NoticeState = 'running' | 'over' | 'announcement' | 'correction';

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

export interface NoticeLine {
  readonly application: string;
  readonly href: string;
  readonly number: string | null;
  readonly title: string;
  readonly organization: string;
  /** The county association that confirmed, where the award asks for it. */
  readonly confirmer: string | null;
  readonly person: { readonly name: string; readonly unit: string } | null;
  readonly digest: string;
  /** An open objection holds this entry back. */
  readonly held: boolean;
  /** For the provincial programme. */
  readonly recommended: boolean;
}

/** One table of a notice: everything chosen in one tier. */
export interface NoticeTable {
  readonly category: string;
  readonly tier: Tier;
  /** 个 or 名. */
  readonly unit: string;
  readonly lines: readonly NoticeLine[];
  /** Count × award, whole yuan. */
  readonly sum: number;
}

export interface NoticePage extends NoticeSummary {
  readonly order: string;
  readonly policy: { readonly title: string; readonly number: string; readonly href: string };
  readonly call: { readonly title: string; readonly number: string };
  readonly tables: readonly NoticeTable[];
  /** One item a day of the window, publication included, for the date strip. */
  readonly days: readonly { readonly date: string; readonly ordinal: number | null; readonly makeUp: boolean }[];
  readonly workingDays: number;
  readonly changes: NonNullable<Notice['changes']>;
  /** The notice this one corrects or concludes, and those that correct or conclude it. */
  readonly corrects: NoticeSummary | null;
  readonly followers: readonly NoticeSummary[];
  readonly objections: readonly {
    readonly id: string;
    readonly title: string;
    readonly kind: 'substance' | 'clerical';
    readonly received: string;
    readonly settled: string | null;
    readonly outcome: NonNullable<Objection['outcome']> | null;
    readonly reason: string | null;
  }[];
  readonly decisions: readonly { readonly path: string; readonly sha256: string }[];
  readonly file: string;
  readonly digest: string;
  readonly office: string;
}

const stateOf = (notice: Notice, today: string): NoticeState => {
  if (notice.kind === 'announcement') return 'announcement';
  if (notice.kind === 'correction') return 'correction';
  return notice.to !== undefined && today <= notice.to ? 'running' : 'over';
};

export const noticeSummary = (site: Site, notice: Filed<Notice>): NoticeSummary => ({
  id: notice.id,
  href: site.to.notice(notice.id),
  title: notice.value.title,
  kind: notice.value.kind,
  number: notice.value.number ?? null,
  published: notice.value.published,
  from: notice.value.from ?? null,
  to: notice.value.to ?? null,
  state: stateOf(notice.value, site.today),
  demonstration: notice.value.demonstration === true,
});

/** Notices published by today, newest first, of every year. */
export const noticesOf = (site: Site): readonly NoticeSummary[] =>
  site.years
    .flatMap((year) => [...year.records.notices.values()])
    .filter(({ value }) => value.published <= site.today)
    .map((notice) => noticeSummary(site, notice))
    .toSorted((a, b) => (a.published < b.published || (a.published === b.published && a.id < b.id) ? 1 : -1));

const lineOf = (site: Site, year: YearView, category: CategoryRecords, entry: NoticeEntry): NoticeLine => {
  const application = category.applications.get(entry.application);
  const confirmation = category.confirmations.get(entry.application)?.value;
  const day = category.category.window.closes;
  return {
    application: entry.application,
    href: site.to.application(year.records.year, category.id, entry.application),
    number: category.receipts.get(entry.application)?.value.number ?? null,
    title: application === undefined ? entry.application : applicationTitle(site.records, category, application),
    organization: application === undefined ? '' : organizationName(site.records, application.value.organization, day),
    confirmer: confirmation === undefined ? null : organizationName(site.records, confirmation.organization, day),
    person: entry.person ?? null,
    digest: entry.sha256,
    recommended: entry.recommended === true,
    held: year.index.open.has(`${category.id}/${entry.application}`),
  };
};

/** Entries by category and tier, in the order of the policy; lines by receipt number. */
const tablesOf = (site: Site, year: YearView, notice: Notice): NoticeTable[] =>
  [...year.records.categories.values()]
    .flatMap((category) =>
      category.category.tiers.flatMap((tier): NoticeTable[] => {
        const entries = notice.entries.filter((entry) => entry.category === category.id && entry.tier === tier.id);
        if (entries.length === 0) return [];
        const lines = entries
          .map((entry) => lineOf(site, year, category, entry))
          .toSorted((a, b) => ((a.number ?? a.application) < (b.number ?? b.application) ? -1 : 1));
        return [
          {
            category: category.category.name,
            tier,
            unit: measureWord(category.category.subject),
            lines,
            sum: lines.length * tier.award,
          },
        ];
      }),
    )
    .toSorted((one, other) => (one.tier.clause < other.tier.clause ? -1 : 1));

const objectionsOf = (site: Site, year: YearView, notice: string): NoticePage['objections'] =>
  [...year.records.objections.values()]
    .filter(({ value }) => value.notice === notice)
    .map(({ id, value }) => {
      const [category = '', application = ''] = value.application.split('/');
      const records = year.records.categories.get(category);
      const found = records?.applications.get(application);
      return {
        id,
        title:
          records === undefined || found === undefined
            ? value.application
            : applicationTitle(site.records, records, found),
        kind: value.kind,
        received: value.received,
        settled: value.settled ?? null,
        outcome: isOpen(value) ? null : (value.outcome ?? null),
        reason: value.reason ?? null,
      };
    });

export const noticePage = (site: Site, year: YearView, notice: Filed<Notice>): NoticePage => {
  const { programme } = year.records;
  const all = [...year.records.notices.values()];
  const corrects = all.find(({ id }) => id === notice.value.corrects);
  const { published, to } = notice.value;
  return {
    ...noticeSummary(site, notice),
    order: notice.value.order,
    policy: { title: programme.policy.title, number: programme.policy.number, href: site.to.policy(year.records.year) },
    call: { title: programme.call.title, number: programme.call.number },
    tables: tablesOf(site, year, notice.value),
    days: to === undefined ? [] : stripDays(site, published, to),
    workingDays: programme.publicity['working-days'],
    changes: notice.value.changes ?? [],
    corrects: corrects === undefined ? null : noticeSummary(site, corrects),
    followers: all
      .filter(({ value }) => value.corrects === notice.id && value.published <= site.today)
      .map((follower) => noticeSummary(site, follower)),
    objections: objectionsOf(site, year, notice.id),
    decisions: notice.value.decisions,
    file: notice.file,
    digest: notice.digest,
    office: programme.office,
  };
};

/** The day of publication is shown and not counted (民法典 201): day one is the first working day after it. */
const stripDays = (site: Site, published: string, to: string): NoticePage['days'] => [
  { date: published, ordinal: null, makeUp: false },
  ...windowDays(site.records.calendar, addDays(published, 1), to),
];
