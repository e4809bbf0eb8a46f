/** The page of each code: what it means, a wrong and a right example, the clauses whose rows may report it, why. */
import { type CodeDoc, titleOf } from '../core/finding.ts';
import { allCodes } from '../codes/every-code.ts';
import { ruleOf } from '../core/rules/index.ts';
import { officeName } from './office.ts';
import type { Site } from './site.ts';
import type { PageHead } from './page.ts';

export interface CodePage extends CodeDoc {
  readonly code: string;
  readonly href: string;
  readonly title: string;
  /** As they are said, with …… in place of what varies. */
  readonly message: string;
  readonly help: string;
  readonly clauses: readonly { readonly id: string; readonly href: string; readonly categories: readonly string[] }[];
}

/** A sentence of a code as it can be said of nothing in particular: the office by its name, …… for the rest. */
export const blanks = (site: Site, template: string): string =>
  template
    .replaceAll('{office}', officeName(site))
    .replaceAll(/[“「]?\{[a-z]+\}[”」]?/g, '……')
    .replaceAll(/(?:……)+/g, '……');

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
      title: titleOf(doc),
      message: blanks(site, doc.message),
      help: blanks(site, doc.help),
      clauses: clausesOf(site, code),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

export const rulesHead: PageHead = {
  title: '检查规则',
  description: '自动检查的全部提示：含义、理由和改法。',
  section: 'about',
  crumbs: [{ text: '检查规则' }],
};

export const ruleHead = (site: Site, page: CodePage): PageHead => ({
  title: page.title,
  description: page.meaning,
  section: 'about',
  crumbs: [{ text: '检查规则', href: site.to.rules }, { text: page.code }],
});
