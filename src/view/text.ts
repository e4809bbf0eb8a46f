/** What the parts of a policy, a guide or a notice (`<Clause>`, `<ClauseRef>`, `<Conditions />`…) need to know. */
import type { ClauseView } from './clauses.ts';
import type { GuidePage } from './guide.ts';
import type { PaperHead } from './policy.ts';

export interface TextContext {
  /** Address of a clause of the year the text belongs to. */
  readonly clause: (id: string) => string;
  /** Only on a guide. */
  readonly guide?: GuidePage | undefined;
  /** Only on the policy: how each clause is judged, by its id. */
  readonly notes?: ReadonlyMap<string, ClauseView> | undefined;
  /** Only on the policy: what its own first lines are, and the names not to be divided. */
  readonly paper?: (PaperHead & { readonly words: readonly string[] }) | undefined;
}
