/** The form at a person's pace in Firefox: what `form-at-human-pace.test.ts` holds in Chromium. */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { exampleFile } from './answers.ts';
import { button, choose, firefoxSite, paste, press, type, valueOf } from './firefox.ts';

const site = firefoxSite();
const address = '/2017/service-station/apply/?day=2017-05-30';
const long = '/2017/demonstration-society/apply/?day=2017-11-20';
const example = 'content/2017/service-station/applications/demo-conveyor-station.md';

const openForm = async (where: string): Promise<Page> => {
  const page = await site.open(where);
  await page.waitForSelector('[data-ready] form');
  return page;
};

const withExample = async (): Promise<Page> => {
  const file = site.file('example.md');
  writeFileSync(file, fileText(exampleFile(example), []));
  const page = await openForm(address);
  await page.click('.drafts summary');
  await choose(page, '.drafts input[type=file]', file);
  await page.waitForSelector('.checklist li');
  return page;
};

const check = (page: Page) => button(page, '核对并提交');
const says = (page: Page, words: string) =>
  page.waitForFunction((text) => document.body.innerText.includes(text), {}, words);

describe('in Firefox, a person with a mouse', () => {
  it('loses no click to an error that appears when a box is left', async () => {
    const page = await openForm(address);
    await type(page, '#f-project-title', '站');
    await press(page, await check(page));
    await page.waitForSelector('.errors li:nth-child(4)');
    await page.close();
  });

  it('does not send by Enter in a box', async () => {
    const page = await openForm(address);
    await page.focus('#f-project-title');
    await page.keyboard.press('Enter');
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.$('.errors')).toBeNull();
    await page.close();
  });

  it('comes back from the check by the browser’s own button, and to the very answer by 修改', async () => {
    const page = await withExample();
    await press(page, await check(page));
    await page.waitForSelector('.review');
    await page.evaluate(() => history.back());
    await page.waitForSelector('#f-project-title');
    await press(page, await check(page));
    await page.waitForSelector('.review');
    const change = await page.waitForSelector(
      "::-p-xpath(//*[contains(@class, 'answers')]/div[contains(., '服务站名称')]//button)",
    );
    if (change === null) throw new Error('no 修改');
    await press(page, change);
    await page.waitForFunction(() => document.activeElement?.id === 'f-project-title');
    await page.close();
  });

  it('is asked for the contacts, is led through what comes next, and takes the package along', async () => {
    const page = await withExample();
    await press(page, await check(page));
    await page.waitForSelector('.review');
    await press(page, await button(page, '填写联系人'));
    await page.keyboard.type('示例联系人');
    await type(page, '#contact-phone', '0518-00000009');
    await press(page, await button(page, '内容无误，下一步'));
    await page.waitForSelector('.next-steps');
    expect(await page.$$eval('.next-steps h3', (all) => all.length)).toBe(4);
    await press(page, await button(page, '下载申报包'));
    await expect
      .poll(() => readdirSync(dirname(site.file('x'))).filter((name) => /^\S+-\S+-20170530\.zip$/.test(name)).length, {
        timeout: 20_000,
      })
      .toBe(1);
    await page.close();
  });

  it('takes back what was removed', async () => {
    const page = await withExample();
    const before = await valueOf(page, '#f-agreement-0-title');
    expect(before).not.toBe('');
    await press(page, await button(page, '移除材料1'));
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#f-agreement-0-title')?.value === '');
    await press(page, await button(page, '撤销移除材料1'));
    await page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>('#f-agreement-0-title')?.value === was,
      {},
      before,
    );
    await page.close();
  });

  it('finds a society by parts of its name', async () => {
    const page = await openForm(address);
    for (const [typed, found] of [
      ['港口物流装备', '研究会'],
      ['农业研究所科协', '科学技术协会'],
    ] as const) {
      await type(page, '#f-organization', typed);
      await page.focus('#f-project-title');
      await expect
        .poll(() => valueOf(page, '#f-organization'), { timeout: 10_000 })
        .toMatch(new RegExp(`^.{8,}${found}$`));
    }
    await page.close();
  });

  it('pastes from Word and Excel, and types dates and numbers as on paper', async () => {
    const page = await openForm(address);
    await page.focus('#f-goals');
    await paste(page, '第一段\n第二段\n\uF06C\t甲\n\uF06C\t乙');
    await type(page, '#f-agreement-0-date', '3月1号');
    await type(page, '#f-team-size', '12名');
    await page.focus('#f-project-title');
    await expect.poll(() => valueOf(page, '#f-goals')).toBe('第一段\n\n第二段\n\n- 甲\n- 乙');
    await expect.poll(() => valueOf(page, '#f-agreement-0-date')).toBe('2017-03-01');
    await expect.poll(() => valueOf(page, '#f-team-size')).toBe('12');
    await page.close();
    const rows = await openForm(long);
    await rows.focus('#f-inspections-0-year');
    await paste(rows, '年度\t结论\n2015\t合格\n2016年\t合格\n');
    await says(rows, '已填入2行');
    await expect.poll(() => valueOf(rows, '#f-inspections-1-year')).toBe('2016');
    await rows.close();
  });

  it('is told of a file that will not do when it is chosen, and sees the name of one that will, also after a reload', async () => {
    const page = await openForm(address);
    const pick = '.filebox input[type=file]';
    writeFileSync(site.file('empty.pdf'), '');
    await choose(page, pick, site.file('empty.pdf'));
    await says(page, '是空文件');
    writeFileSync(site.file('名册.docx'), 'PK\u0003\u0004');
    await choose(page, pick, site.file('名册.docx'));
    await says(page, '请存成 PDF');
    writeFileSync(site.file('协议.pdf'), '%PDF-1.4 the agreement');
    await choose(page, pick, site.file('协议.pdf'));
    await says(page, '协议.pdf');
    await says(page, '草稿已于');
    await page.reload();
    await page.waitForSelector('[data-ready] form');
    await says(page, '协议.pdf');
    await page.close();
  });

  it('prints what is filled in', async () => {
    const page = await withExample();
    const title = await valueOf(page, '#f-project-title');
    await new Promise((done) => setTimeout(done, 500));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.$eval('.paper-sheet:not(.blank)', (sheet) => sheet.textContent)).toContain(title);
    await page.close();
  });

  it('sees how far each part of a long form is, and what is wrong opens its part', async () => {
    const page = await openForm(long);
    await page.waitForSelector('.parts-list');
    await says(page, '还没有填');
    await press(page, await check(page));
    await page.waitForSelector('.errors a[href^="#f-"]');
    await page.click('.errors a[href^="#f-"]');
    await page.waitForFunction(() => document.activeElement?.closest('details.part[open]') !== null);
    await page.close();
  });
});
