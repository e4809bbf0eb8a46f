/** What a paper is about, by what was typed. */
import type { CategoryRecords, YearRecords } from '../../../src/core/records.ts';
import type { About, Subjects } from '../../../src/papers/paper.ts';
import { type Site, type YearView, yearView } from '../../../src/view/site.ts';
import { findApplication } from '../../kernel/application.ts';
import { categoryNamed, type Ledger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun } from '../../kernel/verb.ts';

export interface Found<Kind extends About> {
  readonly year: YearView;
  readonly subject: Subjects[Kind];
  /** A file's name, without what the paper is called. */
  readonly name: string;
}

/** How each is typed, for the help. */
export const written: { readonly [Kind in About]: string } = {
  application: '年度/奖项/申报',
  notice: '公示',
  objection: '异议',
  round: '年度/奖项/轮次',
  category: '年度/奖项',
  year: '年度',
};

const categoryOf = (ledger: Ledger, typed: string): { year: YearRecords; category: CategoryRecords; rest: string } => {
  const [typedYear = '', id = '', rest = ''] = typed.split('/');
  const year = yearNamed(ledger, typedYear);
  return { year, category: categoryNamed(year, id), rest };
};

const inYears = <Value>(
  { records }: Ledger,
  typed: string,
  what: string,
  of: (year: YearRecords) => ReadonlyMap<string, Value>,
): { year: YearRecords; value: Value } => {
  const all = [...records.years.values()];
  for (const year of all) {
    const value = of(year).get(typed);
    if (value !== undefined) return { year, value };
  }
  const ids = all.flatMap((year) => [...of(year).keys()]);
  throw new CannotRun(`没有这个${what}：${typed}。${ids.length === 0 ? `还没有${what}` : `有：${ids.join('、')}`}`);
};

type Finder<Kind extends About> = (ledger: Ledger, site: Site, typed: string, cwd: string) => Found<Kind>;

export const finders: { readonly [Kind in About]: Finder<Kind> } = {
  application: (ledger, site, typed, cwd) => {
    const { year, category, application } = findApplication(ledger, typed, cwd);
    const name = `${year.year}-${category.id}-${application.id}`;
    return { year: yearView(site, year.year), subject: { category, application }, name };
  },
  notice: (ledger, site, typed) => {
    const { year, value } = inYears(ledger, typed, '公示', ({ notices }) => notices);
    return { year: yearView(site, year.year), subject: value, name: typed };
  },
  objection: (ledger, site, typed) => {
    const { year, value } = inYears(ledger, typed, '异议', ({ objections }) => objections);
    return { year: yearView(site, year.year), subject: value, name: typed };
  },
  round: (ledger, site, typed) => {
    const { year, category, rest } = categoryOf(ledger, typed);
    const rounds = category.category.rounds.map(({ id }) => id);
    const round = rest === '' && rounds.length === 1 ? (rounds[0] ?? '') : rest;
    if (!rounds.includes(round)) throw new CannotRun(`没有这一轮评审：${typed}。有：${rounds.join('、')}`);
    return {
      year: yearView(site, year.year),
      subject: { category, round },
      name: `${year.year}-${category.id}-${round}`,
    };
  },
  category: (ledger, site, typed) => {
    const { year, category } = categoryOf(ledger, typed);
    return { year: yearView(site, year.year), subject: category, name: `${year.year}-${category.id}` };
  },
  year: (ledger, site, typed) => {
    const { year } = yearNamed(ledger, typed);
    const view = yearView(site, year);
    return { year: view, subject: view, name: String(year) };
  },
};
