import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../scripts/verbs/check.ts';
import { intake } from '../../scripts/verbs/intake.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { judge } from '../../scripts/verbs/judge.ts';
import { pr } from '../../scripts/verbs/pr.ts';
import { repositoryIn } from '../../scripts/verbs/repository.fixture.ts';
import { makePackage } from '../../src/package/make.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { faults } from './faults.ts';
import { servedSite } from './served.ts';
import { active, replaceText, tabTo } from './typist.ts';

const site = servedSite();
const { records } = load(directorySource(ledger2017));
const category = records?.years.get(2017)?.categories.get('service-station');
if (category === undefined) throw new Error('the demonstration ledger cannot be read');

const day = '2017-05-30';
const name = 'demo-conveyor-station';
const application = `content/2017/service-station/applications/${name}.md`;
const record = `content/2017/service-station/confirmations/${name}.yaml`;
const county = 'demo-lianyun-ast';

let context: BrowserContext;
let page: Page;
let packed: string;
/** What is chosen when the browser asks for a file. */
let asked: string;

beforeAll(async () => {
  const society = await makePackage({
    format: 'gongshi-package',
    year: 2017,
    category,
    name,
    text: readFileSync(join(ledger2017, application), 'utf8'),
    evidence: [],
    contact: { person: '示例联系人', phone: '0518-00000009' },
  });
  writeFileSync(site.file('申报包.zip'), society);
  writeFileSync(site.file('sealed.pdf'), '%PDF-1.4 sealed');
  writeFileSync(site.file('other.pdf'), 'no paper');
  context = await site.visit({ acceptDownloads: true });
  page = await context.newPage();
  // Listening from the first, because the browser is told to ask us only then.
  page.on('filechooser', (chooser) => void chooser.setFiles(asked));
  await page.goto(`/confirm/?day=${day}`);
  await page.waitForSelector('[data-ready] input[type=file]');
});
afterAll(() => context.close());

/** Chooses a file as a keyboard does: the button has the focus. */
const chooseByKey = async (file: string): Promise<void> => {
  asked = site.file(file);
  await page.keyboard.press('Enter');
};

const button = (words: string) => tabTo(page, ({ text }) => text === words);

describe("a county's confirmation, by keyboard alone", () => {
  it('begins with the package of the society, and the focus goes to what it says', async () => {
    await tabTo(page, ({ type }) => type === 'file');
    await chooseByKey('申报包.zip');
    await page.waitForSelector('#f-confirmed');
    // Set after it has been drawn.
    await expect.poll(async () => (await active(page)).text).toBe('科技服务站申报');
    expect(await page.textContent('.summary')).toContain('数据文件校验码');
    expect(await page.locator('.errors').count()).toBe(0);
    expect(await page.textContent('.checklist')).toContain('等待');
    expect(await faults(page)).toEqual([]);
  });

  it('says what is lacking, leads to it, and gives no way out before it is mended', async () => {
    await tabTo(page, ({ id }) => id === 'f-confirmed');
    await replaceText(page, '2017年6月2日');
    await tabTo(page, ({ id }) => id === 'f-sheet-title');
    await replaceText(page, '盖章页13800138000');
    await page.locator('.field', { hasText: '疑似手机号' }).waitFor();
    await button('核对确认记录');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.errors');
    await expect.poll(async () => (await active(page)).text).toContain('需要改正');
    // Days are compared once the record has all its parts.
    expect(await page.locator('.errors li').allTextContents()).toEqual([
      '没有填“盖章页的扫描件”。选择扫描好的文件。',
      expect.stringContaining('疑似手机号'),
    ]);
    expect(await page.getByRole('button', { name: '下载确认包' }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await active(page)).id).toBe('f-sheet-sha256');
    await chooseByKey('sealed.pdf');
    await page.getByText('换一个文件').waitFor();
    await button('核对确认记录');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.errors');
    const said = await page.locator('.errors li').allTextContents();
    expect(said).toEqual([
      expect.stringContaining('在今天以后'),
      expect.stringContaining('晚于截止日'),
      expect.stringContaining('疑似手机号'),
    ]);
    expect(said.join('')).not.toContain('13800138000');
    await tabTo(page, ({ id }) => id === 'f-confirmed');
    await replaceText(page, '2017年5月26日');
    await tabTo(page, ({ id }) => id === 'f-sheet-title');
    await replaceText(page, '县区科协盖章的申报表');
    await button('核对确认记录');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.ways');
    await expect.poll(async () => (await active(page)).text).toBe('填写完整，选一种办法报送');
    expect(await faults(page)).toEqual([]);
  });

  it('ends with a package', async () => {
    await tabTo(page, ({ id }) => id === 'contact-person');
    await page.keyboard.insertText('示例经办人');
    await tabTo(page, ({ id }) => id === 'contact-phone');
    await page.keyboard.insertText('0518-00000008');
    await button('下载确认包');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^\S+科协确认-\S+-20170526\.zip$/);
    packed = site.file('确认包.zip');
    writeFileSync(packed, readFileSync(await download.path()));
  });
});

describe('the package of the confirmation', () => {
  const said: string[] = [];
  const clone = site.file('office');
  const io = ioIn(clone, said, () => day);

  it('is taken in by the office, stands the check, and is accepted from its county alone', async () => {
    mkdirSync(clone);
    cpSync(join(ledger2017, 'content'), `${clone}/content`, { recursive: true });
    rmSync(`${clone}/${record}`);
    const git = repositoryIn(clone);
    expect([await intake.run({ options: {}, positionals: [packed] }, io), said.join('\n')]).toEqual([
      0,
      expect.stringContaining(`确认记录已写入 ${record}`),
    ]);
    expect(git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(record);
    expect(git('status', '--porcelain')).toBe('');
    const folder = `${clone}/inbox/2017/service-station/${name}/confirmation`;
    expect(readFileSync(`${folder}/contact.txt`, 'utf8')).toContain('0518-00000008');
    expect(await check.run({ options: {}, positionals: [record] }, io)).toBe(0);
    said.length = 0;
    await judge.run({ options: { format: 'json' }, positionals: [application] }, io);
    const { rows }: { rows: { rule: string; verdict: string }[] } = JSON.parse(said.join(''));
    expect(rows.find(({ rule }) => rule === 'confirmed-by-place')?.verdict).toBe('met');

    const verdictFor = async (organization: string): Promise<number> => {
      const [account] = records?.organizations.get(organization)?.value.accounts ?? [];
      return pr.run(
        {
          options: {
            base: 'main',
            head: git('branch', '--show-current').trim(),
            author: `${account?.forge}:${account?.id}`,
            at: `${day}T10:00:00+08:00`,
          },
          positionals: [],
        },
        io,
      );
    };
    expect(await verdictFor(county)).toBe(0);
    expect(await verdictFor('demo-haizhou-ast')).toBe(1);
  });

  it('is not what the form opens, and the page says what is', async () => {
    await page.locator('input[type=file]').first().setInputFiles(packed);
    await page.getByText('这是确认包，不是申报包').waitFor();
    expect(await page.locator('#f-confirmed').count()).toBe(0);
  });

  it('is not made of a sheet that is no scan', async () => {
    await page.locator('input[type=file]').first().setInputFiles(site.file('申报包.zip'));
    await page.waitForSelector('#f-confirmed');
    await page.locator('.filebox input[type=file]').setInputFiles(site.file('other.pdf'));
    await page.locator('.filebox', { hasText: '却不是这种文件' }).waitFor();
  });
});
