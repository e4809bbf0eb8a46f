/** What axe finds in a page at two widths in two schemes, and whether it scrolls sideways at 320 px. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const results = await page.evaluate(async (how) => window.axe.run(document, how), {
        runOnly: rules,
        resultTypes: ['violations'],
      } satisfies axe.RunOptions);
      found.push(
        ...results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(' ')}`),
        ),
      );
    }
  }
  await page.setViewportSize({ width: 320, height: 844 });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await page.setViewportSize({ width: 1280, height: 844 });
  return isWide ? [...found, 'scrolls sideways at 320 px'] : found;
};
