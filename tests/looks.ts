/** What a page is looked at in, and which rules of axe it is held to there. */
import { axeRules } from '../src/view/accessibility.ts';
import { someOf, whole } from './depth.ts';

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly rules: readonly string[];
}

const schemes = ['light', 'dark'] as const;

/** What other colours can make worse. */
const ofColours = ['color-contrast', 'link-in-text-block'];
/** And another width. */
const ofWidths = ['target-size', 'scrollable-region-focusable'];

/** In the colours that a person has forced. */
export const rulesOfColours = (): readonly string[] => (whole ? axeRules : ofColours);

/**
 * Of two widths each in the light and in the dark, held to all rules; or the first in the light, and the second in the dark, where
 * only what colours and width can change is looked for again.
 */
export const looksOf = (widths: readonly number[]): readonly Look[] =>
  someOf(
    widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme }))),
    widths.length + 1,
  ).map((look, index) => ({ ...look, rules: whole || index === 0 ? axeRules : [...ofColours, ...ofWidths] }));
