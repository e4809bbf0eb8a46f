/**
 * The pictures of the desk in docs/screenshots/desk, made by the desk itself over the demonstration's ledger, so that they show
 * what is there: `npm run pictures [folder]`. With a folder they are written there, in the dark and at 390 px as well.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { screenIds } from '../../src/desk/screens/list.ts';
import { carryOutAct, lookAt } from '../../tests/browser/clerk.ts';
import { makeRepository, startDesk } from '../../tests/browser/desk-program.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { launchBrowser } from '../kernel/browser.ts';

const [typed] = process.argv.slice(2);
const folder = resolve(typed ?? 'docs/screenshots/desk');
mkdirSync(folder, { recursive: true });

const root = mkdtempSync(join(tmpdir(), 'gongshi-pictures-'));
cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
makeRepository(root);
const desk = await startDesk(root);
const browser = await launchBrowser();

const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `${name}.png`) });
};

const open = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && !document.body.innerText.includes('正在打开'),
  );
};

const approval = {
  round: '2017/service-station/excellence',
  body: 'presidium',
  date: '2017-12-20',
  document: '主席会会议纪要2017年第10期',
};

const looks =
  typed === undefined
    ? [['', 1280, 'light'] as const]
    : ([
        ['', 1280, 'light'],
        ['-dark', 1280, 'dark'],
        ['-390', 390, 'light'],
      ] as const);
try {
  for (const [ending, width, colorScheme] of looks) {
    const page = await browser.newPage({ locale: 'zh-CN', viewport: { width, height: 860 }, colorScheme });
    await page.goto(desk.url);
    await page.waitForSelector('main h1');
    for (const screen of screenIds) {
      await open(page, `#${screen}`);
      await shoot(page, `${screen}${ending}`);
    }
    await page.close();
  }
  const page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  await page.goto(desk.url);
  await page.waitForSelector('.rail');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(page, 'today-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open] #find-word');
  await page.keyboard.insertText('石英');
  await page.waitForSelector('#find-list li');
  await shoot(page, 'find');
  // The first empties the box, the second closes it.
  while ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  await lookAt(page, 'approval', approval);
  await shoot(page, 'confirm');
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog.confirm', { state: 'detached' });
  await shoot(page, 'act');
  // History shows what was done; undone pictures show a ledger in which nothing was.
  await page.keyboard.press('Escape');
  await carryOutAct(page, 'approval', approval);
  await open(page, '#history');
  await shoot(page, 'history');
} finally {
  await browser.close();
  await desk.end();
  rmSync(root, { recursive: true, force: true });
}
