/** The demonstration year at the desk, in a real browser, by keyboard and mouse: the same bytes as by the verbs. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { actByVerb } from '../replay/by-verbs.ts';
import { copyGivenToOffice, officeYear } from '../replay/office-year.ts';
import { carryOutAct } from './clerk.ts';
import { gitIn, makeRepository, type Running, startDesk } from './desk-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-year-'));
const [deskRoot, verbRoot] = [join(folder, 'desk'), join(folder, 'verbs')];

const filesIn = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('content/**/*.*', { cwd: root })
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

let browser: Browser;
let page: Page;
let desk: Running | undefined;
const troubles: string[] = [];

beforeAll(async () => {
  copyGivenToOffice(deskRoot);
  copyGivenToOffice(verbRoot);
  makeRepository(deskRoot);
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => troubles.push(error.message));
});
afterAll(async () => {
  await desk?.end();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The desk is opened each morning. */
const openOn = async (day: string): Promise<void> => {
  await desk?.end();
  desk = await startDesk(deskRoot, day);
  await page.goto(desk.url);
  await page.waitForSelector('.rail');
};

const days = [...Map.groupBy([...officeYear.entries()], ([, { day }]) => day)];

describe('the year, day by day', () => {
  it.each(days)('%s is written as the verbs write it', async (day, acts) => {
    await openOn(day);
    for (const [index, one] of acts) {
      await carryOutAct(page, one.act, await one.filled(deskRoot));
      await actByVerb(verbRoot, index, one);
    }
    expect(filesIn(deskRoot)).toEqual(filesIn(verbRoot));
    expect(gitIn(deskRoot, 'status', '--porcelain')).toBe('');
  });

  it('is a commit for each act, and broke nowhere', () => {
    expect(gitIn(deskRoot, 'rev-list', '--count', 'HEAD').trim()).toBe(String(officeYear.length + 1));
    expect(troubles).toEqual([]);
  });
});
