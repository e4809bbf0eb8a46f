import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { exampleFile } from './answers.ts';
import { faults } from './faults.ts';
import { openForm, servedSite } from './served.ts';

const site = servedSite();

describe('the form in every state', () => {
  it('is accessible: empty, with errors, filled in, under review', async () => {
    const file = exampleFile('content/2017/service-station/applications/demo-conveyor-station.md');
    const context = await site.visit({ reducedMotion: 'reduce' });
    const page = await openForm(context, '/2017/service-station/apply/?day=2017-05-30');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '核对并提交' }).click();
    await page.waitForSelector('.errors');
    expect(await faults(page)).toEqual([]);
    const example = site.file('example.md');
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

  it('is accessible with many files chosen at once, and when nothing is taken any more', async () => {
    const context = await site.visit();
    const page = await openForm(context, '/2017/demonstration-society/apply/?day=2017-11-20');
    await page.click('.many summary');
    const names = ['评估等级证书.pdf', '不知道是什么.pdf', '空的.pdf', '表格.docx'];
    for (const name of names) writeFileSync(site.file(name), name.startsWith('空') ? '' : '%PDF-1.4 示例');
    await page.setInputFiles('.many input[type=file]', names.map(site.file));
    await page
      .locator('.many li')
      .nth(names.length - 1)
      .waitFor();
    expect(await page.locator('.many li .error').count()).toBe(2);
    expect(await faults(page)).toEqual([]);
    const late = await context.newPage();
    await late.goto('/2017/service-station/apply/?day=2018-05-30');
    await late.waitForSelector('[data-ready]');
    expect(await faults(late)).toEqual([]);
    await context.close();
  });

  it('says nothing of a word that an input method has not finished', async () => {
    const context = await site.visit();
    const page = await openForm(context, '/2017/service-station/apply/?day=2017-05-30');
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
    const context = await site.visit();
    const one = await openForm(context, '/2017/service-station/apply/?day=2017-05-30');
    await one.fill('#f-project-title', '第一个窗口');
    await one.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    const two = await openForm(context, '/2017/service-station/apply/?day=2017-05-30');
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
    const context = await site.visit({ acceptDownloads: true });
    await context.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    const page = await openForm(context, '/2017/service-station/apply/?day=2017-05-30');
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
    const context = await site.visit({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/2017/service-station/apply/');
    expect(await page.textContent('.paper-sheet h2')).toBe('2017年度科技服务站申报表');
    expect(await page.textContent('.paper-sheet')).toContain('申报单位盖章');
    expect(await page.textContent('[data-form-state]')).toContain('打印下面的申报表');
    await context.close();
  });

  it('says before anyone fills in a long form whether the hard conditions are met', async () => {
    const context = await site.visit();
    const page = await openForm(context, '/2017/service-station/self-check/?day=2017-05-30');
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
