/** Which clauses are executed, by which rule; which are judged by people; which are only context. */
import { shortName } from '../core/paper-name.ts';
import type { How } from '../core/rules/rule.ts';
import { clausesOf, type ClauseView } from './clauses.ts';
import type { Site, YearView } from './site.ts';

export interface CoveragePage {
  readonly year: number;
  readonly policy: { readonly title: string; readonly name: string; readonly href: string };
  /** Clauses by part of the policy, then articles of other texts. */
  readonly parts: readonly { readonly title: string; readonly clauses: readonly ClauseView[] }[];
  /** Clauses by how they are judged; a clause with several notes counts under each. */
  readonly tally: readonly { readonly how: How; readonly count: number }[];
}

/** Its chapter in the policy, whose title stands for it where it has none. */
const partOf = ({ records }: YearView, clause: string): string => {
  const citation = records.citations.get(clause);
  if (citation === undefined) return '其他文件';
  return citation.chapter === '' ? records.programme.policy.title : citation.chapter;
};

export const coveragePage = (site: Site, year: YearView): CoveragePage => {
  const clauses = clausesOf(site, year);
  const { policy } = year.records.programme;
  const hows: readonly How[] = ['automatic', 'papers', 'experts', 'context'];
  return {
    year: year.records.year,
    policy: { title: policy.title, name: shortName(policy), href: site.to.policy(year.records.year) },
    parts: [...new Set(clauses.map(({ id }) => partOf(year, id)))].map((title) => ({
      title,
      clauses: clauses.filter(({ id }) => partOf(year, id) === title),
    })),
    tally: hows.map((how) => ({
      how,
      count: clauses.filter(({ notes }) => notes.some((note) => note.how === how)).length,
    })),
  };
};
