/** Who left a list after it was made public, as notices tell it: the sentence, and what becomes of the place. */
import { type Departure, departureOf, type DepartureKind } from '../departures.ts';
import { inChinese } from '../dates.ts';
import type { Finding } from '../finding.ts';
import { countedIn, measureWord } from '../measure.ts';
import type { Filed, YearRecords } from '../records.ts';
import type { Notice, NoticeEntry } from '../schema/notice.ts';
import { chainOf } from './chain.ts';
import { reportNotice } from './drafted.ts';

export const departureWords: Readonly<Record<DepartureKind, string>> = {
  'given-up': '已书面放弃',
  removed: '因异议成立被撤下',
  revoked: '已被撤销',
};

type Entry = Pick<NoticeEntry, 'category' | 'tier' | 'application'>;

/** Who took the place of someone, by a recorded decision. */
export const substituteOf = (year: YearRecords, { category, application }: Entry): string | undefined =>
  [...(year.categories.get(category)?.decisions.values() ?? [])]
    .flatMap(({ value }) => value.overrides)
    .find(({ replaces }) => replaces === application)?.application;

/** One reminder for each entry that has left. The publicity itself stays as it was printed. */
export const leavingFindings = (
  year: YearRecords,
  file: string,
  entries: readonly Entry[],
  day?: string,
): readonly Finding[] =>
  entries.flatMap((entry, index) => {
    const departure = departureOf(year, entry);
    if (departure === undefined || (day !== undefined && departure.date > day)) return [];
    const substitute = substituteOf(year, entry);
    const allowed = year.programme.substitutes;
    const place = substitute !== undefined ? `由“${substitute}”递补` : allowed === undefined ? '空缺' : '尚未递补';
    const cure =
      allowed === undefined
        ? '政策没有规定递补的，名额空缺'
        : substitute === undefined
          ? `依据${allowed.clause}递补的，由审定机构研究，在 overrides 中登记 replaces，再发布更正`
          : '递补的重新公示期满以后，一并公布';
    const words = {
      entry: `${entry.category}/${entry.application}`,
      how: departureWords[departure.kind],
      date: inChinese(departure.date),
      place,
      cure,
    };
    return [reportNotice('notice-left', words, { file, at: ['entries', index] })];
  });

/** Each in the measure of its award. */
export const countedLeft = (year: YearRecords, left: readonly { readonly entry: Entry }[]): string =>
  countedIn(
    left.map(({ entry }) => {
      const category = year.categories.get(entry.category)?.category;
      return category === undefined ? '个' : measureWord(category);
    }),
  );

/** 公示以后，1个已书面放弃，名额不递补。Undefined when nobody left. */
export const leavingInWords = (year: YearRecords, entries: readonly Entry[], day: string): string | undefined => {
  const left = entries.flatMap((entry) => {
    const departure = departureOf(year, entry);
    return departure === undefined || departure.date > day ? [] : [{ entry, departure }];
  });
  if (left.length === 0) return undefined;
  const kinds = [...new Set(left.map(({ departure }) => departure.kind))];
  const counts = kinds.map(
    (kind) =>
      `${countedLeft(
        year,
        left.filter(({ departure }) => departure.kind === kind),
      )}${departureWords[kind]}`,
  );
  const filled = left.filter(({ entry }) => substituteOf(year, entry) !== undefined).length;
  const places = filled === 0 ? '名额空缺' : filled === left.length ? '名额已经递补' : `名额递补${filled}个，其余空缺`;
  return `公示以后，${counts.join('，')}，不再公布，${places}。`;
};

/** Entries that are listed now and were not gone on that day. */
export const staying = <One extends Entry>(year: YearRecords, entries: readonly One[], day: string): One[] =>
  entries.filter((entry) => {
    const departure = departureOf(year, entry);
    return departure === undefined || departure.date > day;
  });

export interface Left {
  readonly entry: NoticeEntry;
  /** Where the notice lists it. */
  readonly index: number;
  readonly departure: Departure;
}

/** Who left a list after it was announced, up to a day, and no correction has told of since. */
export const leftUntold = (year: YearRecords, notice: Filed<Notice>, day: string): readonly Left[] => {
  if (notice.value.kind !== 'announcement') return [];
  const chain = chainOf(year, notice);
  return notice.value.entries.flatMap((entry, index) => {
    const departure = departureOf(year, entry);
    if (departure === undefined || departure.date <= notice.value.published || departure.date > day) return [];
    const told = chain.some(
      ({ value }) =>
        (value.kind === 'correction' || (value.kind === 'revocation' && departure.kind === 'revoked')) &&
        value.published >= departure.date,
    );
    return told ? [] : [{ entry, index, departure }];
  });
};
