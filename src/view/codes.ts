/** The page of each code: what it means, a wrong and a right example, the clauses whose rows may report it, why. */
import type { CodeDoc } from '../core/finding.ts';
import { allCodes } from '../codes.ts';
import { ruleOf } from '../core/rules/index.ts';
import { blanks } from '../report/code-page.ts';
import type { Site } from './site.ts';

export interface CodePage extends CodeDoc {
  readonly code: string;
  readonly href: string;
  /** Templates with 〈〉 in place of what varies. */
  readonly message: string;
  readonly help: string;
  readonly clauses: readonly { readonly id: string; readonly href: string; readonly categories: readonly string[] }[];
}

const clausesOf = (site: Site, code: string): CodePage['clauses'] => {
  const [newest] = site.years;
  if (newest === undefined) return [];
  const found = new Map<string, Set<string>>();
  for (const { category } of newest.records.categories.values()) {
    for (const row of category.rows) {
      if (code in ruleOf(row).codes) found.set(row.clause, (found.get(row.clause) ?? new Set()).add(category.name));
    }
  }
  return [...found].map(([id, names]) => ({
    id,
    href: site.to.clause(newest.records.year, id),
    categories: [...names],
  }));
};

export const codePages = (site: Site): readonly CodePage[] =>
  Object.entries(allCodes)
    .map(([code, doc]) => ({
      ...doc,
      code,
      href: site.to.code(code),
      message: blanks(doc.message),
      help: blanks(doc.help),
      clauses: clausesOf(site, code),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
