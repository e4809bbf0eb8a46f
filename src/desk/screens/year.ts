/** 年度: what is set for a year — windows, places, money, publicity, days off — as it will be used. */
import { inChinese } from '../../core/dates.ts';
import { wan } from '../../core/fields/digits.ts';
import { awardLines } from '../../view/home.ts';
import { dateRange, moneyInWan, places } from '../../view/format.ts';
import { windowStatus, type Status } from '../../view/status.ts';
import type { YearView } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

export interface YearScreen {
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
  /** Years that windows of this one may need and the ledger lacks. */
  readonly lacking: readonly number[];
}

export const yearScreen = ({ site, records }: DeskLedger, year: YearView): YearScreen => {
  const { programme } = year.records;
  const near = [year.records.year, year.records.year + 1];
  return {
    year: year.records.year,
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
    lacking: near.filter((one) => !records.calendar.has(one)),
  };
};
