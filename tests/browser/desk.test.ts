/** The desk as an office has it: the program itself over a ledger in its own repository, in a real browser. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../scripts/gongshi.ts';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dispatch } from '../../scripts/kernel/dispatch.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { keyOf, screenIds, screenNames } from '../../src/desk/screens/list.ts';
import { gitIn, makeRepository, type Running, startDesk } from './desk-program.ts';
import { acts } from '../../src/office/acts.ts';
import { violations } from '../axe.ts';
import { someOf } from '../depth.ts';
import { looksOf } from '../looks.ts';
import { ledger2017 } from '../programmes/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-desk-'));
const git = (...args: readonly string[]) => gitIn(root, ...args);

let desk: Running;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
  makeRepository(root);
  desk = await startDesk(root);
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.goto(desk.url);
  await page.waitForSelector('.rail');
});
afterAll(async () => {
  await browser.close();
  await desk.end();
  rmSync(root, { recursive: true, force: true });
});

const open = async (hash: string): Promise<void> => {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && !document.body.innerText.includes('正在打开'),
  );
};

const faults = async (): Promise<string[]> => {
  const found: string[] = [];
  for (const { width, colorScheme, rules } of looksOf([1280, 1024, 390])) {
    await page.setViewportSize({ width, height: 860 });
    await page.emulateMedia({ colorScheme });
    // What is measured at a new width is drawn in the frame after.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    found.push(...(await violations(page, rules)).map((one) => `${width} ${colorScheme} ${one}`));
    const isWide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    if (isWide) found.push(`${width} scrolls sideways`);
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

describe('every screen of the desk', () => {
  it.each(screenIds)('%s has no fault that axe finds, at three widths and in both schemes', async (screen) => {
    await open(`#${screen}`);
    expect(await page.title()).toContain(screenNames[screen]);
    expect(await faults()).toEqual([]);
  });

  it.each(someOf(acts, 8).map(({ id }) => id))('the form of %s has none either', async (id) => {
    await open(`#act?act=${id}&year=2017`);
    await page.waitForSelector('.act-form');
    expect(await faults()).toEqual([]);
  });

  it('a paper’s subject is looked for by a word, and written out whole', async () => {
    await open('#documents');
    const row = page.getByRole('row', { name: /^受理通知书/ });
    await row.locator('.subject > summary').press('Enter');
    await row.getByRole('searchbox').pressSequentially('羊肚菌');
    const found = row.locator('.choices label');
    await expect.poll(() => found.count()).toBe(1);
    await found.locator('input').press('Space');
    await expect.poll(() => row.locator('.subject > summary').innerText()).toContain('羊肚菌');
    expect(await faults()).toEqual([]);
  });

  it('the changes of a unit are found in the register', async () => {
    await open('#intake');
    const register = page.getByRole('region', { name: '登记册' });
    await register.getByRole('searchbox').fill('农学会');
    await register.locator('summary').first().press('Enter');
    expect(await faults()).toEqual([]);
    await register.getByRole('link', { name: '单位改名' }).press('Enter');
    await page.waitForSelector('.act-form >> text=新的全称');
    expect(await page.locator('#a-organization input:checked').getAttribute('value')).toBe('demo-agronomy-society');
  });

  it('is opened by its key, and F1 tells them all', async () => {
    for (const [index, screen] of screenIds.entries()) {
      await page.keyboard.press(`Alt+${keyOf(index)}`);
      await page.waitForSelector(`.rail a[href^="#${screen}"][aria-current="page"]`);
    }
    await page.keyboard.press('F1');
    await page.waitForSelector('dialog[open] >> text=全部按键');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
  });
});

describe('by the keyboard', () => {
  it('an application is found from any page, by its unit', async () => {
    await open('#today');
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open] #find-word');
    await page.keyboard.insertText('科协 2017');
    await page.waitForSelector('#find-list li');
    expect(await faults()).toEqual([]);
    const second = await page.locator('#find-list li b').nth(1).innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.rail a[href^="#receive"][aria-current="page"]');
    await page.waitForFunction((name) => document.querySelector('main tbody th')?.textContent?.includes(name), second);
    expect(await page.locator('main tbody tr').count()).toBe(1);
  });

  it('arrows go from row to row, and stay in a field that is typed into', async () => {
    const row = () =>
      page.evaluate(() => {
        const rows = [...document.querySelectorAll('main .due li')].filter((one) => one.querySelector('a, button'));
        return rows.findIndex((one) => one.contains(document.activeElement));
      });
    await open('#today');
    for (const [key, at] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await row()).toBe(at);
    }
    await open('#receive');
    await page.locator('main input[type=search]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
  });

  it('a key that comes while a window closes is the page’s, and before that the window’s', async () => {
    await open('#today');
    await page.keyboard.press('F1');
    const taken = await page.locator('dialog[open]').evaluate((dialog: HTMLDialogElement) => {
      const button = dialog.querySelector('button');
      const press = () => {
        const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
        return button?.dispatchEvent(key) === false;
      };
      const whileOpen = press();
      dialog.close();
      return [whileOpen, press()];
    });
    expect(taken).toEqual([false, true]);
  });

  it('who works here is named, and the history names them from then on', async () => {
    await open('#today');
    await page.getByRole('button', { name: /改经办人/ }).click();
    await page.waitForSelector('dialog[open] #clerk-name');
    expect(await faults()).toEqual([]);
    await page.locator('#clerk-name').fill('经办人丙');
    await page.locator('#clerk-email').fill('不是邮箱');
    await page.locator('#clerk-email').evaluate((box: HTMLInputElement) => box.form?.setAttribute('novalidate', ''));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open] [role=alert]');
    await page.locator('#clerk-email').fill('office@example.org');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /经办人丙/ }).waitFor();
    expect(git('config', 'user.name').trim()).toBe('经办人丙');
    git('config', 'user.name', '经办人甲');
  });

  it('files that come are shown for what they are, and put aside', async () => {
    await open('#intake');
    await page.getByLabel('收到的文件').setInputFiles([
      { name: '会议照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('x') },
      { name: '申报包.zip', mimeType: 'application/zip', buffer: Buffer.from('x') },
    ]);
    await page.waitForSelector('text=共2个文件');
    expect(await page.locator('main tbody').first().innerText()).toMatch(/打不开，不是完整的申报包/);
    expect(await faults()).toEqual([]);
    for (const name of ['会议照片.jpg', '申报包.zip']) {
      const remove = page.getByRole('button', { name: new RegExp(`移去.*${name}`) });
      await remove.click();
      await remove.waitFor({ state: 'detached' });
    }
    expect(readdirSync(join(root, 'inbox/.desk'))).toEqual([]);
  });
});

describe('an act, by the keyboard alone', () => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  const tabTo = async (word: string) => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()).startsWith(word)) return;
    }
    throw new Error(`no way to ${word}`);
  };

  it('is opened, refused with what is wrong, shown, asked for and done', async () => {
    await open('#approval?round=2017%2Fservice-station%2Fexcellence');
    await tabTo('登记审定');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.act-form input');
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.locator('#a-document').focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('.act-form .errors');
    expect(await faults()).toEqual([]);
    await page.locator('#a-document').focus();
    await page.keyboard.insertText('主席会会议纪要2017年第10期');
    await page.getByRole('button', { name: /^今天\s*：会议日期/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#a-document').focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector('dialog.confirm[open]');
    expect(await faults()).toEqual([]);
    expect(await page.locator('dialog.confirm .plan').innerText()).toContain('市科协主席会');
    // What can be taken back is ready to be done.
    expect(await focused()).toBe('登记审定');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.done >> text=办完了');
    expect(git('log', '--format=%an：%s').split('\n')[0]).toContain('经办人甲：登记审定');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is undone to the byte', async () => {
    const file = 'content/2017/service-station/decisions/excellence.yaml';
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForSelector('.done >> text=办完了：撤销');
    expect(readFileSync(join(root, file), 'utf8')).toBe(git('show', `HEAD~2:${file}`));
  });

  it('goes back without a trace by Escape', async () => {
    const before = git('rev-parse', 'HEAD');
    await open('#act?act=withdrawal&year=2017');
    await page.waitForSelector('.act-form');
    await page.getByRole('button', { name: '返回' }).click();
    await page.waitForSelector('.act-form', { state: 'detached' });
    expect([git('rev-parse', 'HEAD'), git('status', '--porcelain')]).toEqual([before, '']);
  });
});

describe('papers at the desk', () => {
  it('are taken away as Word, by their names', async () => {
    await open('#documents');
    const row = page.getByRole('row', { name: /^受理通知书/ });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      row.getByRole('button', { name: /^Word/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^acceptance-2017-.*\.docx$/);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    await page.waitForSelector('.said >> text=已存到');
  });

  it('say why one cannot be made', async () => {
    const row = page.getByRole('row', { name: /^推荐函/ });
    expect(await row.innerText()).toContain('现在没有可以做的：这份公告里没有写明向上级推荐的对象。');
    expect(await row.getByRole('button', { name: /^Word/ }).isDisabled()).toBe(true);
  });
});

describe('score sheets at the desk', () => {
  const roster = `R01: { name: 演示评委甲 }
R02: { name: 演示评委乙, organizations: [demo-chemical-society] }
`;
  /** A spreadsheet's parts: around them a packer writes the minute. */
  const partsIn = (path: string): Readonly<Record<string, string>> => {
    const bytes = new Uint8Array(readFileSync(path));
    const parts = strFromU8(bytes.subarray(0, 2)) === 'PK' ? unzipSync(bytes) : { page: bytes };
    return Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, strFromU8(content)]));
  };
  const round = '#review?year=2017&round=2017%2Ffunction-pilot%2Faward';

  it('are taken away blank, as the verb writes them, and name nobody', async () => {
    writeFileSync(join(root, 'inbox-experts.yaml'), roster);
    const typed = [
      'scores',
      'sheet',
      '2017',
      'function-pilot',
      '--experts',
      'inbox-experts.yaml',
      '--out',
      'inbox/sheets',
    ];
    expect(await dispatch(verbs, typed, () => ioIn(root, [], (asOf) => asOf ?? '2017-12-20'))).toBe(0);
    rmSync(join(root, 'inbox-experts.yaml'));
    await open(round);
    await page.getByLabel('评委名册').setInputFiles({
      name: '评委.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(roster),
    });
    await page.waitForSelector('.said >> text=名册里有2位评委');
    for (const [button, name] of [
      [/^存评分表\s*：R01/, 'R01.xlsx'],
      [/^存评分表\s*：R02/, 'R02.xlsx'],
      [/^存阅读本/, 'reading.html'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ]);
      const [taken, written] = [await download.path(), join(root, 'inbox/sheets', name)].map(partsIn);
      expect(taken).toEqual(written);
      expect(JSON.stringify(taken)).not.toContain('演示评委');
    }
    expect(await faults()).toEqual([]);
    expect(readdirSync(join(root, 'inbox/.desk'))).toEqual([]);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('say what is wrong with a list of experts', async () => {
    await page.getByLabel('评委名册').setInputFiles({
      name: '评委.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from('R1: { name: 演示评委甲 }\n'),
    });
    await page.waitForSelector('.said >> text=评委.yaml 的写法不对');
  });
});

it('the page itself broke nowhere', () => {
  // A paper that cannot be made is answered with 422, which the console notes.
  expect(troubles.filter((one) => !one.includes('422'))).toEqual([]);
});
