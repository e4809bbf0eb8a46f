/** What a page is looked at in. */
import { someOf } from './depth.ts';

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

const schemes = ['light', 'dark'] as const;

/** Of two widths each in the light and in the dark, or the one in the light and the other in the dark. */
export const looksOf = (widths: readonly number[]): readonly Look[] =>
  someOf(
    widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme }))),
    widths.length + 1,
  );
