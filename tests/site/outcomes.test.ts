/** What readers come for, done as they do it: by what links and headings are called, never by how a page is made. */
import { readFileSync } from 'node:fs';
import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dist2017 } from '../programmes/dist.ts';

declare global {
  interface Window {
    shifts?: number[];
  }
}

let server: PreviewServer;
let browser: Browser;
let page: Page;
let clicks = 0;

beforeAll(async () => {
  server = await preview({ logLevel: 'error', outDir: dist2017 });
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', acceptDownloads: true });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  clicks = 0;
});

const open = (path: string) => page.goto(`http://localhost:${server.port}${path}`);
const main = () => page.getByRole('main');

/** One click on what the accessibility tree calls a link. */
const follow = async (name: string | RegExp, within = page.locator('body')): Promise<void> => {
  clicks += 1;
  await within
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first()
    .click();
  await page.waitForLoadState();
};

const nav = () => page.getByRole('navigation', { name: '主导航' });
const outcome = () => page.getByRole('region', { name: /^(?:入选|未入选|〔?公示中〕?|不符合条件)/ });

describe('from the first page', () => {
  beforeEach(() => open('/'));

  it('what a society won, how much and why is two clicks away', async () => {
    await follow('单位', nav());
    await follow('连云港市示例中医药协会', main());
    expect(clicks).toBeLessThanOrEqual(2);
    const row = main().getByRole('row', { name: /乡村医生中医药适宜技术培训考核/ });
    await expect(row.textContent()).resolves.toMatch(/公示中.*86\.60.*3,000元/s);
    const lost = main().getByRole('row', { name: /穴位贴敷适宜技术带教/ });
    await expect(lost.textContent()).resolves.toMatch(/未入选.*总分线70，差0\.33分/s);
    await expect(main().getByRole('row', { name: /^合计/ }).textContent()).resolves.toContain('3,000元');
  });

  it('what is in publicity is there, and how to object is one click away', async () => {
    await expect(main().getByRole('heading', { level: 1 }).textContent()).resolves.toContain('公示');
    await follow('怎样提出异议', main());
    expect(clicks).toBe(1);
    await expect(main().getByRole('heading', { name: '对名单有异议' }).isVisible()).resolves.toBe(true);
    await expect(main().getByRole('link', { name: '打印异议书' }).isVisible()).resolves.toBe(true);
    await expect(page.getByRole('region', { name: '公示状态：公示中' }).textContent()).resolves.toContain(
      '12月22日24时截止',
    );
  });

  it('what each place applied for and was awarded is one click away, on the page', async () => {
    await follow('结果与统计', nav());
    expect(clicks).toBe(1);
    const row = main().getByRole('row', { name: /^赣榆区/ });
    await expect(row.getByRole('cell').allTextContents()).resolves.toEqual(['', '7', '2', '2,000']);
    await expect(main().getByRole('heading', { name: '赣榆区申报7份，入选2份，相差最多' }).isVisible()).resolves.toBe(
      true,
    );
    await expect(main().getByRole('link', { name: '下载CSV（10行）' }).first().isVisible()).resolves.toBe(true);
  });

  it('a result is computed again within two clicks', async () => {
    await follow('自行核对', page.getByRole('contentinfo'));
    clicks += 1;
    await main()
      .getByRole('button', { name: /重新计算|重算/ })
      .first()
      .click();
    expect(clicks).toBeLessThanOrEqual(2);
    await main().getByText(/一致/).first().waitFor();
  });

  it('minutes and digests of a decision are two clicks away, and what changed is told on the way', async () => {
    await follow('更新记录', page.getByRole('contentinfo'));
    await expect(main().getByRole('row', { name: /更正/ }).first().textContent()).resolves.toContain('应为');
    await follow('2017年度科技服务站评审结果', main());
    expect(clicks).toBeLessThanOrEqual(3);
    await expect(main().textContent()).resolves.toMatch(/会议纪要2017年第4期/);
    await expect(main().textContent()).resolves.toContain('评审结果文件 024c 93b1');
  });
});

describe('a losing applicant', () => {
  it('finds the line, the score and the distance by one search and one click', async () => {
    await open('/');
    await page.getByRole('search').getByRole('searchbox').first().fill('示例医药公司科协乡镇药房');
    await page.getByRole('search').getByRole('button', { name: '搜索' }).first().click();
    await follow(/示例医药公司科协乡镇药房/, main());
    expect(clicks).toBe(1);
    await expect(outcome().textContent()).resolves.toMatch(/未入选.*平均19\.60分，单项线20分，差0\.40分.*71\.70/s);
    await expect(
      main().getByRole('listitem').filter({ hasText: '单项线20分' }).first().textContent(),
    ).resolves.toContain('4.2.3');
  });

  it('reads the same with nothing but the outcome’s own words: label, figure, unit', async () => {
    await open('/2017/chief-expert/demo-acupoint-expert/');
    const terms = await outcome().getByRole('term').allTextContents();
    expect(terms).toEqual(['未到的线', '总分', '名次', '审定']);
  });
});

describe('a listing', () => {
  const shown = () => main().locator('tbody tr').count();
  const path = '/2017/service-station/';

  it('narrows by several facets at once, says how many, and keeps it all in the address', async () => {
    await open(path);
    await page.getByRole('checkbox', { name: /^赣榆区/ }).check();
    await page.getByRole('checkbox', { name: /^不符合条件/ }).check();
    const rows = await shown();
    expect(rows).toBeGreaterThan(0);
    await expect(
      main()
        .getByText(new RegExp(`^${rows}份，共\\d+份$`))
        .isVisible(),
    ).resolves.toBe(true);
    const { search } = new URL(page.url());
    await open(`${path}${search}`);
    await expect(page.getByRole('checkbox', { name: /^赣榆区/ }).isChecked()).resolves.toBe(true);
    expect(await shown()).toBe(rows);
    // A failed row names its clause.
    await expect(main().locator('tbody tr').first().textContent()).resolves.toMatch(/〔[\d.a-z]+〕/);
  });

  it('counts each value under what is chosen of the others', async () => {
    await open(`${path}?state=ineligible`);
    const box = page.getByRole('checkbox', { name: /^赣榆区/ });
    const said = Number(/\d+/.exec((await box.locator('xpath=..').textContent()) ?? '')?.[0]);
    await box.check();
    expect(await shown()).toBe(said);
  });

  it('gives the chosen rows as a file, and no others', async () => {
    await open(`${path}?place=320707&state=ineligible`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^下载这\d+份/ }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.trim().split('\r\n').length - 1).toBe(await shown());
    expect(text).toContain('/2017/service-station/');
  });

  it('sorts by a head, the other way at the second press, and tells which', async () => {
    await open(path);
    const head = page.getByRole('columnheader', { name: /^项目/ });
    const first = () => main().locator('tbody tr th').first().textContent();
    await head.getByRole('button').click();
    const up = await first();
    await expect(head.getAttribute('aria-sort')).resolves.toBe('ascending');
    await head.getByRole('button').click();
    expect(await first()).not.toBe(up);
    await expect(head.getAttribute('aria-sort')).resolves.toBe('descending');
  });

  it('moves nothing when its script has come', async () => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ('value' in entry) shifts.push(Number(entry.value));
      }).observe({ type: 'layout-shift', buffered: true });
      window.shifts = shifts;
    });
    await open(path);
    await page.waitForSelector('.facets:not([hidden])');
    await page.waitForTimeout(300);
    const total = await page.evaluate(() => (window.shifts ?? []).reduce((sum, one) => sum + one, 0));
    expect(total).toBeLessThanOrEqual(0.02);
  });

  it('comes first on a phone, and its filters when they are asked for, also by keyboard', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const small = await phone.newPage();
    await small.goto(`http://localhost:${server.port}${path}`);
    const box = small.getByRole('checkbox', { name: /^赣榆区/ });
    await small.waitForSelector('.facets:not([hidden])');
    expect(await box.isVisible()).toBe(false);
    const fold = small.getByRole('checkbox', { name: '显示筛选条件' });
    await fold.focus();
    await small.keyboard.press('Space');
    expect(await box.isVisible()).toBe(true);
    await small.getByText('显示筛选条件').click();
    expect(await box.isVisible()).toBe(false);
    await phone.close();
  });

  it('without a script has a page for each filter', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`http://localhost:${server.port}${path}`);
    await bare.getByText('全部项目所在地').first().click();
    await bare.getByRole('link', { name: /^赣榆区/ }).click();
    expect(new URL(bare.url()).pathname).toBe(`${path}place/320707/`);
    await plain.close();
  });
});
