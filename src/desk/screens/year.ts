/** 年度: what is set for a year — windows, places, money, publicity, days off — as it will be used. */
import { inChinese } from '../../core/dates.ts';
import { wan } from '../../core/fields/digits.ts';
import { detailsOf } from '../../office/association-details.ts';
import { yearChecklist } from '../../office/year-checklist.ts';
import { awardLines } from '../../view/home.ts';
import { dateRange, moneyInWan, places } from '../../view/format.ts';
import { windowStatus, type Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

/** A line that stands as in the year before, and what the form of its act is given. */
export interface LineToCheck {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
  /** May it be confirmed as it stands? What is prose is changed or left. */
  readonly canConfirm: boolean;
}

/** 年度交接: what of a new year was looked at, file by file; nothing where there is no year before it. */
export interface YearHandover {
  readonly total: number;
  readonly changed: number;
  readonly confirmed: number;
  readonly files: readonly { readonly path: string; readonly lines: readonly LineToCheck[] }[];
}

export interface YearScreen {
  /** How the association is called and reached; what is not told is left out. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly year: number;
  readonly policy: { readonly title: string; readonly number: string | null };
  readonly call: { readonly title: string; readonly number: string | null; readonly date: string | null };
  readonly budget: string;
  readonly awards: readonly {
    readonly name: string;
    readonly category: string;
    readonly window: string;
    readonly status: Status;
    readonly places: string;
    readonly award: string;
    readonly received: number;
    readonly chosen: number;
  }[];
  readonly calendars: readonly {
    readonly year: number;
    readonly rest: number;
    readonly makeUp: number;
    readonly source: string;
  }[];
  readonly handover: YearHandover | null;
  /** Years that windows of this one may need and the ledger lacks. */
  readonly lacking: readonly number[];
}

const handoverOf = (ledger: DeskLedger, year: number): YearHandover | null => {
  const all = yearChecklist(ledger, year);
  if (all.length === 0) return null;
  const kept = all.filter(({ state }) => state === 'kept');
  return {
    total: all.length,
    changed: all.filter(({ state }) => state === 'changed').length,
    confirmed: all.filter(({ state }) => state === 'confirmed').length,
    files: [...Map.groupBy(kept, ({ path }) => path)].map(([path, lines]) => ({
      path,
      lines: lines.map(({ kind, text, line }) => ({ kind, text, line, canConfirm: path.endsWith('.yaml') })),
    })),
  };
};

export const yearScreen = (ledger: DeskLedger, year: YearView): YearScreen => {
  const { site, records } = ledger;
  const { programme } = year.records;
  const near = [year.records.year, year.records.year + 1];
  return {
    year: year.records.year,
    details: detailsOf(records),
    policy: { title: programme.policy.title, number: programme.policy.number ?? null },
    call: {
      title: programme.call.title,
      number: programme.call.number ?? null,
      date: programme.call.date === undefined ? null : inChinese(programme.call.date),
    },
    budget: `${wan(programme.budget)}万元`,
    awards: awardLines(site, year).map((line) => ({
      name: line.tier.name,
      category: line.category.name,
      window: line.closes === null ? `${inChinese(line.opens)}起，截止日算不出来` : dateRange(line.opens, line.closes),
      status: windowStatus(line.window, line.daysLeft),
      places: places(line.tier.quota, line.tier.unit),
      award: moneyInWan(line.tier.award),
      received: line.received,
      chosen: line.chosen,
    })),
    calendars: near.flatMap((one) => {
      const calendar = records.calendar.get(one);
      return calendar === undefined
        ? []
        : [{ year: one, rest: calendar.off.length, makeUp: calendar.work.length, source: calendar.source }];
    }),
    handover: handoverOf(ledger, year.records.year),
    lacking: near.filter((one) => !records.calendar.has(one)),
  };
};
