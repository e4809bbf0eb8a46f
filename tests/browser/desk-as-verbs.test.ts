/** The same acts through the forms of the desk, in a real browser, and through the verbs: the same bytes and the same history. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verbs } from '../../scripts/gongshi.ts';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { dispatch } from '../../scripts/kernel/dispatch.ts';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { actById } from '../../src/office/acts.ts';
import { gitIn, makeRepository, type Running, startDesk } from './desk-program.ts';
import { ledger2017 } from '../programmes/folders.ts';

type Filled = Readonly<Record<string, string | readonly string[]>>;

/** In the order in which an office would do them on one day; what each changes, the next finds. */
const steps: readonly (readonly [act: string, filled: Filled])[] = [
  [
    'approval',
    {
      round: '2017/service-station/excellence',
      body: 'presidium',
      date: '2017-12-20',
      document: '主席会会议纪要2017年第10期',
    },
  ],
  [
    'objection-settle',
    {
      objection: '2017-03',
      outcome: 'rejected',
      date: '2017-12-20',
      body: 'leading-group',
      reason: '经专家组核对委托书原件，承接的职能与申报一致，异议不成立。',
      effect: 'none',
    },
  ],
  [
    'objection-register',
    {
      notice: '2017-12-15-publicity',
      application: 'function-pilot/demo-tech-appraisal',
      kind: 'substance',
      conditions: ['4.4.2'],
      received: '2017-12-20',
    },
  ],
  ['objection-acknowledge', { objection: '2017-04', date: '2017-12-20' }],
  [
    'withdrawal',
    { application: '2017/demonstration-society/demo-tcm-association', date: '2017-12-20', document: '申报单位来函' },
  ],
];

const roots = ['desk', 'verbs'].map((name) => mkdtempSync(join(tmpdir(), `gongshi-${name}-`)));
const [deskRoot = '', verbRoot = ''] = roots;

let desk: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  for (const root of roots) {
    cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
    makeRepository(root);
  }
  desk = await startDesk(deskRoot, '2017-12-20');
  browser = await launchBrowser();
  page = await browser.newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 860 } });
  await page.goto(desk.url);
  await page.waitForSelector('.rail');
});
afterAll(async () => {
  await browser.close();
  await desk.end();
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** As a person fills in the form: what may be chosen comes when what it depends on is there. */
const fill = async (act: string, name: string, value: string | readonly string[]): Promise<void> => {
  const box = page.locator(`#a-${name}`);
  const control = actById(act)?.fields.find((field) => field.name === name)?.control;
  if (control !== 'choice' && control !== 'choices') return box.fill(String(value));
  for (const one of [value].flat()) {
    await page.waitForSelector(`#a-${name} .choices input[value="${one}"]`, { state: 'attached' });
    await box.locator(`input[value="${one}"]`).check();
  }
};

const byDesk = async (act: string, filled: Filled): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#act?act=${act}&year=2017`);
  await page.waitForSelector('.act-form .field');
  for (const [name, value] of Object.entries(filled)) await fill(act, name, value);
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('dialog.confirm[open], .act-form .errors');
  expect(await page.locator('.act-form .errors').allInnerTexts()).toEqual([]);
  await page.locator('dialog.confirm .act-bar .btn').first().click();
  await page.waitForSelector('.done');
};

const byVerb = async (id: string, filled: Filled): Promise<void> => {
  const act = actById(id);
  if (act === undefined) throw new Error(`no act ${id}`);
  const places = act.fields
    .filter(({ positional }) => positional !== undefined)
    .map(({ name }) => String(filled[name]));
  const options = act.fields
    .filter(({ positional, name }) => positional === undefined && filled[name] !== undefined)
    .flatMap(({ name }) => [filled[name] ?? ''].flat().flatMap((value) => [`--${name}`, value]));
  const said: string[] = [];
  const words = [...act.verb, ...places, ...options, '--today', '2017-12-20'];
  const status = await dispatch(verbs, words, (today) => ioIn(verbRoot, said, (asOf) => today ?? asOf ?? ''));
  expect({ status, said: status === 0 ? [] : said }).toEqual({ status: 0, said: [] });
};

const contentOf = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('content/**/*.*', { cwd: root })
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
const changedIn = (root: string) => gitIn(root, 'log', '--format=%an %s', '--reverse').trim();

it.each(steps)('%s writes by the form what it writes by the verb', async (act, filled) => {
  await byDesk(act, filled);
  await byVerb(act, filled);
  expect(gitIn(deskRoot, 'diff', 'HEAD~1', '--', 'content')).not.toBe('');
  expect(gitIn(deskRoot, 'diff', 'HEAD~1', '--', 'content')).toBe(gitIn(verbRoot, 'diff', 'HEAD~1', '--', 'content'));
});

it('leaves both ledgers the same, with the same history, and nothing uncommitted', () => {
  expect(contentOf(deskRoot)).toEqual(contentOf(verbRoot));
  expect(changedIn(deskRoot)).toBe(changedIn(verbRoot));
  expect(changedIn(deskRoot).split('\n').length).toBe(steps.length + 1);
  for (const root of roots) expect(gitIn(root, 'status', '--porcelain')).toBe('');
});
