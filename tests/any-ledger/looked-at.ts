/** Built pages as a browser shows them: to everyone, on every width, without complaint. */
import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { testedWidths } from '../../src/view/accessibility.ts';
import { violations } from '../axe.ts';
import { looksOf } from '../looks.ts';

const looks = looksOf(testedWidths);

/** Everything that went wrong while a page loaded, and every request that left the site. */
const listen = (page: Page, home: string): string[] => {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(home) || request.url().startsWith('data:');
    if (!isOwn) complaints.push(`asked for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
};

/** Elements that reach beyond the right edge and make the page scroll; none when it does not. */
const sidewise = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    );
    return wide
      .slice(0, 5)
      .map((one) => `${one.localName}.${one.className} ${one.getBoundingClientRect().right} of ${clientWidth}`);
  });

const doubled = (page: Page, size: string): Promise<void> =>
  page.evaluate((text) => {
    document.documentElement.style.fontSize = text;
  }, size);

/** `files`: of `dist`. Told in two test files, which two workers take. */
export const lookAt = (files: readonly string[]): void => {
  let server: PreviewServer;
  let browser: Browser;
  // One for all: to open another costs as much as to look at a page.
  let page: Page;

  beforeAll(async () => {
    server = await preview({ logLevel: 'error' });
    browser = await launchBrowser();
    page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  describe.each(files)('%s', (file) => {
    let complaints: string[];

    beforeAll(async () => {
      const home = `http://localhost:${server.port}/`;
      // Nothing of the page before this one is heard any more.
      await page.goto('about:blank');
      page.removeAllListeners();
      complaints = listen(page, home);
      await page.goto(`${home}${file}`);
      // What a script makes of the page is a part of it.
      if ((await page.$('script[type=module]')) !== null) await page.waitForLoadState('networkidle');
    });

    it('is accessible on a phone and on a desk, in the light and in the dark', async () => {
      const found: string[] = [];
      for (const { width, colorScheme, rules } of looks) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        found.push(...(await violations(page, rules)).map((violation) => `${width} ${colorScheme} ${violation}`));
      }
      expect(found).toEqual([]);
    });

    it('does not scroll sideways on a phone', async () => {
      const found: string[] = [];
      for (const width of [390, 360, 320]) {
        await page.setViewportSize({ width, height: 844 });
        found.push(...(await sidewise(page)));
      }
      expect(found).toEqual([]);
    });

    it('does not scroll sideways with text of double size', async () => {
      const found: string[] = [];
      await doubled(page, '200%');
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        found.push(...(await sidewise(page)).map((one) => `${width} ${one}`));
      }
      await doubled(page, '');
      expect(found).toEqual([]);
    });

    // The last, when everything that a page asks for by itself has been asked for.
    it('keeps to its own site, and the browser has nothing to complain of', () => {
      expect(complaints).toEqual([]);
    });
  });
};
