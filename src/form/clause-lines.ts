/** What the clauses say of what is filled in so far, in the order in which a person needs it. */
import type { Judgement, RowVerdict } from '../core/judge.ts';
import type { RuledVerdict } from '../core/rulings.ts';
import { sorted } from '../core/sorted.ts';

/** Beside the verdicts: a condition whose field has not been filled in yet is no fault yet. */
export type Shown = RuledVerdict | 'empty';

export const order: readonly Shown[] = ['unmet', 'waivable', 'empty', 'pending', 'waived', 'met', 'judged'];

export interface ClauseLine {
  readonly shown: Shown;
  readonly row: RowVerdict;
}

export const linesOf = (judgement: Judgement, isFilled: (field: string) => boolean): readonly ClauseLine[] =>
  sorted(
    judgement.rows.map((row): ClauseLine => {
      const fields = row.findings.flatMap(({ at }) => (Array.isArray(at) && at.length > 0 ? String(at[0]) : []));
      const isEmpty = row.verdict === 'unmet' && fields.length > 0 && !fields.some(isFilled);
      return { row, shown: isEmpty ? 'empty' : row.verdict };
    }),
    (one, other) => order.indexOf(one.shown) - order.indexOf(other.shown),
  );
