import { writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { longestAddress } from '../../src/form/ways/forge-link.ts';
import { someOf } from '../depth.ts';
import { exampleFile } from './answers.ts';
import { openForm, servedSite } from './served.ts';

const site = servedSite();
const home = 'https://forge.example.org/office/ledger';
const day = '2017-05-30';
const applying = `/2017/service-station/apply/?day=${day}`;
const folder = 'content/2017/service-station';

/** A site of the same ledger on another forge, which answers every address. */
const siteOn = async (kind: string): Promise<{ readonly context: BrowserContext; readonly asked: string[] }> => {
  const context = await site.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  const asked: string[] = [];
  await context.route('https://forge.example.org/**', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<title>forge</title>' });
  });
  await context.route('**/form.json', async (route) => {
    const response = await route.fetch();
    const world = await response.json();
    world.association.forge = { ...world.association.forge, kind, url: home, branch: 'main' };
    await route.fulfill({ response, json: world });
  });
  return { context, asked };
};

/** What is next for an application whose text is in a file, with what is folded for people of forges. */
const handOver = async (page: Page, file: string): Promise<void> => {
  await page.click('.drafts summary');
  await page.setInputFiles('.drafts input[type=file]', site.file(file));
  // The clauses beside it may still be those of another file.
  await page.getByText(`已打开${file}`).first().waitFor({ state: 'attached' });
  await page.getByRole('button', { name: '核对并提交' }).click();
  await page.waitForSelector('.review');
  await page.getByRole('button', { name: '联系人写在纸上，下一步' }).click();
  await page.waitForSelector('.next');
  await page.getByText('技术人员使用').click();
};

/** The record of a county, which is short. */
const confirmed = async (context: BrowserContext): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`/confirm/?day=${day}`);
  await page.locator('[data-ready] input[type=file]').setInputFiles(site.file('demo-sent.md'));
  await page.waitForSelector('#f-confirmed');
  await page.locator('.filebox input[type=file]').setInputFiles(site.file('sealed.pdf'));
  await page.waitForSelector('.ways');
  return page;
};

/** The text that the page would give as a file. */
const fileOf = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

const openForge = async (page: Page): Promise<string> => {
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: '打开提交页面' }).click(),
  ]);
  await opened.waitForLoadState();
  const url = opened.url();
  expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
  await opened.close();
  return url;
};

beforeAll(() => {
  const example = exampleFile(`${folder}/applications/demo-conveyor-station.md`);
  // A narrative as long as people write them.
  const sections = example.sections.map(({ heading, text }) => ({ heading, text: `${text}${'长'.repeat(500)}。` }));
  writeFileSync(site.file('short.md'), fileText(example, []));
  writeFileSync(site.file('long.md'), fileText({ ...example, sections }, []));
  writeFileSync(site.file('demo-sent.md'), fileText(example, []));
  writeFileSync(site.file('sealed.pdf'), '%PDF-1.4 sealed');
});

const path = (name: string): string => encodeURIComponent(`${folder}/${name}`);

const name = 'demo-port-equipment-institute.md';
const github = `${home}/new/main?filename=${path(`applications/${name}`)}`;
const gitea = `${home}/_new/main/${folder}/applications?filename=${name}`;
const way = (page: Page) => page.locator('.next details', { hasText: '技术人员使用' });

describe('an application', () => {
  const forges: readonly (readonly [kind: string, address: string, isFilled: boolean])[] = [
    ['github', github, true],
    ['gitea', gitea, true],
    ['gitlab', `${home}/-/new/main?file_name=${path(`applications/${name}`)}`, false],
    ['gitee', `${home}/new/main/${folder}/applications`, false],
  ];
  it.each(someOf(forges, 3))('is handed to the page for a new file of %s', async (kind, address, isFilled) => {
    const { context, asked } = await siteOn(kind);
    const page = await openForm(context, applying);
    // Too long for an address: to be pasted.
    await handOver(page, 'long.md');
    expect(await way(page).textContent()).toContain('先复制，再到打开的页面里粘贴');
    expect((await way(page).textContent())?.includes(`文件名写：${name}`)).toBe(kind === 'gitee');
    await page.getByRole('button', { name: '复制数据文件全文' }).click();
    await way(page).getByText('数据文件全文已复制').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toBe(await fileOf(page, '下载数据文件'));
    expect(encodeURIComponent(text).length).toBeGreaterThan(longestAddress);
    expect(await openForge(page)).toBe(address);
    expect(asked).toEqual([address]);

    // Where the browser lets it be copied neither way, there is another.
    await page.evaluate(() => {
      document.execCommand = () => false;
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: '复制数据文件全文' }).click();
    await way(page).getByText('没有复制成功。请先下载数据文件').waitFor();

    // Short enough: filled in already, where the forge takes a text.
    await page.getByRole('button', { name: '返回修改' }).click();
    await handOver(page, 'short.md');
    const short = await fileOf(page, '下载数据文件');
    expect(await way(page).getByRole('button', { name: '复制' }).count()).toBe(isFilled ? 0 : 1);
    expect(await openForge(page)).toBe(isFilled ? `${address}&value=${encodeURIComponent(short)}` : address);
    const [, request = ''] = asked;
    expect(new URL(request).searchParams.get('value')).toBe(isFilled ? short : null);
    expect(Buffer.byteLength(request)).toBeLessThanOrEqual(longestAddress);
    await context.close();
  });
});

describe("a county's record", () => {
  it('is short, and filled in already', async () => {
    const { context } = await siteOn('github');
    const page = await confirmed(context);
    const text = await fileOf(page, '下载确认记录');
    const filename = path('confirmations/demo-sent.yaml');
    expect(await openForge(page)).toBe(`${home}/new/main?filename=${filename}&value=${encodeURIComponent(text)}`);
    await context.close();
  });

  it('is pasted on gitlab, whose page takes no text', async () => {
    const { context } = await siteOn('gitlab');
    const page = await confirmed(context);
    await page.getByRole('button', { name: '复制确认记录全文' }).click();
    await page.getByText('确认记录全文已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await fileOf(page, '下载确认记录'));
    expect(await openForge(page)).toBe(`${home}/-/new/main?file_name=${path('confirmations/demo-sent.yaml')}`);
    await context.close();
  });
});
