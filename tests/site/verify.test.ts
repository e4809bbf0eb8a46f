import { preview, type PreviewServer } from 'astro';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dist2017 } from '../programmes/dist.ts';

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await preview({ logLevel: 'error', outDir: dist2017 });
  browser = await launchBrowser();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const address = () => `http://localhost:${server.port}/verify/`;
const section = (id: string) => page.locator(`section#${id}`);

const recount = async (id: string): Promise<string> => {
  await section(id).getByRole('button').click();
  await section(id).locator('output', { hasText: '致' }).waitFor();
  return section(id).locator('output').innerText();
};

describe('the page 自行核对', () => {
  it('counts every published round again and finds the published lists', async () => {
    await page.goto(address());
    const ids = await page.locator('section[data-round]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual(
      expect.arrayContaining(['function-pilot-award', 'chief-expert-award', 'service-station-cultivation']),
    );
    for (const id of ids) expect(await recount(id)).toMatch(/^一致。.*与公开的名单完全相同。$/);
    expect(await section('function-pilot-award').locator('tbody tr').count()).toBe(12);
  });

  it('finds it out when a score was changed on its way', async () => {
    await page.route('**/rounds/function-pilot-award.json', async (route) => {
      const response = await route.fetch();
      const round = await response.json();
      for (const cards of Object.values<Record<string, { progress: number }>>(round.decision.scores)) {
        const card = cards['demo-tech-appraisal'];
        if (card !== undefined) card.progress = 0;
      }
      await route.fulfill({ json: round });
    });
    await page.goto(address());
    expect(await recount('function-pilot-award')).toMatch(/^不一致。.*台账多了化工领域科技成果第三方评价/);
  });

  it('says so when the network fails', async () => {
    await page.route('**/rounds/*.json', (route) => route.abort());
    await page.goto(address());
    const output = section('function-pilot-award').locator('output');
    await section('function-pilot-award').getByRole('button').click();
    await output.filter({ hasText: '没有算成' }).waitFor();
    expect(await output.innerText()).toContain('请稍后再试');
  });

  describe('holds a line that somebody kept against what is published', () => {
    const answer = () => page.locator('[data-answer]');
    const checked = async (typed: string): Promise<string> => {
      await page.getByLabel('核对行').fill(typed);
      await page.getByRole('button', { name: '核对', exact: true }).click();
      await answer().locator('strong').waitFor();
      return answer().innerText();
    };
    const newest = async (): Promise<string> => {
      const { line } = await (await page.request.get(`http://localhost:${server.port}/checkpoint.json`)).json();
      return String(line);
    };
    const tampered = (change: (facts: { file: string; part: string; value: unknown }[]) => unknown) =>
      page.route('**/checkpoint.json', async (route) => {
        const response = await route.fetch();
        const data = await response.json();
        await route.fulfill({ json: { ...data, facts: change(data.facts) } });
      });

    it('typed, in small letters and with spaces', async () => {
      await page.goto(address());
      const line = await newest();
      expect(await checked(line.toLowerCase().replaceAll('-', ' '))).toMatch(/^对得上：当时的内容都在，没有改动/);
    });

    it('scanned: the code of the picture is the address that checks at once', async () => {
      await page.goto(`${address()}#${await newest()}`);
      await answer().locator('strong').waitFor();
      expect(await answer().innerText()).toMatch(/^对得上/);
    });

    it('mistyped, and blames nobody', async () => {
      await page.goto(address());
      const line = await newest();
      expect(await checked(line.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toMatch(/抄错了一个字/);
    });

    it('and names the record when a score was changed', async () => {
      await tampered((facts) =>
        facts.map((fact) =>
          fact.part === 'scores' && fact.file.includes('function-pilot') ? { ...fact, value: {} } : fact,
        ),
      );
      await page.goto(address());
      expect(await checked(await newest())).toMatch(/^对不上[^]*评分改动过[^]*function-pilot\/decisions\/award\.yaml/);
    });

    it('and names the page that says something else, though the facts are well', async () => {
      await page.route('**/notices/*-publicity/', async (route) => {
        const html = await (await route.fetch()).text();
        await route.fulfill({ body: html.replace(/<tr\b[^>]*id="entry-[^]*?<\/tr>/, ''), contentType: 'text/html' });
      });
      await page.goto(address());
      expect(await checked(await newest())).toMatch(/^核对行对得上，网站的页面却[^]*notices\/2017-06-30-publicity\//);
    });

    it('and names the record when a receipt was taken away', async () => {
      await tampered((facts) => facts.filter(({ file }) => !file.endsWith('receipts/demo-tcm-station.yaml')));
      await page.goto(address());
      expect(await checked(await newest())).toMatch(/^对不上[^]*受理的登记不见了[^]*demo-tcm-station/);
    });
  });

  it('explains in a few words how a line proves it, with the line itself', async () => {
    await page.goto(`${address()}unchanged/`);
    const text = (await page.locator('main').innerText()).replaceAll(/\s/g, '');
    expect(text.length).toBeLessThanOrEqual(600);
    expect(text).toMatch(/20171220-\d+-/);
    await page.getByRole('link', { name: '试一次' }).click();
    await page.locator('[data-answer] strong').waitFor();
    expect(await page.locator('[data-answer]').innerText()).toMatch(/^对得上/);
    await page.goBack();
    expect(await page.locator('main img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });

  it('shows no button to a reader without scripts, and the command line instead', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(address());
    expect(await plain.getByRole('button', { name: /重新计算/ }).count()).toBe(0);
    expect(await plain.getByText('npx gongshi verify').count()).toBe(1);
  });
});
