/** One of the four facts of 结果栏: a figure with what it is of and what it rests on. */
import type { TextPart } from './words-with-links.ts';

export interface ShownFact {
  readonly label: string;
  readonly figure: string;
  readonly unit?: string | undefined;
  /** The figure is of a line that was not reached. */
  readonly missed?: true | undefined;
  readonly lines: readonly TextPart[];
}
