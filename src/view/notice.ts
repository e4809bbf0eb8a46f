/** The page of one notice (公示, 更正, 公告) as an office would post it. */
import { type ListColumns, listColumns } from '../core/list-columns.ts';
import { windowDays } from '../core/calendar.ts';
import { longestWindow, sayTerm, termsOf } from '../core/publicity-term.ts';
import { addDays, inChinese } from '../core/dates.ts';
import type { CategoryRecords, Filed } from '../core/records.ts';
import { isOpen, type Objection } from '../core/schema/objection.ts';
import type { Notice, NoticeEntry } from '../core/schema/notice.ts';
import { peopleOf, sayPeople } from '../core/people.ts';
import type { Tier } from '../core/schema/category.ts';
import { applicantName, applicationTitle, formerTitle } from './names.ts';
import { organizationName, personOn } from '../core/names.ts';
import { departureOf } from '../core/departures.ts';
import { departureWords } from '../core/notice/leaving.ts';
import { measureWord } from '../core/measure.ts';
import { type MadeShown, madeShown } from './made.ts';
import { endOf, type NoticeSummary, noticesOf, noticeSummary } from './notices.ts';
import type { Site, YearView } from './site.ts';

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
  /** The people of a work or a group, in order; empty where there are none. */
  readonly people: string;
  /** What the notice printed before a correction changed it. */
  readonly former: string | null;
  /** 已书面放弃（2017年12月20日）: it has left the list since. */
  readonly left: string | null;
  /** These are recommended to the provincial programme. */
  readonly recommended: boolean;
}

/** One table of a notice: everything chosen in one tier. */
export interface NoticeTable {
  readonly category: string;
  readonly tier: Tier;
  /** 个 or 名. */
  readonly unit: string;
  readonly columns: ListColumns;
  readonly lines: readonly NoticeLine[];
  /** Count × award, whole yuan, without those who left. */
  readonly sum: number;
}

export interface NoticePage extends NoticeSummary {
  readonly order: string;
  readonly policy: { readonly title: string; readonly number: string | null; readonly href: string };
  readonly call: { readonly title: string; readonly number: string | null };
  readonly tables: readonly NoticeTable[];
  /** One item a day of the window, publication included, for the date strip. */
  readonly days: readonly { readonly date: string; readonly ordinal: number | null; readonly makeUp: boolean }[];
  /** `5个工作日`, `7日（自然日）`. */
  readonly term: string;
  readonly unit: 'working' | 'natural';
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
  readonly made: MadeShown | null;
  readonly decisions: readonly { readonly path: string; readonly sha256: string }[];
  readonly file: string;
  readonly digest: string;
  readonly office: string;
}

const leftIn = (site: Site, year: YearView, entry: NoticeEntry): string | null => {
  const departure = departureOf(year.records, entry);
  return departure === undefined || departure.date > site.today
    ? null
    : `${departureWords[departure.kind]}（${inChinese(departure.date)}）`;
};

const lineOf = (site: Site, year: YearView, category: CategoryRecords, entry: NoticeEntry): NoticeLine => {
  const application = category.applications.get(entry.application);
  const confirmation = category.confirmations.get(entry.application)?.value;
  const day = category.category.window.closes;
  return {
    application: entry.application,
    href: site.to.application(year.records.year, category.id, entry.application),
    number: category.receipts.get(entry.application)?.value.number ?? null,
    title: application === undefined ? entry.application : applicationTitle(site, category, application),
    organization: application === undefined ? '' : applicantName(site, category, application),
    confirmer: confirmation === undefined ? null : organizationName(site.records, confirmation.organization, day),
    person: personOn(year.records, entry, site.today) ?? null,
    people: application === undefined ? '' : sayPeople(peopleOf(category, application, entry.tier).listed),
    former: application === undefined ? null : (formerTitle(site, category, application)?.text ?? null),
    left: leftIn(site, year, entry),
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
            unit: measureWord(category.category),
            columns: listColumns(category.category),
            lines,
            sum: lines.filter(({ left }) => left === null).length * tier.award,
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
          records === undefined || found === undefined ? value.application : applicationTitle(site, records, found),
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
  const { published } = notice.value;
  const to = endOf(site, notice);
  const window = longestWindow(site.records.calendar, published, termsOf(year.records, notice.value));
  return {
    ...noticeSummary(site, notice),
    order: notice.value.order,
    policy: {
      title: programme.policy.title,
      number: programme.policy.number ?? null,
      href: site.to.policy(year.records.year),
    },
    call: { title: programme.call.title, number: programme.call.number ?? null },
    tables: tablesOf(site, year, notice.value),
    days: to === null || notice.value.from === undefined ? [] : stripDays(site, published, to, window.term.unit),
    term: sayTerm(window.term),
    unit: window.term.unit,
    changes: notice.value.changes ?? [],
    corrects: corrects === undefined ? null : noticeSummary(site, corrects),
    followers: all
      .filter(({ value }) => value.corrects === notice.id && value.published <= site.today)
      .map((follower) => noticeSummary(site, follower)),
    objections: objectionsOf(site, year, notice.id),
    made: madeShown(site, notice),
    decisions: notice.value.decisions,
    file: notice.file,
    digest: notice.digest,
    office: programme.office,
  };
};

/** The day of publication is shown and not counted (民法典 201): day one is the first working day after it. */
const stripDays = (site: Site, published: string, to: string, unit: NoticePage['unit']): NoticePage['days'] => [
  { date: published, ordinal: null, makeUp: false },
  ...windowDays(site.records.calendar, addDays(published, 1), to, unit),
];

/** Every notice published by today with its record and its year. */
export const noticePages = (
  site: Site,
): readonly { readonly year: YearView; readonly record: Filed<Notice>; readonly notice: NoticePage }[] => {
  const published = new Set(noticesOf(site).map(({ id }) => id));
  return site.years.flatMap((year) =>
    [...year.records.notices.values()]
      .filter(({ id }) => published.has(id))
      .map((record) => ({ year, record, notice: noticePage(site, year, record) })),
  );
};

export const noticeOf = (site: Site, id: string): NoticePage => {
  for (const year of site.years) {
    const record = year.records.notices.get(id);
    if (record !== undefined) return noticePage(site, year, record);
  }
  throw new Error(`no notice ${id}`);
};
