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

  it('shows no button to a reader without scripts, and the command line instead', async () => {
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(address());
    expect(await plain.getByRole('button', { name: /重新计算/ }).count()).toBe(0);
    expect(await plain.getByText('npx gongshi verify').count()).toBe(1);
  });
});
