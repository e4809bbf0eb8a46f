/**
 * 今天: everything that is due, by how long it has waited or how soon it ends, each with the screen or the act that does it.
 * It tells only what the office's own records can say.
 */
import { calendarNeeded } from '../../core/calendar-needed.ts';
import { daysBetween, inChinese } from '../../core/dates.ts';
import { lastDay } from '../../core/last-day.ts';
import { isOpen } from '../../core/schema/objection.ts';
import { effectiveClosing } from '../../core/window.ts';
import type { RepositoryState } from '../../office/repository.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';
import { approvalScreen } from './approval.ts';
import type { ScreenId } from './list.ts';
import { noticesScreen } from './notices.ts';
import { receivingScreen } from './receiving.ts';
import { rulingsScreen } from './rulings.ts';

export const dueGroups = {
  overdue: '已过期',
  now: '今天要办',
  soon: '三天以内',
  others: '等别人办',
  later: '不急',
} as const;
export type DueGroup = keyof typeof dueGroups;

export interface DueRow {
  readonly group: DueGroup;
  /** 过期1天, 还有2天. */
  readonly when: string;
  /** 补正没有答复：连云港市示例园艺协会. */
  readonly what: string;
  readonly fact: string;
  readonly does: string;
  readonly screen: ScreenId;
  /** Of the screen, or of the act where there is one. */
  readonly about: Readonly<Record<string, string>>;
  readonly act: string | null;
}

export interface TodayScreen {
  readonly rows: readonly DueRow[];
  /** The next day that something ends or begins, where nothing is due. */
  readonly next: string | null;
}

const [near, ahead] = [3, 14];

const ends = (days: number): Pick<DueRow, 'group' | 'when'> => {
  if (days < 0) return { group: 'overdue', when: `过期${-days}天` };
  if (days === 0) return { group: 'now', when: '今天到期' };
  return { group: days <= near ? 'soon' : 'later', when: `还有${days}天` };
};

const most = 3;
const names = (titles: readonly string[]): string =>
  titles.length <= most ? titles.join('、') : `${titles.slice(0, most).join('、')}等`;

const receivingRows = (ledger: DeskLedger, year: YearView): DueRow[] => {
  const waiting = receivingScreen(ledger, year).rows.filter(({ waits }) => waits);
  return waiting.length === 0
    ? []
    : [
        {
          group: 'now',
          when: '等待',
          what: `待受理${waiting.length}件`,
          fact: `${names(waiting.map(({ title }) => title))}。`,
          does: '去受理',
          screen: 'receive',
          about: {},
          act: null,
        },
      ];
};

const followUpRows = (ledger: DeskLedger, year: YearView): DueRow[] =>
  [...year.records.categories.values()].flatMap((category) =>
    [...category.receipts].flatMap(([id, { value }]) =>
      value.withdrawn === undefined
        ? value.supplements
            .filter(({ answered }) => answered === undefined)
            .map(({ asked, due, conditions }): DueRow => {
              const days = daysBetween(ledger.today, due);
              return {
                ...ends(days),
                ...(days > near ? { group: 'others' as const } : {}),
                what: `${days < 0 ? '补正没有答复' : '补正等待答复'}：${value.number}`,
                fact: `${category.category.name}。${inChinese(asked)}告知，应于${inChinese(due)}前答复，涉及${conditions.join('、')}。`,
                does: '登记答复',
                screen: 'papers',
                about: { application: `${year.records.year}/${category.id}/${id}` },
                act: 'supplement-answer',
              };
            })
        : [],
    ),
  );

const rulingRows = (ledger: DeskLedger, year: YearView): DueRow[] =>
  rulingsScreen(ledger, year).waiting.map(({ application, title, condition, clause, body }) => ({
    group: 'others',
    when: '等待',
    what: `等待${body}研究：${title}`,
    fact: `条款${clause}。`,
    does: '登记研究结果',
    screen: 'rulings',
    about: { application, condition },
    act: 'ruling',
  }));

const approvalRows = (ledger: DeskLedger, year: YearView): DueRow[] =>
  approvalScreen(ledger, year, null)
    .rounds.filter(({ missing }) => missing > 0)
    .flatMap(({ round, name }): DueRow[] => {
      const { shown } = approvalScreen(ledger, year, round);
      const waiting = shown?.approvals.filter(({ date }) => date === null).map(({ body }) => body) ?? [];
      const tied = shown?.tiers.reduce((sum, { undetermined }) => sum + undetermined, 0) ?? 0;
      return [
        {
          group: tied > 0 ? 'now' : 'others',
          when: tied > 0 ? '待定' : '等待',
          what: tied > 0 ? `并列待定${tied}个：${name}` : `等待${waiting.join('、')}审定：${name}`,
          fact: tied > 0 ? '并列的名次跨过名额线，由审定机构决定。' : '审定以后登记会议日期和纪要，再起草公示。',
          does: '看排名',
          screen: 'approval',
          about: { round },
          act: null,
        },
      ];
    });

const noticeRows = (ledger: DeskLedger, year: YearView): DueRow[] =>
  noticesScreen(ledger, year, null).rows.flatMap((row): DueRow[] => {
    const notice = year.records.notices.get(row.id);
    const base = { screen: 'notices' as const, about: { notice: row.id }, act: null };
    if (notice === undefined) return [];
    if (row.tab === 'draft')
      return [
        {
          ...base,
          group: 'now',
          when: '可以核对',
          what: `草稿：${row.title}`,
          fact: `定于${row.published}发布。`,
          does: '核对草稿',
        },
      ];
    if (notice.value.kind !== 'publicity' || row.tab === 'done') return [];
    const days = daysBetween(ledger.today, lastDay(year.records, notice));
    if (row.tab === 'running')
      return days > near
        ? []
        : [
            {
              ...base,
              ...ends(days),
              group: 'soon',
              what: `公示到期：${row.title}`,
              fact: `${row.window ?? ''}。`,
              does: '看公示',
            },
          ];
    return notice.value.closed === undefined
      ? [
          {
            ...base,
            ...ends(days),
            what: `公示期满，没有办结：${row.title}`,
            fact: `${row.window ?? ''}。`,
            does: '去办结',
          },
        ]
      : [
          {
            ...base,
            group: 'now',
            when: '可以公布',
            what: `已办结，没有公布：${row.title}`,
            fact: '公示期满，可以发布公告。',
            does: '去公布',
          },
        ];
  });

const objectionRows = ({ today }: DeskLedger, { records }: YearView): DueRow[] =>
  [...records.objections.values()]
    .filter(({ value }) => isOpen(value) && value.received <= today)
    .map(({ id, value }) => ({
      group: 'now',
      when: `收到${daysBetween(value.received, today)}天`,
      what: `异议没有办结：${id}`,
      fact: value.acknowledged === undefined ? '还没有告知收到。' : `${inChinese(value.acknowledged)}已告知收到。`,
      does: value.acknowledged === undefined ? '登记告知' : '登记办结',
      screen: 'notices',
      about: { objection: id },
      act: value.acknowledged === undefined ? 'objection-acknowledge' : 'objection-settle',
    }));

const windowRows = ({ records, today }: DeskLedger, year: YearView): DueRow[] =>
  [...year.records.categories.values()].flatMap(({ category, receipts }): DueRow[] => {
    const closing = effectiveClosing(records.calendar, category.window);
    if (!closing.ok || category.window.opens > today) return [];
    const days = daysBetween(today, closing.date);
    return days < 0 || days > ahead
      ? []
      : [
          {
            ...ends(days),
            ...(days === 0 ? { when: '今天截止' } : {}),
            what: `申报截止：${category.name}`,
            fact: `${inChinese(closing.date)}24时截止，已受理${receipts.size}件。`,
            does: '看申报情况',
            screen: 'receive',
            about: {},
            act: null,
          },
        ];
  });

const calendarRows = ({ records, today }: DeskLedger): DueRow[] =>
  calendarNeeded(records, today).map(({ message, help }) => ({
    group: 'later',
    when: '尽早',
    what: message,
    fact: `${help}。`,
    does: '登记',
    screen: 'year',
    about: {},
    act: 'calendar',
  }));

/** What stands between this machine and the others. */
const repositoryRows = (state: RepositoryState): DueRow[] => {
  if (state.kind !== 'own') return [];
  const row = (what: string, fact: string): DueRow => ({
    group: 'now',
    when: '本机',
    what,
    fact,
    does: '看历史',
    screen: 'history',
    about: {},
    act: null,
  });
  return [
    ...(state.conflicts.length > 0 ? [row('两边改了同一处', `${state.conflicts.length}个文件要比较以后选一份。`)] : []),
    ...(state.conflicts.length === 0 && state.uncommitted.length > 0
      ? [row('改过的文件没有记入历史', `${state.uncommitted.length}个文件，记入以前不能办理别的事。`)]
      : []),
    ...(state.unsent !== undefined && state.unsent > 0
      ? [row(`${state.unsent}项没有送出`, '别的电脑还看不到，网站上也没有。')]
      : []),
  ];
};

const order = Object.keys(dueGroups);

/** A ledger never changes: what is due in it is found once. */
const found = new WeakMap<DeskLedger, readonly DueRow[]>();

const ledgerRows = (ledger: DeskLedger): readonly DueRow[] => {
  const known = found.get(ledger);
  if (known !== undefined) return known;
  const rows = [
    ...ledger.site.years.flatMap((year) => [
      ...followUpRows(ledger, year),
      ...receivingRows(ledger, year),
      ...noticeRows(ledger, year),
      ...objectionRows(ledger, year),
      ...approvalRows(ledger, year),
      ...rulingRows(ledger, year),
      ...windowRows(ledger, year),
    ]),
    ...calendarRows(ledger),
  ];
  found.set(ledger, rows);
  return rows;
};

export const todayScreen = (ledger: DeskLedger, state: RepositoryState): TodayScreen => {
  const rows = [...repositoryRows(state), ...ledgerRows(ledger)];
  const coming = ledger.site.years
    .flatMap(({ records }) => [...records.categories.values()])
    .flatMap(({ category }) => {
      const closing = effectiveClosing(ledger.records.calendar, category.window);
      const { opens } = category.window;
      return [
        { date: opens, what: `${category.name}开始申报` },
        ...(closing.ok ? [{ date: closing.date, what: `${category.name}申报截止` }] : []),
      ];
    })
    .filter(({ date }) => date > ledger.today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  return {
    rows: rows.toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
    next: coming === undefined ? null : `${inChinese(coming.date)}，${coming.what}`,
  };
};
