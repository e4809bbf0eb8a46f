/**
 * What axe finds in a page at two widths in both schemes and in the colours that a person has forced, and whether it scrolls
 * sideways at 320 px or with text of double size.
 */
import type { Page } from 'playwright-core';
import { violations } from '../axe.ts';
import { looksOf, rulesOfColours } from '../looks.ts';

const isWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const doubled = async (page: Page, size: string): Promise<void> => {
  await page.evaluate((text) => {
    document.documentElement.style.fontSize = text;
  }, size);
};

export const faults = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const { width, colorScheme, rules } of looksOf([390, 1280])) {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page, rules)).map((one) => `${width} ${colorScheme} ${one}`));
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  found.push(...(await violations(page, rulesOfColours())).map((one) => `forced colours ${one}`));
  await page.emulateMedia({ forcedColors: 'none' });
  await doubled(page, '200%');
  if (await isWide(page)) found.push('scrolls sideways with text of double size');
  await doubled(page, '');
  await page.setViewportSize({ width: 320, height: 844 });
  if (await isWide(page)) found.push('scrolls sideways at 320 px');
  await page.setViewportSize({ width: 1280, height: 844 });
  return found;
};
