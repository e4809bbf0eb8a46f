/** What a row names. Whatever it is, it must be there and be something that the rule can read: `laws/reads.ts` holds it. */
import type { DocumentAsk } from '../fields/document.ts';
import type { FieldTypeId } from '../fields/index.ts';

/** A column of a table. */
export interface ColumnRead {
  readonly id: string;
  readonly types: readonly FieldTypeId[];
  /** Options of a choice. */
  readonly options?: readonly string[];
}

export interface FieldRead {
  readonly thing: 'field';
  readonly id: string;
  /** Types that the rule can read; absent, any. */
  readonly types?: readonly FieldTypeId[];
  /** Options of a choice. */
  readonly options?: readonly string[];
  /** What must be asked of a paper, and the kinds and aspects that it must be able to have. */
  readonly asks?: readonly DocumentAsk[];
  readonly kinds?: readonly string[];
  readonly covers?: readonly string[];
  readonly columns?: readonly ColumnRead[];
}

export type Read =
  | FieldRead
  | { readonly thing: 'criterion' | 'category' | 'body' | 'kind'; readonly id: string }
  /** A round that decides so. */
  | { readonly thing: 'round'; readonly id: string; readonly method: 'votes' }
  /** A tier of the row's own category, or of one of others. */
  | { readonly thing: 'tier'; readonly id: string; readonly of?: readonly string[] };

export const field = (id: string, more: Omit<FieldRead, 'thing' | 'id'> = {}): FieldRead => ({
  thing: 'field',
  id,
  ...more,
});

/** What a 原则上 row names beside its rule's options. */
export const softReads = ({
  soft,
}: {
  readonly soft?: { readonly reason: string; readonly body: string } | undefined;
}): readonly Read[] =>
  soft === undefined ? [] : [field(soft.reason, { types: ['text', 'prose'] }), { thing: 'body', id: soft.body }];
