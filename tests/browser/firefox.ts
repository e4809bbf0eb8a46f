/** The site of 2017 in the machine's own Firefox, over WebDriver BiDi, for one test file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { preview, type PreviewServer } from 'astro';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { dist2017 } from '../programmes/dist.ts';

const findFirefox = (): string => {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name)))
    .find(existsSync);
  if (found === undefined) throw new Error('no Firefox here: npm run test:long installs one');
  return found;
};

/** Built where no `npm test` came before. */
const build = (): void => {
  for (const words of [
    ['npm', 'run', '--silent', 'build'],
    ['node', 'tests/programmes/build.ts'],
  ]) {
    const [program = '', ...args] = words;
    const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, GONGSHI_BASE: '/' } });
    if (status !== 0) throw new Error(`${words.join(' ')}: ${status}`);
  }
};

export interface FirefoxSite {
  /** A page of a person's own, at an address below the site's. */
  readonly open: (address: string) => Promise<Page>;
  /** A path in a folder of the test's own; what is downloaded comes into the same. */
  readonly file: (name: string) => string;
}

/** To be called where a test file begins. */
export const firefoxSite = (): FirefoxSite => {
  let server: PreviewServer;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-firefox-'));
  beforeAll(async () => {
    if (!existsSync(join(dist2017, 'index.html'))) build();
    server = await preview({ logLevel: 'error', outDir: dist2017 });
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      extraPrefsFirefox: {
        'browser.download.dir': folder,
        'browser.download.folderList': 2,
        'intl.accept_languages': 'zh-CN',
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    open: async (address) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 844 });
      await page.goto(`http://localhost:${server.port}${address}`);
      return page;
    },
    file: (name) => join(folder, name),
  };
};

/** A button by its words without spaces, those too that only a screen reader is told. */
export const button = async (page: Page, words: string): Promise<ElementHandle> => {
  const found = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        ({ textContent, offsetParent }) => offsetParent !== null && textContent.replace(/\s/g, '').includes(wanted),
      ),
    {},
    words,
  );
  const element = found.asElement();
  if (element === null) throw new Error(`no button ${words}`);
  return element as ElementHandle;
};

/** Presses where the thing stands now, holds, and lets go there, as a person does. */
export const press = async (page: Page, what: ElementHandle): Promise<void> => {
  await what.scrollIntoView();
  const box = await what.boundingBox();
  if (box === null) throw new Error('there is nothing to press');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await new Promise((done) => setTimeout(done, 90));
  await page.mouse.up();
  await new Promise((done) => setTimeout(done, 40));
};

export const choose = async (page: Page, selector: string, path: string): Promise<void> => {
  const input = await page.waitForSelector(selector);
  await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
};

export const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (box) =>
    box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement ? box.value : '',
  );

/** In the place of what stands in the box. */
export const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await page.focus(selector);
  await page.$eval(selector, (box) => {
    if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.select();
  });
  await page.keyboard.type(text, { delay: 15 });
};

/** Copied in another window, put into what has the focus: Firefox gives no script a clipboard with something in it. */
export const paste = async (page: Page, text: string): Promise<void> => {
  const other = await page.browser().newPage();
  await other.setContent('<textarea></textarea>');
  await other.focus('textarea');
  await other.$eval('textarea', (box, words) => ((box.value = words), box.select()), text);
  await withControl(other, 'c');
  await other.close();
  await page.bringToFront();
  await withControl(page, 'v');
};

const withControl = async (page: Page, key: 'c' | 'v'): Promise<void> => {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
};
