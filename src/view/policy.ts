/** The policy's page: which clauses stand in a paragraph of it. */
import { clauseAnchor } from './addresses.ts';
import type { ClauseView } from './clauses.ts';

/** Clauses marked in a rendered paragraph, in its order, that have something to say in the margin. */
export const clausesIn = (html: string, notes: ReadonlyMap<string, ClauseView> | undefined): readonly ClauseView[] => {
  const anchors = [...html.matchAll(/<span class="clause" id="([^"]+)"/g)].map((match) => match[1]);
  return [...(notes?.values() ?? [])].filter(
    (clause) => clause.notes.length > 0 && anchors.includes(clauseAnchor(clause.id)),
  );
};
