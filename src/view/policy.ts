/** The policy's page: what a paragraph of it is, and which clauses stand in it. */
import { clauseAnchor } from './addresses.ts';
import type { ClauseView } from './clauses.ts';
import type { PageHead } from './page.ts';

/** Clauses marked in a rendered paragraph, in its order, that have something to say in the margin. */
export const clausesIn = (html: string, notes: ReadonlyMap<string, ClauseView> | undefined): readonly ClauseView[] => {
  const anchors = [...html.matchAll(/<span class="clause" id="([^"]+)"/g)].map((match) => match[1]);
  return [...(notes?.values() ?? [])].filter(
    (clause) => clause.notes.length > 0 && anchors.includes(clauseAnchor(clause.id)),
  );
};

/** Does the text begin with its own title? Then that is the page's, and is not said twice. */
export const opensWithTitle = (text: string | undefined, title: string): boolean =>
  text?.split('\n').some((line) => line.trim() === title) ?? false;

export interface PaperHead {
  readonly number?: string | undefined;
  readonly title: string;
  readonly addressed: string;
}

/** The line of the number, the line of the title, to whom it is addressed (which begins at the edge), or running text. */
export const partOf = (html: string, paper: PaperHead | undefined): 'number' | 'title' | 'addressed' | 'text' => {
  const line = html.trim();
  if (paper === undefined) return 'text';
  if (line === paper.title) return 'title';
  if (line === `${paper.addressed}：`) return 'addressed';
  return line === paper.number ? 'number' : 'text';
};

export const policyHead = (
  year: number,
  policy: { readonly title: string; readonly date: string },
  names: string,
): PageHead => ({
  title: policy.title,
  description: `${names}全文，逐条写明怎样核对。`,
  section: 'policy',
  crumbs: [{ text: `${year}年度政策` }],
  published: policy.date,
});
