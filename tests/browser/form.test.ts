import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { preview, type PreviewServer } from 'astro';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { check } from '../../scripts/check.ts';
import { intake } from '../../scripts/intake.ts';
import { judge } from '../../scripts/judge.ts';
import { pr } from '../../scripts/pr.ts';
import type { Io } from '../../scripts/verb.ts';
import { nameOn } from '../../src/core/schema/organization.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { fileText } from '../../src/form/file.ts';
import { answersOf, exampleFile } from './answers.ts';
import { active, fillIn, replaceText, tabTo } from './typist.ts';

const { records } = load(directorySource('.'));
if (records === undefined) throw new Error('the demonstration ledger cannot be read');

let server: PreviewServer;
let browser: Browser;
const root = mkdtempSync(join(tmpdir(), 'gongshi-form-'));

beforeAll(async () => {
  // Another build than dist/, where that is being made.
  server = await preview({ logLevel: 'error', outDir: process.env['GONGSHI_DIST'] ?? 'dist' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(root, { recursive: true, force: true });
});

const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });

/** The ledger in a repository of its own. */
const clonedLedger = (): string => {
  const clone = mkdtempSync(join(root, 'clone-'));
  cpSync('content', join(clone, 'content'), { recursive: true });
  writeFileSync(join(clone, '.gitignore'), 'inbox/\n');
  git(clone, 'init', '--quiet', '--initial-branch=main');
  git(clone, 'config', 'user.name', 'Office');
  git(clone, 'config', 'user.email', 'office@example.org');
  git(clone, 'config', 'commit.gpgsign', 'false');
  git(clone, 'add', '.');
  git(clone, 'commit', '--quiet', '--message', 'base');
  return clone;
};

const ioIn = (cwd: string, today: string, said: string[]): Io => ({
  out: (text) => said.push(text),
  err: (text) => said.push(text),
  progress: () => {},
  cwd,
  today: () => today,
  isTerminal: false,
});

const open = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`http://localhost:${server.port}${address}`);
  await page.waitForSelector('[data-ready] form');
  return page;
};

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations at two widths in two schemes, and what sticks out at 320 px. */
const faults = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of [390, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const results = await page.evaluate(async (how) => window.axe.run(document, how), {
        runOnly: rules,
        resultTypes: ['violations'],
      } satisfies axe.RunOptions);
      found.push(
        ...results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${width} ${colorScheme} ${id}: ${target.join(' ')}`),
        ),
      );
    }
  }
  await page.setViewportSize({ width: 320, height: 844 });
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  return isWide ? [...found, 'scrolls sideways at 320 px'] : found;
};

const cases = [
  { id: 'service-station', example: 'demo-conveyor-station', day: '2017-05-30' },
  { id: 'demonstration-society', example: 'demo-aquaculture-society', day: '2017-11-29' },
  { id: 'chief-expert', example: 'demo-acupoint-expert', day: '2017-05-30' },
  { id: 'function-pilot', example: 'demo-award-nomination', day: '2017-11-29' },
] as const;

describe.each(cases)('an application for $id, by keyboard alone', ({ id, example, day }) => {
  const category = records.years.get(2017)?.categories.get(id)?.category;
  if (category === undefined) throw new Error(`no ${id}`);
  const file = exampleFile(`content/2017/${id}/applications/${example}.md`);
  const organization = records.organizations.get(String(file.data['organization']))?.value;
  if (organization === undefined) throw new Error('no such organization');
  const address = `/2017/${id}/apply/?day=${day}`;
  let context: BrowserContext;
  let packed: Uint8Array;
  let text: string;

  beforeAll(async () => {
    context = await browser.newContext({
      locale: 'zh-CN',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
  });
  afterAll(() => context.close());

  it('is filled in, broken, mended, restored after a reload, and packed', async () => {
    const folder = mkdtempSync(join(root, 'papers-'));
    const answers = await answersOf(file, category, nameOn(organization, day), folder);
    const page = await open(context, address);
    const broken = new Map([...answers.texts, ['f-responsible-0', '秘书长13800138000']]);
    await tabTo(page, (now) => now.id === 'f-organization');
    await fillIn(page, { ...answers, texts: broken });
    await page.keyboard.press('Enter');

    // The summary has the focus, and its first line leads to the control.
    await page.waitForSelector('.errors');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('errors');
    expect(await page.title()).toMatch(/^错误：/);
    const said = await page.textContent('.errors');
    expect(said).toContain('疑似手机号');
    expect(said).not.toContain('13800138000');
    expect(await page.locator('.errors li').allTextContents()).toEqual([expect.stringContaining('责任人职务')]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await active(page)).id).toBe('f-responsible-0');
    await replaceText(page, answers.texts.get('f-responsible-0') ?? '');
    await page.locator('.drafts > p', { hasText: /^正在保存/ }).waitFor();
    await page.waitForFunction(() => document.querySelector('.errors') === null);
    await page.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();

    await page.reload();
    await page.waitForSelector('[data-ready] form');
    await page.locator('.drafts > p', { hasText: /^已恢复/ }).waitFor();
    expect(await page.inputValue('#f-responsible-0')).toBe(answers.texts.get('f-responsible-0'));

    await tabTo(page, ({ text: words }) => words === '核对并提交');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review');
    expect((await active(page)).text).toBe('核对无误，选一种办法提交');
    expect(await page.textContent('.review')).not.toContain('不在本浏览器里');
    await tabTo(page, (now) => now.id === 'contact-person');
    await page.keyboard.insertText('示例联系人');
    await tabTo(page, (now) => now.id === 'contact-phone');
    await page.keyboard.insertText('0518-00000009');
    await tabTo(page, ({ text: words }) => words === '下载申报包');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    packed = new Uint8Array(readFileSync(await download.path()));
    text = new TextDecoder().decode(unzipSync(packed)['application.md']);
    expect(text).not.toContain('00000009');
    await page.close();
  });

  it('is taken in by the office, stands the check, and is accepted from its owner', async () => {
    const clone = clonedLedger();
    const inbox = join(root, `${id}.zip`);
    writeFileSync(inbox, packed);
    const said: string[] = [];
    const io = ioIn(clone, day, said);
    expect([await intake.run({ options: {}, positionals: [inbox] }, io), said.join('\n')]).toEqual([
      0,
      expect.stringContaining('已写入'),
    ]);
    const branch = git(clone, 'branch', '--show-current').trim();
    expect(branch).toMatch(new RegExp(`^intake/2017-${id}-`));
    const path = git(clone, 'show', '--name-only', '--format=', 'HEAD').trim();
    expect(readFileSync(join(clone, path), 'utf8')).toBe(text);
    expect(git(clone, 'status', '--porcelain')).toBe('');
    expect(await check.run({ options: {}, positionals: [path] }, io)).toBe(0);

    const account = organization.accounts.find(({ from, to }) => from <= day && (to === undefined || day <= to));
    said.length = 0;
    const judged = await pr.run(
      {
        options: {
          base: 'main',
          head: branch,
          author: `${account?.forge}:${account?.id}`,
          at: `${day}T10:00:00+08:00`,
        },
        positionals: [],
      },
      io,
    );
    expect([judged, said.join('\n')]).toEqual([0, expect.any(String)]);
  });

  const isConfirmed = category.rows.some(({ rule }) => rule === 'confirmed-by-place');
  it.runIf(isConfirmed)('is confirmed by its county, in a record that the ledger takes', async () => {
    const clone = clonedLedger();
    const zip = join(root, `${id}-confirm.zip`);
    writeFileSync(zip, packed);
    const said: string[] = [];
    const io = ioIn(clone, day, said);
    await intake.run({ options: {}, positionals: [zip] }, io);
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/confirm/?day=${day}`);
    await page.waitForSelector('[data-ready] input[type=file]');
    await page.setInputFiles('[data-ready] input[type=file]', zip);
    await page.waitForSelector('#f-confirmed');
    expect(await faults(page)).toEqual([]);
    const sheet = join(root, `${id}-sheet.pdf`);
    writeFileSync(sheet, '%PDF-1.4 sealed');
    await page.locator('.filebox input[type=file]').setInputFiles(sheet);
    await page.getByText('换一个文件').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载确认记录' }).click(),
    ]);
    const name = git(clone, 'show', '--name-only', '--format=', 'HEAD')
      .trim()
      .replace(/^.*\/|\.md$/g, '');
    expect(download.suggestedFilename()).toBe(`${name}.yaml`);
    const path = `content/2017/${id}/confirmations/${name}.yaml`;
    writeFileSync(join(clone, path), readFileSync(await download.path()));
    said.length = 0;
    expect(await check.run({ options: {}, positionals: [path] }, io)).toBe(0);
    said.length = 0;
    await judge.run({ options: { format: 'json' }, positionals: [`2017/${id}/${name}`] }, io);
    const { rows }: { rows: { rule: string; verdict: string }[] } = JSON.parse(said.join(''));
    expect(rows.find(({ rule }) => rule === 'confirmed-by-place')?.verdict).toBe('met');
    await page.close();
  });

  it('is opened again in the form as it was', async () => {
    const page = await open(context, address);
    const zip = join(root, `${id}-again.zip`);
    writeFileSync(zip, packed);
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', zip);
    await page.waitForFunction(
      (title) => {
        const input = document.querySelector('#f-organization');
        return input instanceof HTMLInputElement && input.value === title;
      },
      nameOn(organization, day),
    );
    await page.waitForTimeout(500);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存草稿文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
    await page.close();
  });
});

describe('the form in every state', () => {
  it('is accessible: empty, with errors, filled in, under review', async () => {
    const file = exampleFile('content/2017/service-station/applications/demo-conveyor-station.md');
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
    const page = await open(context, '/2017/service-station/apply/?day=2017-05-30');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.waitForSelector('.errors');
    expect(await faults(page)).toEqual([]);
    const example = join(root, 'example.md');
    writeFileSync(example, fileText(file, []));
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', example);
    await page.waitForSelector('.checklist li');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.waitForSelector('.review');
    expect(await faults(page)).toEqual([]);
    await context.close();
  });

  it('says nothing of a word that an input method has not finished', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await open(context, '/2017/service-station/apply/?day=2017-05-30');
    await page.focus('#f-project-title');
    const input = await context.newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'zi', selectionStart: 2, selectionEnd: 2 });
    await page.waitForTimeout(500);
    expect(await page.locator('.error').count()).toBe(0);
    expect(await page.textContent('#f-project-title-below')).toBe('已写0字，最多60字');
    await input.send('Input.insertText', { text: '紫菜' });
    await page.waitForFunction(
      () => document.querySelector('#f-project-title-below')?.textContent === '已写2字，最多60字',
    );
    await context.close();
  });

  it('does not overwrite a draft that another tab has written since', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const one = await open(context, '/2017/service-station/apply/?day=2017-05-30');
    await one.fill('#f-project-title', '第一个窗口');
    await one.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    const two = await open(context, '/2017/service-station/apply/?day=2017-05-30');
    await two.locator('.drafts > p', { hasText: /^已恢复/ }).waitFor();
    await two.fill('#f-project-title', '第二个窗口写的');
    await two.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    await one.fill('#f-project-title', '第一个窗口又写了');
    await one.locator('.drafts > p', { hasText: '另一个窗口' }).waitFor();
    await two.reload();
    await two.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#f-project-title')?.value === '第二个窗口写的',
    );
    await one.getByRole('button', { name: '用那边的内容' }).click();
    expect(await one.inputValue('#f-project-title')).toBe('第二个窗口写的');
    await context.close();
  });

  it('says so where the browser forbids to keep drafts, and still gives the file', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', acceptDownloads: true });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    const page = await open(context, '/2017/service-station/apply/?day=2017-05-30');
    await page.fill('#f-project-title', '示例服务站');
    await page.locator('.drafts > p', { hasText: '存不下草稿' }).waitFor();
    await page.click('.drafts summary');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存草稿文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('project-title: 示例服务站');
    await context.close();
  });

  it('without scripts is a sheet to be printed, and says how to send it', async () => {
    const context = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`http://localhost:${server.port}/2017/service-station/apply/`);
    expect(await page.textContent('.paper-sheet h2')).toBe('2017年度科技服务站申报表');
    expect(await page.textContent('.paper-sheet')).toContain('申报单位盖章');
    expect(await page.textContent('[data-form-state]')).toContain('打印下面的申报表');
    await context.close();
  });

  it('says before anyone fills in a long form whether the hard conditions are met', async () => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await open(context, '/2017/service-station/self-check/?day=2017-05-30');
    expect(await page.locator('textarea, input[type=file]').count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.fill('#f-organization', '港口');
    await page.keyboard.press('Enter');
    const host = '示例物流仓储公司';
    await page.fill('#f-host-name', host);
    await page.getByLabel('企业').check();
    await page.fill('#f-agreement-0-date', '2017.3.1');
    await page.fill('#f-agreement-0-parties-0', await page.inputValue('#f-organization'));
    await page.fill('#f-agreement-0-parties-1', host);
    await page.fill('#f-agreement-0-from', '2017.3.1');
    await page.fill('#f-agreement-0-to', '2017.5.30');
    const line = page.locator('.checklist li', { hasText: '4.2.2' });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.checklist li')].some((one) => one.textContent?.includes('4.2.2')),
    );
    for (const label of ['合作内容', '双方责任', '双方权利', '双方义务']) await page.getByLabel(label).check();
    await line.getByText('不符合', { exact: true }).waitFor();
    expect(await line.textContent()).toContain('失效');
    await page.fill('#f-agreement-0-to', '2018.12.31');
    await line.getByText('符合', { exact: true }).waitFor();
    await context.close();
  });
});
