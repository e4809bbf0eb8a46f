/** 历年: applied, selected and money of every year there is, once there are two. */
import { untoldIn } from '../disclosure.ts';
import type { Site } from '../site.ts';
import { resultEntries } from './entries.ts';
import type { ResultFinding } from './finding.ts';
import { resultGroup, type GroupPair, groupPairs } from './groups.ts';

export interface Years extends ResultFinding {
  readonly rows: readonly (GroupPair & { readonly year: number; readonly href: string })[];
}

const compared = (word: string, now: number, before: number): string =>
  now === before ? `${word}同样是${now}份` : `${word}${now > before ? '多' : '少'}${Math.abs(now - before)}份`;

/** Null where there is only one year. */
export const yearsOf = (site: Site): Years | null => {
  const years = site.years
    .map((year) => {
      const { all } = untoldIn(year.records);
      const entries = resultEntries(site, year);
      const group = resultGroup(`${year.records.year}年度`, entries);
      return { year: year.records.year, group: { ...group, applied: group.applied + all } };
    })
    .filter(({ group }) => group.applied > 0);
  const [last, before] = years.map(({ year, group }) => ({ ...group, year }));
  if (last === undefined || before === undefined) return null;
  const pairs = groupPairs(years.map(({ group }) => group));
  return {
    id: 'years',
    label: '历年',
    title: `${last.year}年度比${before.year}年度申报${compared('', last.applied, before.applied)}，${compared('入选', last.chosen, before.chosen)}`,
    sub: '实心为入选，空心为申报。还在进行的年度，数字还会变化。',
    rows: pairs.flatMap((pair, index) => {
      const year = years[index]?.year;
      return year === undefined ? [] : [{ ...pair, year, href: site.to.results(year) }];
    }),
  };
};
