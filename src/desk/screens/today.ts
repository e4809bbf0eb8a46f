/**
 * 今天: everything that is due, as `gongshi watch` and the daily workflow tell it, by how late or how soon it is, each with its
 * act or its screen.
 */
import { addDays, daysBetween, inChinese } from '../../core/dates.ts';
import { effectiveClosing } from '../../core/window.ts';
import { type Screen, screens } from '../../office/act.ts';
import { actById } from '../../office/acts.ts';
import { type Due, due } from '../../office/due.ts';
import { ofDisclosure } from '../../office/due/publishing.ts';
import { ofRepository } from '../../office/due/repository.ts';
import type { RepositoryState } from '../../office/repository.ts';
import { atDesk } from '../acts/button-words.ts';
import type { DeskLedger } from '../ledger.ts';
import { type DueGroup, dueGroups } from './due-groups.ts';

export interface DueRow {
  readonly key: string;
  readonly group: DueGroup;
  /** 过期1天, 还有2天; empty where there is no day. */
  readonly when: string;
  readonly says: string;
  /** The act's title, or the screen where it is seen. */
  readonly does: string;
  readonly screen: Screen;
  readonly act: string | null;
  readonly known: Readonly<Record<string, unknown>>;
}

export interface TodayScreen {
  readonly rows: readonly DueRow[];
  /** The next day that something ends or begins, where nothing is due. */
  readonly next: string | null;
}

const near = 3;

const whenOf = ({ day, late }: Due, today: string): Pick<DueRow, 'group' | 'when'> => {
  if (day === undefined) return { group: late === true ? 'overdue' : 'now', when: late === true ? '已过期' : '等待' };
  const days = daysBetween(today, day);
  // A day that is past is the day it came, unless it is late.
  if (days < 0)
    return late === true ? { group: 'overdue', when: `过期${-days}天` } : { group: 'now', when: `已等${-days}天` };
  if (days === 0) return { group: 'now', when: '今天' };
  return { group: day <= addDays(today, near) ? 'soon' : 'later', when: `还有${days}天` };
};

/** The command that the sentence ends with is a button here; another is named as one. */
const withoutCommand = (says: string): string =>
  atDesk(says.replace(/[：，]?\s*npx gongshi [^。]*。?$/, '。').replace(/。。$/, '。'));

const rowOf = (one: Due, today: string): DueRow => {
  const act = one.act === undefined ? undefined : actById(one.act.id);
  return {
    key: one.key,
    ...whenOf(one, today),
    says: withoutCommand(one.says),
    does: act?.title ?? `看${screens[one.screen]}`,
    screen: one.screen,
    act: act?.id ?? null,
    known: one.act?.input ?? {},
  };
};

const order = Object.keys(dueGroups);

/** A ledger never changes: what is due in it is found once. */
const found = new WeakMap<DeskLedger, readonly Due[]>();

const dueIn = (ledger: DeskLedger): readonly Due[] => {
  const known = found.get(ledger) ?? due(ledger.records, ledger.today);
  found.set(ledger, known);
  return known;
};

const comingIn = ({ site, records, today }: DeskLedger): string | null => {
  const [first] = site.years
    .flatMap((year) => [...year.records.categories.values()])
    .flatMap(({ category }) => {
      const closing = effectiveClosing(records.calendar, category.window);
      return [
        { date: category.window.opens, what: `${category.name}开始申报` },
        ...(closing.ok ? [{ date: closing.date, what: `${category.name}申报截止` }] : []),
      ];
    })
    .filter(({ date }) => date > today)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return first === undefined ? null : `${inChinese(first.date)}，${first.what}`;
};

/** `disclosed`: commits since the published ledger was written. */
export const todayScreen = (ledger: DeskLedger, state: RepositoryState, disclosed?: number): TodayScreen => ({
  rows: [...dueIn(ledger), ...ofDisclosure(ledger.records, disclosed), ...ofRepository(state)]
    .map((one) => rowOf(one, ledger.today))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
  next: comingIn(ledger),
});
