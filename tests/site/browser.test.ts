import axe from 'axe-core';
import { preview, type PreviewServer } from 'astro';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { samples } from './dist.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const themes = ['light', 'dark'] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: PreviewServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  server = await preview({ logLevel: 'error' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
});
afterEach(() => context.close());

const violations = async (page: Page): Promise<string[]> => {
  // Not as a script of the page: its policy would rightly refuse one.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(async (tags) => window.axe.run(document, { runOnly: tags }), rules);
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(samples())('%s', (file) => {
  it('keeps to its own site, and the browser has nothing to complain of', async () => {
    const page = await context.newPage();
    const home = `http://localhost:${server.port}/`;
    const complaints: string[] = [];
    page.on('request', (request) => {
      const own = request.url().startsWith(home) || request.url().startsWith('data:');
      if (!own) complaints.push(`asked for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${home}${file}`, { waitUntil: 'networkidle' });
    expect(complaints).toEqual([]);
  });

  it('is accessible on a phone and on a desk, in the light and in the dark', async () => {
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/${file}`);
    const found: string[] = [];
    for (const width of [390, 1280]) {
      for (const colorScheme of themes) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page)).map((violation) => `${width} ${colorScheme} ${violation}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('does not scroll sideways on a phone', async () => {
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/${file}`);
    const widths: Record<number, number> = {};
    for (const width of [390, 360, 320]) {
      await page.setViewportSize({ width, height: 844 });
      widths[width] = await overflow(page);
    }
    expect(widths).toEqual({ 390: 0, 360: 0, 320: 0 });
  });
});
