/**
 * What readers see, held to what every text is held to: personal data and characters that nobody sees, when references,
 * escapes, marks or a link stood between its pieces in the file. What the file shows as it is, is found there already.
 */
import { type Finding, reporter } from '../core/finding.ts';
import { type PersonalDatum, personalData, personalDataFindings } from '../core/privacy.ts';
import { type Allowed, nothingAllowed } from '../core/privacy/allowed.ts';
import type { SeenBlock } from './markdown/lines.ts';
import { uncleanCharacter } from './safe-text.ts';
import { textCodes } from './text-codes.ts';

/** How a text is called in a message, and the contacts that may stand in it. */
export interface SeenIn {
  readonly item: string;
  readonly allowed: Allowed;
}

export const anywhere: SeenIn = { item: '正文', allowed: nothingAllowed };

const report = reporter({ 'text-control': textCodes['text-control'] });

/** Of what is shown, what the source did not show already. */
export const hidden = (shown: readonly PersonalDatum[], source: readonly PersonalDatum[]): PersonalDatum[] => {
  const left = new Map<PersonalDatum['kind'], number>();
  for (const { kind } of source) left.set(kind, (left.get(kind) ?? 0) + 1);
  return shown.filter(({ kind }) => {
    const count = left.get(kind) ?? 0;
    left.set(kind, count - 1);
    return count <= 0;
  });
};

/** `offset`: where the text of the blocks begins in its file. A finding marks its whole block. */
export const seenFindings = (blocks: readonly SeenBlock[], offset: number, { item, allowed }: SeenIn): Finding[] =>
  blocks.flatMap((block) => {
    // What is shown as it was written has been looked at.
    if (block.text === block.source) return [];
    const at = { offset: offset + block.offset, length: block.length };
    const shown = personalData(block.text, allowed);
    const data = shown.length === 0 ? [] : hidden(shown, personalData(block.source, allowed));
    const character = uncleanCharacter(block.text);
    return [
      ...personalDataFindings(data, () => item).map((finding) => ({ ...finding, at })),
      ...(character === undefined ? [] : [report('text-control', { character }, { at })]),
    ];
  });
