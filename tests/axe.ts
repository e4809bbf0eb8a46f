/** What axe finds in a page that a browser shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Its short form: two thirds of the work to send and to read it. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each with its rule and its element. `rules`: by their tags, or by their names. */
export const violations = async (page: Page, rules: readonly string[]): Promise<string[]> => {
  // Not as a script of the page: its policy would rightly refuse one.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const options = { runOnly: [...rules], resultTypes: ['violations'] } satisfies axe.RunOptions;
  const results = await page.evaluate(async (how) => window.axe.run(document, how), options);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};
