/**
 * The demonstration year at the desk, in a real browser, by keyboard and mouse, from `init` to the announcement: the same bytes
 * as by the verbs. GONGSHI_YEAR_FROM=2017-06-15: what comes before that day is done by the verbs alone, to look at a part.
 */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../scripts/gongshi.ts';
import { dispatch } from '../../scripts/kernel/dispatch.ts';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledger2017 } from '../programmes/folders.ts';
import { actByVerb } from '../replay/by-verbs.ts';
import { copyGivenToOffice, officeYear, type OfficeStep } from '../replay/office-year.ts';
import { carryOutAct } from './clerk.ts';
import { gitIn, makeRepository, type Running, startDesk } from './desk-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-year-'));
const [deskRoot, verbRoot] = [join(folder, 'desk'), join(folder, 'verbs')];
const from = process.env['GONGSHI_YEAR_FROM'] ?? '';

const filesIn = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync('content/**/*.*', { cwd: root })
      .toSorted()
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );

/** The demonstration is emptied as whoever adopts it does. */
const emptied = async (root: string): Promise<void> => {
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
  const said: string[] = [];
  const say = (text: string) => void said.push(text);
  const io = { out: say, err: say, progress: () => {}, cwd: root, today: () => opening, isTerminal: false };
  const code = await dispatch(verbs, ['init', '--yes'], () => io);
  if (code !== 0) throw new Error(said.join('\n'));
};

/** Before anybody applies the office registers who may. */
const opening = '2017-03-01';

const registrations = (root: string): readonly OfficeStep[] => {
  const { records } = load(directorySource(ledger2017));
  const there = new Set(globSync('content/organizations/*.yaml', { cwd: root }).map((path) => path.slice(22, -5)));
  return [...(records?.organizations.values() ?? [])].flatMap(({ id, value }): OfficeStep[] => {
    const [first] = value.names;
    if (first === undefined || there.has(id)) return [];
    const host = value['host-unit']?.name;
    const filled = {
      id,
      kind: value.kind,
      name: first.name,
      from: first.from,
      ...(host === undefined ? {} : { host }),
    };
    return [{ day: opening, act: 'new-organization', filled: async () => filled }];
  });
};

let browser: Browser;
let page: Page;
let desk: Running | undefined;
let acts = 0;
const troubles: string[] = [];

beforeAll(async () => {
  await emptied(deskRoot);
  await emptied(verbRoot);
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

const playDay = async (day: string, steps: readonly (readonly [number, OfficeStep])[]): Promise<void> => {
  await openOn(day);
  for (const [index, step] of steps) {
    await carryOutAct(page, step.act, await step.filled(deskRoot));
    await actByVerb(verbRoot, index, step);
    acts += 1;
  }
  expect(filesIn(deskRoot)).toEqual(filesIn(verbRoot));
  expect(gitIn(deskRoot, 'status', '--porcelain')).toBe('');
  expect(gitIn(deskRoot, 'rev-list', '--count', 'HEAD').trim()).toBe(String(acts + 1));
};

const days = [...Map.groupBy([...officeYear.entries()], ([, { day }]) => day)];

describe('the year, day by day', () => {
  it('begins with the units that are registered', async () => {
    const steps = registrations(verbRoot);
    expect(steps.length).toBeGreaterThan(20);
    if (from === '')
      await playDay(
        opening,
        [...steps.entries()].map(([index, step]) => [officeYear.length + index, step]),
      );
  });

  it('goes on with what others brought by pull requests, and with the demonstration’s own mark', async () => {
    for (const root of [deskRoot, verbRoot]) {
      rmSync(join(root, 'content'), { recursive: true });
      copyGivenToOffice(root);
    }
    for (const [index, step] of officeYear.entries()) if (step.day < from) await actByVerb(verbRoot, index, step);
    cpSync(join(verbRoot, 'content'), join(deskRoot, 'content'), { recursive: true });
    gitIn(deskRoot, 'add', '.');
    gitIn(deskRoot, 'commit', '--quiet', '--message', '合并请求带来的');
    acts += 1;
    expect(filesIn(deskRoot)).toEqual(filesIn(verbRoot));
  });

  it.each(days.filter(([day]) => day >= from))('%s is written as the verbs write it', playDay);

  it('broke nowhere', () => {
    expect(troubles).toEqual([]);
  });
});
