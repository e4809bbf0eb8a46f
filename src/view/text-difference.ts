/** What was taken out of a sentence and what came in, by words; Chinese has no spaces between them. */
import { diffWords } from 'diff';

export interface DifferencePiece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const kindOf = ({
  added,
  removed,
}: {
  readonly added: boolean;
  readonly removed: boolean;
}): DifferencePiece['kind'] => {
  if (added) return 'in';
  return removed ? 'out' : 'same';
};

/** The pieces without what came in are the old text, without what went out the new one. */
export const textDifference = (before: string, after: string): readonly DifferencePiece[] =>
  diffWords(before, after, { intlSegmenter: segmenter }).map((part) => ({ kind: kindOf(part), text: part.value }));
