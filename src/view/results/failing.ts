/** 未通过的条款: what stood in the way, by what it is called, with how many applications it stopped. */
import { scaleLinear } from 'd3-scale';
import { allCodes } from '../../codes/every-code.ts';
import { titleOf } from '../../core/finding.ts';
import type { Site, YearView } from '../site.ts';
import type { ResultEntry } from './entries.ts';
import { type ResultFinding, percent } from './finding.ts';

export interface FailingRow {
  readonly what: string;
  readonly href: string | null;
  readonly clauses: readonly { readonly id: string; readonly href: string }[];
  readonly count: number;
  readonly length: string;
  /** Does the title name it? */
  readonly named: boolean;
}

export interface Failing extends ResultFinding {
  readonly rows: readonly FailingRow[];
  /** Those that are not shown, as one. */
  readonly rest: { readonly kinds: number; readonly count: number; readonly length: string } | null;
}

/** One application and one clause that it failed. */
export interface Failure {
  /** Id of the category. */
  readonly category: string;
  readonly application: string;
  readonly title: string;
  readonly received: boolean;
  readonly clause: string;
  readonly what: string;
  readonly href: string | null;
  readonly says: string;
}

/** Each clause of each application once, in the order of the entries. */
export const failuresOf = (site: Site, year: YearView, entries: readonly ResultEntry[]): readonly Failure[] =>
  entries
    .filter(({ fate }) => fate === 'ineligible' || fate === 'unreceived')
    .flatMap((entry) => {
      const rows = year.judgements.get(entry.category.id)?.get(entry.row.id)?.rows ?? [];
      const failed = rows.filter(({ blocks, verdict }) => blocks && verdict === 'unmet');
      return [...Map.groupBy(failed, ({ row }) => row.clause)].flatMap(([clause, [first]]): Failure[] => {
        const found = first?.findings[0];
        const code = found === undefined ? undefined : allCodes[found.code];
        return [
          {
            category: entry.category.id,
            application: entry.row.id,
            title: entry.row.title,
            received: entry.fate !== 'unreceived',
            clause,
            what: code === undefined ? (year.records.clauses.get(clause) ?? clause) : titleOf(code),
            href: found === undefined || code === undefined ? null : site.to.code(found.code),
            says: found?.message ?? first?.says ?? '',
          },
        ];
      });
    });

const applications = (failures: readonly Failure[]): number =>
  new Set(failures.map(({ category, application }) => `${category}/${application}`)).size;

/** So many are shown by themselves. */
const most = 6;

export const failingOf = (site: Site, year: YearView, entries: readonly ResultEntry[]): Failing => {
  const failures = failuresOf(site, year, entries);
  const all = [...Map.groupBy(failures, ({ what }) => what)]
    .map(([what, of]) => ({
      what,
      href: of[0]?.href ?? null,
      clauses: [...new Set(of.map(({ clause }) => clause))].map((id) => ({
        id,
        href: site.to.clause(year.records.year, id),
      })),
      count: applications(of),
    }))
    .toSorted((a, b) => b.count - a.count);
  const rows = all.slice(0, all.length === most + 1 ? most + 1 : most);
  const hidden = all.slice(rows.length);
  const left = hidden.reduce((sum, { count }) => sum + count, 0);
  const scale = scaleLinear([0, Math.max(1, left, ...rows.map(({ count }) => count))], [0, 88]);
  const [first] = rows;
  const leading = rows.filter(({ count }) => count === first?.count).map(({ what }) => `“${what}”`);
  const stopped = applications(failures);
  const late = applications(failures.filter(({ received }) => !received));
  return {
    id: 'failing',
    label: '未通过的条款',
    title:
      first === undefined
        ? '没有申报因条款未通过'
        : leading.length > 2 || failures.length === 1
          ? `${stopped}份申报没有通过条款核对`
          : `未通过最多的是${leading.join('和')}，${leading.length === 1 ? '' : '各'}${first.count}份`,
    sub:
      first === undefined
        ? ''
        : `没有通过的${stopped}份申报${late === 0 ? '' : `（含未受理${late}份）`}共${failures.length}处${failures.length > stopped ? '，一份可以有几处' : ''}。`,
    rows: rows.map((row) => ({
      ...row,
      length: percent(scale(row.count)),
      named: leading.length <= 2 && row.count === first?.count,
    })),
    rest: hidden.length === 0 ? null : { kinds: hidden.length, count: left, length: percent(scale(left)) },
  };
};
