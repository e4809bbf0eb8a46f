/** Which clauses are executed, by which rule; which are judged by people; which are only context. */
import type { How } from '../core/rules/rule.ts';
import { clausesOf, type ClauseView } from './clauses.ts';
import type { Site, YearView } from './site.ts';

export interface CoveragePage {
  readonly year: number;
  readonly policy: { readonly title: string; readonly number: string; readonly href: string };
  /** Clauses by part of the policy, then articles of other texts. */
  readonly parts: readonly { readonly title: string; readonly clauses: readonly ClauseView[] }[];
  /** Clauses by how they are judged; a clause with several notes counts under each. */
  readonly tally: readonly { readonly how: How; readonly count: number }[];
}

const partTitles: Readonly<Record<string, string>> = {
  '3': '三、实施内容',
  '4': '四、申报条件',
  '5': '五、工作程序',
  '6': '六、有关要求',
};

const partOf = (clause: string): string => partTitles[clause.slice(0, 1)] ?? '其他文件';

export const coveragePage = (site: Site, year: YearView): CoveragePage => {
  const clauses = clausesOf(site, year);
  const { policy } = year.records.programme;
  const hows: readonly How[] = ['automatic', 'papers', 'experts', 'context'];
  return {
    year: year.records.year,
    policy: { title: policy.title, number: policy.number, href: site.to.policy(year.records.year) },
    parts: [...new Set(clauses.map(({ id }) => partOf(id)))].map((title) => ({
      title,
      clauses: clauses.filter(({ id }) => partOf(id) === title),
    })),
    tally: hows.map((how) => ({
      how,
      count: clauses.filter(({ notes }) => notes.some((note) => note.how === how)).length,
    })),
  };
};
