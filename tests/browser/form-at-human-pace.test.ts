import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fileText } from '../../src/filing/file.ts';
import { makePackage } from '../../src/package/make.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { exampleFile } from './answers.ts';
import { faults } from './faults.ts';
import { paste, press } from './person.ts';
import { openForm, servedSite } from './served.ts';

const site = servedSite();
const address = '/2017/service-station/apply/?day=2017-05-30';
const example = 'content/2017/service-station/applications/demo-conveyor-station.md';
const check = (page: Page) => page.getByRole('button', { name: '核对并提交' });

const category = load(directorySource(ledger2017)).records?.years.get(2017)?.categories.get('service-station');
if (category === undefined) throw new Error('the demonstration ledger cannot be read');

/** The form with the example in it, opened as its author would. */
const withExample = async (context: BrowserContext, name = 'example.md'): Promise<Page> => {
  const file = site.file(name);
  writeFileSync(file, fileText(exampleFile(example), []));
  const page = await openForm(context, address);
  await page.click('.drafts summary');
  await page.setInputFiles('.drafts input[type=file]', file);
  await page.waitForSelector('.checklist li');
  return page;
};

describe('a person with a mouse', () => {
  it('loses no click to an error that appears when a box is left', async () => {
    const context = await site.visit();
    const page = await openForm(context, address);
    await press(page, page.locator('#f-project-title'));
    await page.keyboard.type('站', { delay: 20 });
    // Pressed at once: the title is too short, and its error moves the button.
    await press(page, check(page));
    await page.locator('.errors').waitFor();
    expect(await page.locator('.errors li').count()).toBeGreaterThan(3);
    await context.close();
  });

  it('does not send by Enter in a box', async () => {
    const context = await site.visit();
    const page = await openForm(context, address);
    await press(page, page.locator('#f-project-title'));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
    expect(await page.locator('.errors').count()).toBe(0);
    await context.close();
  });

  it('goes back from the check with the browser’s own button, and to the very answer by 修改', async () => {
    const context = await site.visit();
    const page = await withExample(context);
    await press(page, check(page));
    await page.waitForSelector('.review');
    await page.goBack();
    await page.waitForSelector('#f-project-title');
    expect(page.url()).toContain('/2017/service-station/apply/');
    await press(page, check(page));
    await page.waitForSelector('.review');
    expect(await page.textContent('.review')).toContain('签约方');
    expect(await faults(page)).toEqual([]);
    await press(page, page.locator('.answers > div', { hasText: '服务站名称' }).getByRole('button'));
    await page.waitForSelector('#f-project-title');
    await page.waitForFunction(() => document.activeElement?.id === 'f-project-title');
    await context.close();
  });

  it('is asked for the contacts, keeps them on the way back, and is led through what comes next', async () => {
    const context = await site.visit({ acceptDownloads: true });
    const page = await withExample(context);
    await press(page, check(page));
    await page.waitForSelector('.review');
    await press(page, page.getByRole('button', { name: '填写联系人' }));
    await page.keyboard.type('示例联系人');
    await page.fill('#contact-phone', '0518-00000009');
    await page.goBack();
    await press(page, check(page));
    expect(await page.inputValue('#contact-person')).toBe('示例联系人');
    await press(page, page.getByRole('button', { name: '内容无误，下一步' }));
    await page.waitForSelector('.next-steps');
    expect(await page.locator('.next-steps h3').allTextContents()).toEqual([
      '打印，盖章现在办',
      expect.stringMatching(/^请.*确认$/),
      '发申报包',
      '交原件',
    ]);
    expect(await faults(page)).toEqual([]);
    await press(page, page.locator('.next-steps input[type=checkbox]').first());
    expect(await page.locator('.next-steps .now h3').textContent()).toContain('确认现在办');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('button', { name: '下载申报包' })),
    ]);
    expect(download.suggestedFilename()).toMatch(/^\S+-\S+-20170530\.zip$/);
    const packed = site.file('again.zip');
    writeFileSync(packed, readFileSync(await download.path()));
    // What was packed and is opened again is a correction, and keeps its name.
    const first = new TextDecoder().decode(unzipSync(readFileSync(packed))['manifest.json']);
    await press(page, page.getByRole('button', { name: '返回修改' }));
    await page.click('.drafts summary');
    await page.setInputFiles('.drafts input[type=file]', packed);
    await page.getByText('这是更正').waitFor();
    await page.fill('#f-project-title', '改了名字的示例服务站');
    await press(page, check(page));
    await press(page, page.getByRole('button', { name: '内容无误，下一步' }));
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('button', { name: '下载申报包' })),
    ]);
    expect(again.suggestedFilename()).toContain('改了名字的示例服务站-更正-');
    const second = new TextDecoder().decode(unzipSync(readFileSync(await again.path()))['manifest.json']);
    expect(JSON.parse(second).name).toBe(JSON.parse(first).name);
    await context.close();
  });

  it('takes the message to the office and the dates away from 接下来', async () => {
    const context = await site.visit({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await withExample(context);
    await press(page, check(page));
    await page.waitForSelector('.review');
    await press(page, page.getByRole('button', { name: '联系人写在纸上，下一步' }));
    await page.waitForSelector('.next-steps');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await press(page, page.getByRole('button', { name: /^复制\s*发给学会部的邮件标题$/ }));
    await page.getByText('邮件标题已复制').waitFor();
    expect(await copied()).toMatch(/^2017年度科技服务站申报：/);
    await press(page, page.getByRole('button', { name: /^复制邮件正文\s*（发给学会部）$/ }));
    await page.getByText('邮件正文已复制').waitFor();
    expect(await copied()).toMatch(/^学会部：\s+我单位申报2017年度科技服务站“/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, page.getByRole('button', { name: '加入日历' })),
    ]);
    expect(download.suggestedFilename()).toBe('科技服务站申报日程.ics');
    const events = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    // On 30 May it is too late to leave three working days for the confirmation.
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2017-05-31']);
    expect(await faults(page)).toEqual([]);
    await context.close();
  });

  it('is shown the message where the browser lets nobody copy', async () => {
    const context = await site.visit();
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
    });
    const page = await withExample(context);
    await press(page, check(page));
    await press(page, page.getByRole('button', { name: '联系人写在纸上，下一步' }));
    await press(page, page.getByRole('button', { name: /^复制邮件正文\s*（发给学会部）$/ }));
    await page.getByText('浏览器没有让复制').waitFor();
    expect(await page.getByRole('textbox', { name: '发给学会部的邮件正文' }).inputValue()).toContain('申报包见附件');
    expect(await faults(page)).toEqual([]);
    await context.close();
  });

  it('takes back what was removed', async () => {
    const context = await site.visit();
    const page = await withExample(context);
    const title = page.locator('#f-agreement-0-title');
    const before = await title.inputValue();
    await press(page, page.getByRole('button', { name: /^移除\s*材料1/ }).first());
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#f-agreement-0-title')?.value === '');
    await press(page, page.getByRole('button', { name: /^撤销\s*移除材料1/ }));
    await page.waitForFunction(
      (was) => document.querySelector<HTMLInputElement>('#f-agreement-0-title')?.value === was,
      before,
    );
    await context.close();
  });

  it('finds a society by 科协 and parts of its name, and what was typed stays', async () => {
    const context = await site.visit();
    // As on a busy machine, where frames and timers come late and the next name is typed before the page has caught up.
    await context.addInitScript(() => {
      const { setTimeout: later, requestAnimationFrame: frame } = window;
      Object.assign(window, {
        setTimeout: (run: () => void, wait = 0) => later(run, wait + 250),
        requestAnimationFrame: (run: FrameRequestCallback) => later(() => frame(run), 250),
      });
    });
    const page = await openForm(context, address);
    await page.fill('#f-organization', '没有这个单位的名字');
    await page.locator('#f-project-title').focus();
    expect(await page.inputValue('#f-organization')).toBe('没有这个单位的名字');
    for (const [typed, found] of [
      ['港口物流装备', '研究会'],
      ['农业研究所科协', '科学技术协会'],
      ['港口物流装备', '研究会'],
    ] as const) {
      await page.fill('#f-organization', typed);
      await page.locator('#f-project-title').focus();
      await expect
        .poll(() => page.inputValue('#f-organization'), { timeout: 20_000 })
        .toMatch(new RegExp(`^.{8,}${found}$`));
    }
    await context.close();
  });

  it('pastes from Word, and types dates and numbers as on paper', async () => {
    const context = await site.visit();
    const page = await openForm(context, address);
    await page.focus('#f-goals');
    await paste(page, '第一段\r\n第二段\r\n\uF06C\t甲\r\n\uF06C\t乙');
    await page.locator('#f-project-title').focus();
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#f-goals')?.value === '第一段\n\n第二段\n\n- 甲\n- 乙',
    );
    await page.fill('#f-agreement-0-date', '3月1号');
    await page.fill('#f-team-size', '12名');
    await page.locator('#f-project-title').focus();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('#f-agreement-0-date')?.value === '2017-03-01' &&
        document.querySelector<HTMLInputElement>('#f-team-size')?.value === '12',
    );
    await context.close();
  });

  it('is shown what looks like a telephone, and says that it is none, or takes it out', async () => {
    const context = await site.visit();
    const page = await openForm(context, address);
    await page.fill('#f-goals', '按委托制定规程，依据13800000000，共1项；另请致电联系人13900000000。');
    await page.locator('.suspect', { hasText: '“13800000000”是什么？' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, page.getByRole('button', { name: '选中看看' }));
    expect(
      await page.evaluate(() => {
        const { activeElement: box } = document;
        return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : '';
      }),
    ).toBe('13800000000');
    await page.locator('.suspect select').selectOption('文件编号');
    await press(page, page.getByRole('button', { name: '写明' }));
    await page.locator('.suspect', { hasText: '“13900000000”是什么？' }).waitFor();
    expect(await page.inputValue('#f-goals')).toContain('依据第13800000000号，共1项');
    // Beside 联系 a number stays one, whatever it is called. A person reads the new question before answering it.
    await page.waitForTimeout(1000);
    await press(page, page.getByRole('button', { name: '写明' }));
    await page.getByText('请改写这一句').waitFor();
    await press(page, page.getByRole('button', { name: '是电话，删去' }));
    await page.waitForFunction(() => document.querySelector('.suspect') === null);
    expect(await page.inputValue('#f-goals')).toBe('按委托制定规程，依据第13800000000号，共1项；另请致电联系人。');
    await page.keyboard.press('Control+Z');
    expect(await page.inputValue('#f-goals')).toContain('联系人13900000000');
    await context.close();
  });

  it('is told of a file that will not do when it is chosen, and sees the name of one that will, also after a reload', async () => {
    const context = await site.visit();
    const page = await openForm(context, address);
    const pick = page.locator('.filebox input[type=file]').first();
    writeFileSync(site.file('empty.pdf'), '');
    await pick.setInputFiles(site.file('empty.pdf'));
    await page.getByText('是空文件').waitFor();
    writeFileSync(site.file('名册.docx'), 'PK\u0003\u0004');
    await pick.setInputFiles(site.file('名册.docx'));
    await page.getByText('请存成 PDF').waitFor();
    writeFileSync(site.file('协议.pdf'), '%PDF-1.4 the agreement');
    await pick.setInputFiles(site.file('协议.pdf'));
    await page.locator('.filebox', { hasText: '协议.pdf' }).waitFor();
    await page.locator('.drafts > p', { hasText: /^草稿已于/ }).waitFor();
    await page.reload();
    await page.locator('.filebox', { hasText: '协议.pdf' }).waitFor();
    await context.close();
  });

  it('reads, in a part that did not come, that the network is gone, and gets it by trying again', async () => {
    const context = await site.visit();
    const page = await withExample(context);
    await page.waitForTimeout(500);
    await context.route(/handover.*\.js/, (route) => route.abort());
    await press(page, check(page));
    await page.getByText('可能是网络断了').waitFor();
    await context.unroute(/handover.*\.js/);
    await context.close();
  });

  it('prints what is filled in by Ctrl+P', async () => {
    const context = await site.visit();
    const page = await withExample(context);
    const title = await page.inputValue('#f-project-title');
    await page.waitForTimeout(500);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.textContent('.paper-sheet:not(.blank)')).toContain(title);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.paper-sheet:not(.blank)').count()).toBe(0);
    await context.close();
  });
});

describe('a long form', () => {
  it('says how far each part is, folds, and opens where something is wrong', async () => {
    const context = await site.visit();
    const page = await openForm(context, '/2017/demonstration-society/apply/?day=2017-11-20');
    await page.locator('.parts-list', { hasText: '还没有填' }).waitFor();
    expect(await faults(page)).toEqual([]);
    const second = page.locator('details.part').nth(1);
    await press(page, second.locator('summary'));
    expect(await second.getAttribute('open')).toBeNull();
    await press(page, check(page));
    await page.locator('.errors a[href="#f-rating"], .errors a[href^="#f-"]').nth(3).click();
    await page.waitForFunction(() => document.activeElement?.closest('details.part[open]') !== null);
    await page.locator('.parts-list a').nth(1).click();
    expect(await second.getAttribute('open')).not.toBeNull();
    await context.close();
  });

  it('takes rows from Excel', async () => {
    const context = await site.visit();
    const page = await openForm(context, '/2017/demonstration-society/apply/?day=2017-11-20');
    await page.focus('#f-inspections-0-year');
    await paste(page, '年度\t结论\r\n2015\t合格\r\n2016年\t合格\r\n');
    await page.getByText(/^已填入2行/).waitFor();
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('#f-inspections-0-year')?.value === '2015' &&
        document.querySelector<HTMLInputElement>('#f-inspections-1-year')?.value === '2016',
    );
    await context.close();
  });
});

describe('a county', () => {
  it('sees every answer and opens the papers of the package', async () => {
    const context = await site.visit();
    const file = exampleFile(example);
    const [agreement] = Array.isArray(file.data['agreement']) ? file.data['agreement'] : [];
    const bytes = new TextEncoder().encode('%PDF-1.4 the agreement');
    const digest = await crypto.subtle.digest('SHA-256', bytes);
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const text = fileText({ ...file, data: { ...file.data, agreement: [{ ...agreement, sha256 }] } }, []);
    const zip = site.file('package.zip');
    writeFileSync(
      zip,
      await makePackage({
        format: 'gongshi-package',
        year: 2017,
        category,
        name: 'demo-conveyor-station',
        text,
        evidence: [{ sha256, name: '协议.pdf', bytes }],
        contact: { person: '示例联系人', phone: '0518-00000009' },
      }),
    );
    const page = await context.newPage();
    await page.goto('/confirm/?day=2017-05-30');
    await page.setInputFiles('[data-ready] input[type=file]', zip);
    await page.waitForSelector('#f-confirmed');
    const said = await page.textContent('.summary');
    for (const word of ['签约方', '起始日期', '终止日期', '载明的内容', '合作内容']) expect(said).toContain(word);
    expect(await page.getByRole('link', { name: /^打开/ }).first().getAttribute('href')).toMatch(/^blob:/);
    await context.close();
  });
});
