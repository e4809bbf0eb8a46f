/** Sheets out and back over the desk, by mouse: score sheets are saved, filled in and read back, and so is the tally sheet. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read as readBook, write as writeBook } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { readOwnLine } from '../../src/core/own-line.ts';
import { axeRules } from '../../src/view/accessibility.ts';
import { violations } from '../axe.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-desk-sheets-'));
const aside = mkdtempSync(join(tmpdir(), 'gongshi-sheets-aside-'));
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
const pictures = process.env['PICTURES'];
const decisions = 'content/2026/excellent-paper/decisions';
const rounds = { first: '2026/excellent-paper/first', final: '2026/excellent-paper/final' } as const;

let desk: ChildProcess;
let browser: Browser;
let page: Page;
const troubles: string[] = [];

const started = (): Promise<string> =>
  new Promise((resolve, reject) => {
    desk = spawn(process.execPath, [join(process.cwd(), 'scripts/gongshi'), 'desk', '--no-open'], { cwd: root });
    let said = '';
    const listen = (piece: Buffer) => {
      said += piece.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    };
    desk.stdout?.on('data', listen);
    desk.stderr?.on('data', listen);
    desk.on('exit', () => reject(new Error(said)));
  });

beforeAll(async () => {
  cpSync(join(ledgerOfPapers, 'content'), join(root, 'content'), { recursive: true });
  rmSync(join(root, 'content/2026/notices'), { recursive: true });
  rmSync(join(root, decisions), { recursive: true });
  writeFileSync(join(root, '.gitignore'), 'inbox/\n.cache/\n');
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', '经办人甲');
  git('config', 'user.email', 'office@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', '起始');
  writeFileSync(
    join(aside, '评委.yaml'),
    'R01: { name: 演示评委甲 }\nR02: { name: 演示评委乙 }\nR03: { name: 演示评委丙 }\n',
  );
  const url = await started();
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  page.on('pageerror', (error) => troubles.push(error.message));
  await page.goto(url);
  await page.waitForSelector('.rail');
});
afterAll(async () => {
  await browser.close();
  desk.kill();
  for (const folder of [root, aside]) rmSync(folder, { recursive: true, force: true });
});

const open = async (hash: string): Promise<void> => {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.waitForFunction(
    () => document.querySelector('main h1') !== null && !document.body.innerText.includes('正在打开'),
  );
};

const looked = async (name: string): Promise<void> => {
  expect(await violations(page, axeRules)).toEqual([]);
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** What the button of a row saves, as a file aside. */
const saved = async (row: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main tr', { hasText: row }).getByRole('button').click(),
  ]);
  const path = join(aside, download.suggestedFilename());
  await download.saveAs(path);
  return path;
};

type Cells = Record<string, { t: 'n' | 's'; v: number | string }>;

/** As a spreadsheet program leaves it. */
const filled = (path: string, fill: (cells: Cells, ids: readonly string[]) => void): void => {
  const book = readBook(readFileSync(path), { type: 'buffer', cellNF: true });
  const [name = ''] = book.SheetNames;
  const cells: Cells = book.Sheets[name] ?? {};
  const ids = Array.from({ length: 40 }, (_, row) => `A${row + 1}`);
  fill(cells, ids);
  writeFileSync(path, writeBook(book, { type: 'buffer', bookType: 'xlsx' }));
};

const carriedOut = async (title: string): Promise<void> => {
  await page.getByRole('button', { name: '看改动' }).click();
  const dialog = page.locator('dialog.confirm');
  await dialog.waitFor();
  await looked(`${title}-看改动`);
  await dialog.getByRole('button', { name: title, exact: true }).click();
  await page.locator('section.done').waitFor();
};

describe('sheets over the desk, by mouse', () => {
  it('go out to each expert with a line of his own, once the list of experts is there', async () => {
    await open(`review?year=2026&round=${encodeURIComponent(rounds.first)}`);
    await page.setInputFiles('aside input[type=file]', join(aside, '评委.yaml'));
    await page.getByText('名册里有3位评委。').first().waitFor();
    await looked('评审-评分');
    const lines = new Set<string>();
    for (const reviewer of ['R01', 'R02', 'R03']) {
      const path = await saved(reviewer);
      filled(path, (cells, ids) => {
        const [, line = ''] = /回执码：([0-9A-Z-]+)/.exec(String(cells['A6']?.v)) ?? [];
        expect(readOwnLine(line)).toBeDefined();
        lines.add(line);
        const rows = ids.filter((id) => /^[a-z]+(?:-[a-z]+)+$/.test(String(cells[id]?.v ?? '')));
        expect(rows.length).toBeGreaterThan(5);
        rows.forEach((id, index) => {
          const row = id.slice(1);
          for (const [column, points] of [
            ['F', 36 - index],
            ['G', 34 - index],
            ['H', 18 - index],
          ] as const)
            cells[`${column}${row}`] = { t: 'n', v: points };
        });
      });
    }
    expect(lines.size).toBe(3);
  });

  it('come back all at once, in one commit', async () => {
    await page.getByRole('link', { name: '读回评分表' }).first().click();
    await page.locator('form.act-form').waitFor();
    await page.getByText('名册里有3位评委。').waitFor();
    const files = ['R01', 'R02', 'R03'].map((reviewer) =>
      join(aside, `${reviewer}-${rounds.first.replaceAll('/', '-')}.xlsx`),
    );
    await page.locator('#a-sheets input[type=file]').setInputFiles(files);
    await page.locator('#a-sheets li').nth(2).waitFor();
    await looked('读回评分表');
    await carriedOut('读回评分表');
    expect(git('log', '-1', '--format=%s')).toMatch(/^读回评分表：.+评委3位，评分\d+份/);
    const text = readFileSync(join(root, decisions, 'first.yaml'), 'utf8');
    expect(text).toMatch(/^own-lines:\n {2}R01: \w{64}\n {2}R02: \w{64}\n {2}R03: \w{64}$/m);
    expect(text).not.toContain('演示评委');
    await page.getByRole('link', { name: '去办' }).first().click();
    await page.locator('form.act-form').waitFor();
    await page
      .getByLabel(/初评/)
      .first()
      .check()
      .catch(() => {});
    await carriedOut('产生名单');
  });

  it('are counted for a vote, and read back as well', async () => {
    await open(`review?year=2026&round=${encodeURIComponent(rounds.final)}`);
    await looked('评审-表决');
    const title = await page.locator('main tbody th').first().innerText();
    const path = await saved(title);
    filled(path, (cells, ids) => {
      for (const [column, value] of Object.entries({ A: '2026-06-09', B: '评选委员会会议纪要2026年第1期' }))
        cells[`${column}5`] = { t: 's', v: value };
      for (const [column, value] of Object.entries({ C: 12, D: 12, E: 12, F: 12, G: 0 }))
        cells[`${column}5`] = { t: 'n', v: value };
      const rows = ids.filter((id) => /^[a-z]+(?:-[a-z]+)+$/.test(String(cells[id]?.v ?? '')));
      rows.forEach((id, index) => {
        const votes = [
          [9, 2, 1, 0],
          [5, 4, 2, 1],
          [2, 6, 3, 1],
          [0, 3, 6, 3],
          [0, 1, 5, 6],
        ][index] ?? [0, 0, 0, 12];
        [...votes, 0, 0, 0].forEach((count, column) => {
          cells[`${String.fromCharCode(68 + column)}${id.slice(1)}`] = { t: 'n', v: count };
        });
      });
    });
    await page.getByRole('link', { name: '读回计票表' }).first().click();
    await page.locator('form.act-form').waitFor();
    await page.locator('#a-sheets input[type=file]').setInputFiles(path);
    await page.locator('#a-sheets li').first().waitFor();
    await carriedOut('读回计票表');
    expect(git('log', '-1', '--format=%s')).toMatch(/^读回计票表：.+，2026-06-09表决1次/);
    expect(git('status', '--porcelain')).toBe('');
    expect(troubles).toEqual([]);
  });
});
