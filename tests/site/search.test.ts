import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { violations } from '../axe.ts';
import { looksOf } from '../looks.ts';
import { dist2017 } from '../programmes/dist.ts';

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await preview({ logLevel: 'error', outDir: dist2017 });
  browser = await launchBrowser();
  // One for all: to open another costs more than a test.
  page = await browser.newPage({ locale: 'zh-CN' });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
});
afterEach(() => page.unrouteAll());

const address = (search = ''): string => `http://localhost:${server.port}/search/${search}`;
const field = 'main input[type="search"]';

/** The title changes with the question, and the page is busy until it has answered. */
const answered = (query: string) =>
  page.waitForFunction(
    (asked) =>
      document.title.startsWith(`${asked} - `) && document.querySelector('[data-search]:not([aria-busy])') !== null,
    query,
  );

const visit = async (query: string): Promise<void> => {
  await page.goto(address(`?q=${encodeURIComponent(query)}`));
  await answered(query);
};

/** Typed where the page is open and filters nothing: to open it again costs several times as much as an answer. */
const ask = async (query: string): Promise<void> => {
  const isOpen = page.url().split('?')[0] === address() && [...asked().keys()].every((key) => key === 'q');
  if (!isOpen) await page.goto(address());
  await page.fill(field, query);
  await page.press(field, 'Enter');
  await answered(query);
};

const summary = () => page.textContent('[role="status"]');
const titles = () => page.$$eval('.results h2', (all) => all.map((one) => one.textContent ?? ''));
const asked = () => new URL(page.url()).searchParams;

describe('what is found', () => {
  it.each([
    ['a clause by its number', '4.2.4', '〔4.2.4〕'],
    ['a clause as it is written', '〔4.3.1〕', '〔4.3.1〕'],
    ['a society', '连云港市示例化学化工学会', '连云港市示例化学化工学会'],
    ['a part of its name', '化学化工学会', '化学化工学会'],
    ['traditional characters', '門座起重機', '门座起重机'],
    ['full width', '４．２．４', '〔4.2.4〕'],
    ['a person named in a notice', '演示专家甲', '公示'],
    ['a guide', '科技服务站申报指南', '科技服务站申报指南'],
    ['a decided round', '科技服务站评审结果', '2017年度科技服务站评审结果'],
    ['the results of the year', '2017年度结果与统计', '2017年度结果与统计'],
  ])('%s: %s', async (_, query, title) => {
    await ask(query);
    expect((await titles())[0]).toContain(title);
  });

  it('is told in a sentence, with kind, state and the words marked', async () => {
    await ask('盖章确认');
    expect(await summary()).toMatch(/^找到\d+项，与“盖章确认”最相符的在前。$/);
    const [first] = await page.$$('.results > li');
    expect(await first?.textContent()).toContain('政策条款');
    expect(await first?.$eval('mark', (mark) => mark.textContent)).toBe('盖章确认');
    expect(await first?.$$('.tag svg')).toHaveLength(1);
  });

  it('leads to pages that are there, and clauses to their place', async () => {
    await ask('科技服务站');
    const links = await page.$$eval('.results h2 a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    const broken: string[] = [];
    for (const link of links) {
      const response = await page.goto(new URL(link, address()).href);
      const { hash } = new URL(page.url());
      const there = hash === '' || (await page.$(hash)) !== null;
      if (response?.ok() === false || !there) broken.push(link);
    }
    expect({ links: links.length, broken }).toEqual({ links: 10, broken: [] });
  });

  it('is nothing, with what to try, when there is nothing', async () => {
    await ask('量子卫星');
    expect(await summary()).toBe('没有找到“量子卫星”。');
    expect(await titles()).toEqual([]);
    expect(await page.isVisible('[data-search-tips]')).toBe(true);
    expect(await page.textContent('[data-search-tips]')).toMatch(/条款号、单位简称或者拼音首字母/);
    await ask('学会');
    expect(await page.isVisible('[data-search-tips]')).toBe(false);
  });

  it('is found where a line of the file was wrapped within a word', async () => {
    await ask('上岗换药');
    expect(await summary()).toMatch(/^找到\d+项/);
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('is a name by the first letters of its sounds, and that is told', async () => {
    await ask('hlxh');
    expect((await titles())[0]).toMatch(/护理学会$/);
    expect(await summary()).toContain('“hlxh”按拼音首字母查找：');
  });

  it('leaves out the rules of the automatic check, shows them when asked, and finds one by its own sentence', async () => {
    const kinds = () => page.$$eval('.results .note', (all) => all.map((one) => one.textContent ?? ''));
    await visit('申报表');
    expect((await kinds()).filter((kind) => kind.startsWith('检查规则'))).toEqual([]);
    await page.click('[data-key="rules"]');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('rules') === '1');
    await answered('申报表');
    await page.click('[data-key="kind=rule"]');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('kind') === 'rule');
    await answered('申报表');
    expect(await kinds()).not.toEqual([]);
    const code = ((await kinds())[0] ?? '').replace('检查规则　', '');
    await ask(code);
    expect(await kinds()).toContain(`检查规则　${code}`);
  });
});

describe('what citizens ask', () => {
  it.each([
    ['奖金', /\/results\/$/],
    ['奖金多少', /\/results\/$/],
    ['分数', /\/results\/|\/decision\//],
    ['异议', /\/objections\/$/],
    ['怎么申报', /\/guides\/$/],
    ['科技服务站怎么申报？', /\/guides\/$/],
    ['截止', /\/guides\/$/],
    ['在哪里盖章', /\/confirm\/$/],
  ])('%s leads to the right page first', async (query, href) => {
    await ask(query);
    const [first] = await page.$$eval('.found h2 a', (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href') ?? ''),
    );
    expect(first).toMatch(href);
  });

  it('is looked for in the words of the policy too, and that is told', async () => {
    await ask('奖金');
    expect(await summary()).toContain('“奖金”在政策中称为“奖励经费”');
    expect(await page.$$eval('.results mark', (all) => all.map((one) => one.textContent))).toContain('奖励经费');
  });

  it.each(['护理', '4.2.4', '连云港市示例化学化工学会'])('is not mistaken in %s', async (query) => {
    await ask(query);
    expect(await page.isVisible('.answer')).toBe(false);
  });

  it('stands as examples on the empty page, which are asked when they are clicked', async () => {
    await page.goto(address());
    const examples = await page.$$eval('.examples a', (all) => all.map((one) => one.textContent?.trim() ?? ''));
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const example of examples) {
      await page.click(`.examples a:text-is("${example}")`);
      await answered(example);
      expect(await page.inputValue(field)).toBe(example);
      const found = await page.$$eval('.found h2 a', (all) => all.filter((one) => one.checkVisibility()).length);
      expect({ example, found: found > 0 }).toEqual({ example, found: true });
      await page.goBack();
      await page.locator('.examples').waitFor();
    }
  });
});

describe('the address', () => {
  it('holds the query and the filter, and going back takes both back', async () => {
    await page.goto(address());
    await page.fill(field, '学会');
    await page.press(field, 'Enter');
    await answered('学会');
    await page.click('nav[aria-label="按类别筛选"] a:not([aria-current])');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('kind'));
    expect([asked().get('q'), asked().get('kind')]).toEqual(['学会', expect.any(String)]);
    await page.goBack();
    await page.waitForFunction(() => !new URLSearchParams(location.search).has('kind'));
    await page.waitForSelector('nav[aria-label="按类别筛选"] li:first-child a[aria-current="true"]');
    await page.goBack();
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('main input')?.value === '');
    expect(await titles()).toEqual([]);
  });

  it('is reached from the box that stands on every page', async () => {
    await page.goto(address().replace('search/', ''));
    await page.fill('header input[type="search"]', '公示');
    await page.press('header input[type="search"]', 'Enter');
    await answered('公示');
    expect(await page.inputValue(field)).toBe('公示');
  });

  it('changes while a person types, but not while an input method composes', async () => {
    await page.goto(address());
    await page.focus(field);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'gai', selectionStart: 3, selectionEnd: 3 });
    // Longer than the quiet after which it would have been looked for.
    await page.waitForTimeout(600);
    expect(asked().get('q')).toBeNull();
    await session.send('Input.insertText', { text: '盖章' });
    await answered('盖章');
    expect(asked().get('q')).toBe('盖章');
  });
});

describe('with a keyboard', () => {
  it('goes from the field to the button, the filters and the results, and keeps its place on a filter', async () => {
    await visit('学会');
    await page.focus(field);
    const focused = () =>
      page.evaluate(() => document.activeElement?.closest('.facet, .results, form')?.className ?? '');
    const seen: string[] = [];
    for (let step = 0; step < 30 && seen.at(-1) !== 'list results'; step += 1) {
      const here = await focused();
      if (seen.at(-1) !== here) seen.push(here);
      await page.keyboard.press('Tab');
    }
    expect(seen.filter((one) => one !== '')).toEqual(['find large', 'facet', 'list results']);
    await page.focus('nav[aria-label="按类别筛选"] li:nth-child(2) a');
    const key = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => new URLSearchParams(location.search).has('kind'));
    await answered('学会');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(key);
  });

  it('takes / as a character', async () => {
    await page.goto(address());
    await page.focus(field);
    await page.keyboard.type('GB/T');
    expect(await page.inputValue(field)).toBe('GB/T');
  });
});

describe('the page with results', () => {
  it.each(looksOf([390, 1280]))(
    'is accessible and no wider than the screen at $width, $colorScheme',
    async ({ width, colorScheme, rules }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      await visit('奖金');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await visit('学会');
      expect(await violations(page, rules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  it('leads to answers and lists when there is no script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address());
    expect(await plain.isVisible('main noscript p')).toBe(true);
    expect(await plain.isVisible('.answer')).toBe(false);
    await plain.click('.examples a:text-is("奖金")');
    // A fragment is shown after the click has been answered.
    await plain.locator('#answer-money a[href$="/results/"]').waitFor();
    const lists = await plain.$$eval('.counted a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(lists.length).toBeGreaterThan(2);
    for (const list of lists) expect((await plain.goto(new URL(list, address()).href))?.ok()).toBe(true);
    await context.close();
  });

  it('says so in a browser that cannot run it, and leads to the lists', async () => {
    const context = await browser.newContext();
    // Chrome 86 knows no program with two tables.
    await context.addInitScript(() => (WebAssembly.validate = () => false));
    const old = await context.newPage();
    // The head of the page asks for two files before any script runs.
    const fetched: string[] = [];
    old.on('request', (request) => fetched.push(request.url()));
    await old.goto(address('?q=学会'));
    await old.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '');
    expect(await old.textContent('[role="status"]')).toMatch(/^这个浏览器版本较低/);
    expect(await old.isVisible('.counted a')).toBe(true);
    expect(
      fetched.filter((url) => url.includes('/search/data/') && !/(?:pagefind\.js|parts\.json)$/.test(url)),
    ).toEqual([]);
    await context.close();
  });

  it.each([
    [390, ''],
    [390, '?q=学会'],
    [390, '?q=奖金'],
    [1280, '?q=学会'],
    [1280, '?q=奖金'],
  ] as const)('moves nothing while it comes at %i: %s', async (width, search) => {
    const context = await browser.newContext({ viewport: { width, height: 844 } });
    const still = await context.newPage();
    await still.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = Object.assign({ value: 0, hadRecentInput: false }, entry.toJSON());
          if (!hadRecentInput)
            document.documentElement.dataset['moved'] = String(
              Number(document.documentElement.dataset['moved'] ?? 0) + Number(value),
            );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // A line so slow that every step of the page is painted.
    await still.route('**/search/data/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      await route.continue();
    });
    await still.goto(address(search), { waitUntil: 'networkidle' });
    const moved = await still.evaluate(() => Number(document.documentElement.dataset['moved'] ?? 0));
    expect(moved).toBeLessThanOrEqual(0.02);
    await context.close();
  });

  it('says so when the index cannot be had, and where else to look', async () => {
    await page.route('**/search/data/**', (route) => route.abort());
    await page.goto(address('?q=学会'));
    await answered('学会');
    expect(await summary()).toContain('网站地图');
  });
});
