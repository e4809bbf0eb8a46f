/** An answer that stands above the results: a sentence of the page that it leads to, and a few lines of that page's own numbers. */
import type { AnswerId } from './said.ts';

export type AnswerCell =
  | { readonly text: string; readonly number?: boolean }
  | { readonly text: string; readonly href: string; readonly clause?: boolean };

export interface AnswerPanel {
  readonly id: AnswerId;
  /** The example among the questions, with what it finds. */
  readonly example: string;
  readonly finds: string;
  /** All words that lead here. */
  readonly words: readonly string[];
  readonly title: string;
  readonly href: string;
  readonly sentence: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly AnswerCell[])[];
}

/** What a ledger says under an answer; the words that lead to it are added to it. */
export type Said = Omit<AnswerPanel, 'words' | 'example'>;
