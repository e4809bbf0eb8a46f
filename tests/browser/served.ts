/** The built site of 2017 in a real browser, for one test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'astro';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dist2017 } from '../programmes/dist.ts';

export interface ServedSite {
  /** Pages of a person's own, told of addresses below the site's. */
  readonly visit: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A path in a folder of the test's own. */
  readonly file: (name: string) => string;
}

/** To be called where a test file begins. */
export const servedSite = (): ServedSite => {
  let server: PreviewServer;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-site-'));
  beforeAll(async () => {
    server = await preview({ logLevel: 'error', outDir: dist2017 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    visit: (options = {}) =>
      browser.newContext({ locale: 'zh-CN', baseURL: `http://localhost:${server.port}`, ...options }),
    file: (name) => join(folder, name),
  };
};

/** A page of the form when it can be filled in. */
export const openForm = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('[data-ready] form');
  return page;
};
