/** Which clauses are executed, by which rule; which are judged by people; which are only context. */
import { policiesOfYear, shortNames } from '../core/paper-name.ts';
import { pairsOf } from '../core/trial/pairs.ts';
import type { How } from '../core/rules/rule.ts';
import { clausesOf, type ClauseView } from './clauses.ts';
import { type DisclosureRule, disclosureRule } from './disclosure-rule.ts';
import type { Site, YearView } from './site.ts';
import type { PageHead } from './page.ts';

export interface CoveragePage {
  readonly year: number;
  readonly policy: { readonly title: string; readonly name: string; readonly href: string };
  /** Clauses by part of the policy, then articles of other texts. */
  readonly parts: readonly { readonly title: string; readonly clauses: readonly ClauseView[] }[];
  /** Clauses by how they are judged; a clause with several notes counts under each. */
  readonly tally: readonly { readonly how: How; readonly count: number }[];
  /** Of the clauses that ask for something, as the policy's front matter says: how many are held by more than their text. */
  readonly held: { readonly asking: number; readonly held: number };
  /** Each award's rows, tried by invented applications. */
  readonly tried: readonly TriedCategory[];
  /** 公开范围 of the year. */
  readonly disclosure: DisclosureRule;
}

/** A row that an application meets, and what is said of one that differs in one thing and fails this row alone. */
export interface TriedRow {
  readonly clause: string;
  readonly href: string;
  readonly passes: string;
  readonly fails: string;
}

export interface TriedCategory {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TriedRow[];
  /** Clauses of rows that have no such pair: none was found, or the tables let nobody pass. */
  readonly untried: readonly { readonly clause: string; readonly href: string }[];
}

const asksNothing = ({ notes }: ClauseView): boolean => notes.length > 0 && notes.every(({ exhorts }) => exhorts);

/** By a rule, by the office's look at a paper, or by the experts. */
const isHeld = ({ notes }: ClauseView): boolean => notes.some(({ how }) => how !== 'context');

/** 应当核对的42条中，39条由程序、材料或者专家评审核对，3条只有文字。 */
export const heldSentence = ({ held: { asking, held } }: CoveragePage): string =>
  `应当核对的${asking}条中，${held}条由程序、材料或者专家评审核对${held === asking ? '' : `，${asking - held}条只有文字`}。`;

/** Its chapter in the policy, whose title stands for it where it has none. */
const partOf = ({ records }: YearView, clause: string): string => {
  const citation = records.citations.get(clause);
  if (citation === undefined) return '其他文件';
  return citation.chapter === '' ? records.programme.policy.title : citation.chapter;
};

const triedOf = (site: Site, year: YearView): readonly TriedCategory[] =>
  [...year.records.categories.values()].map((category) => {
    const place = (clause: string) => ({ clause, href: site.to.clause(year.records.year, clause) });
    const pairs = pairsOf(site.records, year.records, category);
    const tried = pairs ?? category.category.rows.map((row) => ({ kind: 'none' as const, row }));
    return {
      id: category.id,
      name: category.category.name,
      rows: tried.flatMap((one) =>
        one.kind === 'pair' ? [{ ...place(one.row.clause), passes: one.passes, fails: one.fails }] : [],
      ),
      untried: tried.flatMap((one) => (one.kind === 'none' ? [place(one.row.clause)] : [])),
    };
  });

export const coveragePage = (site: Site, year: YearView): CoveragePage => {
  const clauses = clausesOf(site, year);
  const { policy } = year.records.programme;
  const asking = clauses.filter(
    (clause) => year.records.citations.get(clause.id)?.judged === true && !asksNothing(clause),
  );
  const hows: readonly How[] = ['automatic', 'papers', 'experts', 'context'];
  return {
    year: year.records.year,
    policy: {
      title: policy.title,
      name: shortNames(policiesOfYear(year.records)),
      href: site.to.policy(year.records.year),
    },
    parts: [...new Set(clauses.map(({ id }) => partOf(year, id)))].map((title) => ({
      title,
      clauses: clauses.filter(({ id }) => partOf(year, id) === title),
    })),
    tally: hows.map((how) => ({
      how,
      count: clauses.filter(({ notes }) => notes.some((note) => note.how === how)).length,
    })),
    tried: triedOf(site, year),
    disclosure: disclosureRule(site, year),
    held: { asking: asking.length, held: asking.filter(isHeld).length },
  };
};

export const coverageHead = (page: CoveragePage): PageHead => ({
  title: '条款怎样执行',
  description: `${page.policy.name}逐条对照：哪些条款由程序核对，哪些看材料，哪些由专家评审。`,
  section: 'policy',
  crumbs: [{ text: `${page.year}年度政策`, href: page.policy.href }, { text: '条款怎样执行' }],
});
