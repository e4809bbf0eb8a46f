/**
 * Which characters of a page no font of this machine can draw: a rare character of a person's name would stand in the PDF as an
 * empty box, and nobody would be told. The browser itself is asked, since it chose the fonts.
 */
import type { Page } from 'playwright-core';

/** In the page: each character drawn once, and compared with one that no font may ever have. */
const inPage = (): string[] => {
  const canvas = document.createElement('canvas');
  const size = 48;
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return [];
  context.font = `24px ${getComputedStyle(document.body).fontFamily}`;
  context.textBaseline = 'middle';
  const drawn = (text: string): string => {
    context.clearRect(0, 0, size, size);
    context.fillText(text, 8, size / 2);
    return context.getImageData(0, 0, size, size).data.join(',');
  };
  // Noncharacters: the standard promises that nothing will ever be encoded there (Unicode 23.7).
  const boxes = new Set(['\u{10FFFF}', '\uFFFF', '\u{3FFFF}'].map(drawn));
  const blank = drawn(' ');
  const told = new Set<string>();
  for (const character of new Set(document.body.innerText)) {
    // What has a form of its own, and not what is a space, a control or joins others.
    if (!/[\p{L}\p{N}\p{P}\p{S}\p{Co}\p{Cn}]/u.test(character)) continue;
    const picture = drawn(character);
    if (picture !== blank && boxes.has(picture)) told.add(character);
  }
  return [...told];
};

export const missingGlyphs = (page: Page): Promise<readonly string[]> => page.evaluate(inPage);

/** “𫰡”（U+2BC21） */
export const glyphWords = (characters: readonly string[]): string =>
  characters
    .map((one) => `“${one}”（U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}）`)
    .join('、');
