import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { exampleFile } from './answers.ts';
import { servedSite } from './served.ts';
import { active, tabTo } from './typist.ts';

const site = servedSite();
const paper = '%PDF-1.4 the agreement';
let page: Page;

beforeAll(async () => {
  const example = exampleFile('content/2017/service-station/applications/demo-conveyor-station.md');
  const [agreement] = Array.isArray(example.data['agreement']) ? example.data['agreement'] : [];
  const sha256 = createHash('sha256').update(paper).digest('hex');
  const data = { ...example.data, agreement: [{ ...agreement, sha256 }] };
  writeFileSync(site.file('example.md'), fileText({ ...example, data }, []));
  writeFileSync(site.file('agreement.pdf'), paper);
  writeFileSync(site.file('other.pdf'), `${paper}, changed`);
  const context = await site.visit();
  page = await context.newPage();
  await page.goto('/2017/service-station/apply/?day=2017-05-30');
  await page.waitForSelector('[data-ready] form');
});

describe('the form, sent', () => {
  it('says what is wrong in the order in which it is asked', async () => {
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.waitForSelector('.errors');
    const led = await page.locator('.errors a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const asked = await page.evaluate(
      (all) => all.filter((href) => href !== null && document.querySelector(href) !== null),
      led,
    );
    const places = await page.evaluate(
      (all) => all.map((href) => document.querySelector(href ?? '')?.getBoundingClientRect().top ?? 0),
      asked,
    );
    expect(places.length).toBeGreaterThan(10);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('takes a paper whose file this browser lacks, and no other in its place; the focus stays in sight', async () => {
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', site.file('example.md'));
    await page.waitForSelector('.checklist li');
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.getByRole('button', { name: '联系人写在纸上，下一步' }).click();
    await page.waitForSelector('.missing');
    const pick = page.locator('.missing li', { hasText: '协议' }).locator('input[type=file]');
    await pick.setInputFiles(site.file('other.pdf'));
    await page.getByText('不是登记的那一个文件').waitFor();
    expect(await page.locator('.missing li').count()).toBe(2);
    await pick.setInputFiles(site.file('agreement.pdf'));
    await page.getByText('agreement.pdf已经选好').waitFor();
    await page.waitForFunction(() => document.querySelectorAll('.missing li').length === 1);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('missing');
  });

  it('leads back to the beginning of the form', async () => {
    await tabTo(page, ({ text }) => text === '返回修改', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#section-0');
    // Focused after it has been drawn.
    await expect.poll(async () => (await active(page)).id).toBe('section-0');
    await page.keyboard.press('Tab');
    expect((await active(page)).id).toBe('f-organization');
  });
});
