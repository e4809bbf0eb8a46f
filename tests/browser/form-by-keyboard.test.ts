import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../scripts/verbs/check.ts';
import { intake } from '../../scripts/verbs/intake.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { judge } from '../../scripts/verbs/judge.ts';
import { pr } from '../../scripts/verbs/pr.ts';
import { repositoryIn } from '../../scripts/verbs/repository.fixture.ts';
import { nameOn } from '../../src/core/schema/organization.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { someOf } from '../depth.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { answersOf, exampleFile } from './answers.ts';
import { openForm, servedSite } from './served.ts';
import { active, fillIn, replaceText, tabTo } from './typist.ts';

const { records } = load(directorySource(ledger2017));
if (records === undefined) throw new Error('the demonstration ledger cannot be read');

const site = servedSite();

/** The ledger in a repository of its own. */
const clonedLedger = (name: string) => {
  const folder = site.file(name);
  cpSync(join(ledger2017, 'content'), join(folder, 'content'), { recursive: true });
  return { folder, git: repositoryIn(folder) };
};

const cases = [
  { id: 'service-station', example: 'demo-conveyor-station', day: '2017-05-30' },
  { id: 'demonstration-society', example: 'demo-aquaculture-society', day: '2017-11-29' },
  { id: 'chief-expert', example: 'demo-acupoint-expert', day: '2017-05-30' },
  { id: 'function-pilot', example: 'demo-award-nomination', day: '2017-11-29' },
] as const;

describe.each(someOf(cases, 2))('an application for $id, by keyboard alone', ({ id, example, day }) => {
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
    context = await site.visit({ acceptDownloads: true });
  });
  afterAll(() => context.close());

  it('is filled in, broken, mended, restored after a reload, and packed', async () => {
    const folder = site.file(`${id}-papers`);
    mkdirSync(folder);
    const answers = await answersOf(file, category, nameOn(organization, day), folder);
    const page = await openForm(context, address);
    const broken = new Map([...answers.texts, ['f-responsible-0', '秘书长13800138000']]);
    await tabTo(page, (now) => now.id === 'f-organization');
    await fillIn(page, { ...answers, texts: broken });
    await page.keyboard.press('Enter');

    // The summary has the focus, and its first line leads to the control.
    await page.waitForSelector('.errors');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('errors');
    // Set after the summary has been drawn.
    await expect.poll(() => page.title()).toMatch(/^错误：/);
    const said = await page.textContent('.errors');
    expect(said).toContain('疑似手机号');
    expect(said).not.toContain('13800138000');
    expect(await page.locator('.errors li').allTextContents()).toEqual([expect.stringContaining('责任人职务')]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await active(page)).id).toBe('f-responsible-0');
    await replaceText(page, answers.texts.get('f-responsible-0') ?? '');
    // When the mended text has been judged, the sentence is of it too.
    await page.waitForFunction(() => document.querySelector('.errors') === null);
    await page.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();

    await page.reload();
    await page.waitForSelector('[data-ready] form');
    await page.locator('.drafts > p', { hasText: /^已恢复/ }).waitFor();
    expect(await page.inputValue('#f-responsible-0')).toBe(answers.texts.get('f-responsible-0'));

    await tabTo(page, ({ text: words }) => words === '核对并提交');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.review');
    await expect.poll(async () => (await active(page)).text).toBe('检查填写内容');
    await tabTo(page, (now) => now.id === 'contact-person');
    await page.keyboard.insertText('示例联系人');
    await tabTo(page, (now) => now.id === 'contact-phone');
    await page.keyboard.insertText('0518-00000009');
    await tabTo(page, ({ text: words }) => words === '内容无误，下一步');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.next');
    // Set after the page has been drawn.
    await expect.poll(async () => (await active(page)).text).toBe('接下来');
    expect(await page.textContent('.next')).not.toContain('不在本浏览器里');
    await tabTo(page, ({ text: words }) => words === '下载申报包');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    packed = new Uint8Array(readFileSync(await download.path()));
    text = new TextDecoder().decode(unzipSync(packed)['application.md']);
    expect(text).not.toContain('00000009');
    await page.close();
  });

  it('is taken in by the office, stands the check, and is accepted from its owner', async () => {
    const { folder, git } = clonedLedger(`${id}-office`);
    const inbox = site.file(`${id}.zip`);
    writeFileSync(inbox, packed);
    const said: string[] = [];
    const io = ioIn(folder, said, () => day);
    expect([await intake.run({ options: {}, positionals: [inbox] }, io), said.join('\n')]).toEqual([
      0,
      expect.stringContaining('已写入'),
    ]);
    const branch = git('branch', '--show-current').trim();
    expect(branch).toMatch(new RegExp(`^intake/2017-${id}-`));
    const path = git('show', '--name-only', '--format=', 'HEAD').trim();
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
    expect(git('status', '--porcelain')).toBe('');
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
  it.each(isConfirmed ? ['its county'] : [])('is confirmed by %s, in a record that the ledger takes', async () => {
    const { folder, git } = clonedLedger(`${id}-confirmed`);
    const zip = site.file(`${id}-confirm.zip`);
    writeFileSync(zip, packed);
    const said: string[] = [];
    const io = ioIn(folder, said, () => day);
    await intake.run({ options: {}, positionals: [zip] }, io);
    const page = await context.newPage();
    await page.goto(`/confirm/?day=${day}`);
    await page.waitForSelector('[data-ready] input[type=file]');
    await page.setInputFiles('[data-ready] input[type=file]', zip);
    await page.waitForSelector('#f-confirmed');
    const sheet = site.file(`${id}-sheet.pdf`);
    writeFileSync(sheet, '%PDF-1.4 sealed');
    await page.locator('.filebox input[type=file]').setInputFiles(sheet);
    await page.getByText('换一个文件').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载确认记录' }).click(),
    ]);
    const name = git('show', '--name-only', '--format=', 'HEAD')
      .trim()
      .replace(/^.*\/|\.md$/g, '');
    expect(download.suggestedFilename()).toBe(`${name}.yaml`);
    const path = `content/2017/${id}/confirmations/${name}.yaml`;
    writeFileSync(join(folder, path), readFileSync(await download.path()));
    said.length = 0;
    expect(await check.run({ options: {}, positionals: [path] }, io)).toBe(0);
    said.length = 0;
    await judge.run({ options: { format: 'json' }, positionals: [`2017/${id}/${name}`] }, io);
    const { rows }: { rows: { rule: string; verdict: string }[] } = JSON.parse(said.join(''));
    expect(rows.find(({ rule }) => rule === 'confirmed-by-place')?.verdict).toBe('met');
    await page.close();
  });

  it('is opened again in the form as it was, and its papers with it', async () => {
    const page = await openForm(context, address);
    const zip = site.file(`${id}-again.zip`);
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
    await page.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存草稿文件' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(text);
    await page.reload();
    await page.locator('.drafts > p', { hasText: /^已恢复/ }).waitFor();
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByRole('button', { name: '联系人写在纸上，下一步' }).click();
    await page.waitForSelector('.next');
    expect(await page.textContent('.next')).not.toContain('不在本浏览器里');
    await page.close();
  });
});
