/** 公示公告: what is drawn up, running, ended and announced, and one of them as it stands on paper. */
import { inChinese } from '../../core/dates.ts';
import { outcomeNames } from '../../core/notice/objections.ts';
import type { Filed } from '../../core/records.ts';
import type { Notice } from '../../core/schema/notice.ts';
import { officeFile } from '../../ledger/office-texts.ts';
import { officeParagraphs } from '../../ledger/office-paragraphs.ts';
import { dateRange } from '../../view/format.ts';
import { noticePage, type NoticePage } from '../../view/notice.ts';
import { noticeSummary } from '../../view/notices.ts';
import { noticeStatus, type Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

export const noticeStates = {
  running: '正在公示',
  draft: '还没有发布',
  closing: '待办结或待公告',
  done: '已办结',
} as const;
export type NoticeTab = keyof typeof noticeStates;

export interface NoticeRow {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly window: string | null;
  readonly status: Status;
  readonly tab: NoticeTab;
}

export interface NoticesScreen {
  readonly year: number;
  readonly demonstration: boolean;
  readonly rows: readonly NoticeRow[];
  readonly shown: {
    readonly id: string;
    readonly title: string;
    readonly kind: Notice['kind'];
    readonly paragraphs: readonly string[];
    readonly tables: readonly {
      readonly caption: string;
      readonly lines: readonly {
        readonly application: string;
        readonly number: string | null;
        readonly title: string;
        readonly organization: string;
        readonly person: string | null;
        readonly note: string | null;
      }[];
    }[];
    readonly issuer: string;
    readonly published: string;
    readonly window: string | null;
    readonly term: string;
    readonly objections: readonly {
      readonly id: string;
      readonly title: string;
      readonly received: string;
      readonly settled: string | null;
      readonly outcome: string | null;
    }[];
  } | null;
}

/** An announcement or a correction is done with once it is out; a publicity when it was announced. */
const tabOf = ({ today }: DeskLedger, year: YearView, notice: Filed<Notice>, to: string | null): NoticeTab => {
  const { published, kind } = notice.value;
  if (published > today) return 'draft';
  if (to !== null && today <= to) return 'running';
  if (kind !== 'publicity') return 'done';
  const isAnnounced = [...year.records.notices.values()].some(
    ({ value }) => value.kind === 'announcement' && value.corrects === notice.id,
  );
  return notice.value.closed !== undefined && isAnnounced ? 'done' : 'closing';
};

const noteOf = ({ left, former, held }: NoticePage['tables'][number]['lines'][number]): string | null =>
  [left, former === null ? null : `原写“${former}”`, held ? '有异议，暂缓' : null]
    .filter((one) => one !== null)
    .join('；') || null;

const windowOf = ({ from, to }: Pick<NoticePage, 'from' | 'to'>): string | null =>
  from === null || to === null ? null : dateRange(from, to);

const shownOf = (
  { site, source, records }: DeskLedger,
  year: YearView,
  notice: Filed<Notice>,
): NonNullable<NoticesScreen['shown']> => {
  const page = noticePage(site, year, notice);
  return {
    id: notice.id,
    title: page.title,
    kind: page.kind,
    paragraphs: officeParagraphs(officeFile(source, notice.file)?.body ?? ''),
    tables: page.tables.map(({ tier, lines, unit }) => ({
      caption: `${tier.name}（共${lines.length}${unit}）`,
      lines: lines.map((line) => ({
        application: `${year.records.year}/${notice.value.entries.find((entry) => entry.application === line.application)?.category ?? ''}/${line.application}`,
        number: line.number,
        title: line.title,
        organization: line.organization,
        person: line.person === null ? null : `${line.person.name}（${line.person.unit}）`,
        note: noteOf(line),
      })),
    })),
    issuer: records.association.name,
    published: inChinese(page.published),
    window: windowOf(page),
    term: page.term,
    objections: page.objections.map(({ id, title, received, settled, outcome }) => ({
      id,
      title,
      received: inChinese(received),
      settled: settled === null ? null : inChinese(settled),
      outcome: outcome === null ? null : `异议${outcomeNames[outcome]}`,
    })),
  };
};

const order: readonly NoticeTab[] = ['draft', 'running', 'closing', 'done'];

/** `asked`: a notice's id; else the first of what is to be dealt with. */
export const noticesScreen = (ledger: DeskLedger, year: YearView, asked: string | null): NoticesScreen => {
  const notices = [...year.records.notices.values()].toReversed();
  const rows = notices
    .map((notice): NoticeRow => {
      const summary = noticeSummary(ledger.site, notice);
      const tab = tabOf(ledger, year, notice, summary.to);
      return {
        id: notice.id,
        title: summary.title,
        published: inChinese(summary.published),
        window: windowOf(summary),
        status: tab === 'draft' ? { shape: 'page', word: '草稿', tone: 'zhe' } : noticeStatus(summary.state),
        tab,
      };
    })
    .toSorted((one, other) => order.indexOf(one.tab) - order.indexOf(other.tab));
  const shown = year.records.notices.get(asked ?? '') ?? year.records.notices.get(rows[0]?.id ?? '');
  return {
    year: year.records.year,
    demonstration: ledger.site.demonstration,
    rows,
    shown: shown === undefined ? null : shownOf(ledger, year, shown),
  };
};
