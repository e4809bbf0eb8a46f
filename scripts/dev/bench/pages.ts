/**
 * The largest page of every template on a phone: how far what is shown moves by itself (CLS), and when the largest thing
 * on it is drawn (LCP), by the browser's own measures. 390 points wide, a processor four times slower, 1.6 Mb/s, 150 ms.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../kernel/browser.ts';
import { built, templateOf } from '../../../tests/any-ledger/dist.ts';
import { serve } from './search-serve.ts';

export interface PageRun {
  readonly address: string;
  /** Sum of all shifts that no touch had caused. */
  readonly shift: number;
  /** Milliseconds from the request until the largest thing was drawn. */
  readonly largest: number;
}

const SLOWER = 4;
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
/** What a script does late is waited for. */
const SETTLED = 1000;

/** Addresses of the largest page of each template. */
const addressesIn = (dist: string): readonly string[] => {
  const size = (file: string): number => statSync(join(dist, file)).size;
  const files = built('html', dist).toSorted((one, other) => size(one) - size(other));
  const largest = new Map(files.map((file) => [templateOf(file), file]));
  return [...largest.values()].map((file) => `/${file.replace(/index\.html$/, '')}`).toSorted();
};

const measure = async (browser: Browser, host: string, address: string): Promise<PageRun> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await session.send('Network.emulateNetworkConditions', line);
    await page.addInitScript(() => {
      const seen = { shift: 0, largest: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if ('value' in entry && !('hadRecentInput' in entry && entry.hadRecentInput === true))
            seen.shift += Number(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        for (const { startTime } of list.getEntries()) seen.largest = startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(`${host}${address}`, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLED);
    const seen: unknown = await page.evaluate(() => Object.entries(window).find(([name]) => name === 'seen')?.[1]);
    const of = (name: string) => Number(Object.entries(seen ?? {}).find(([key]) => key === name)?.[1]);
    return { address, shift: of('shift'), largest: Math.round(of('largest')) };
  } finally {
    await context.close();
  }
};

/** `dist`: a built site. Every page `runs` times, one after another. */
export const measurePages = async (dist: string, runs: number): Promise<readonly PageRun[]> => {
  const host = await serve(new Map([['/', dist]]));
  const browser = await launchBrowser();
  try {
    const addresses = addressesIn(dist);
    const measured: PageRun[] = [];
    for (let run = 0; run < runs; run += 1) {
      for (const address of addresses) measured.push(await measure(browser, host.address, address));
    }
    return measured;
  } finally {
    await browser.close();
    host.close();
  }
};

const LARGEST_SHIFT = 0.02;
/** Pages that are named. */
const NAMED = 5;

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

export const pageLines = (runs: readonly PageRun[]): readonly string[] => {
  const pages = [...Map.groupBy(runs, ({ address }) => address)].map(([address, of]) => ({
    address,
    shift: Math.max(...of.map(({ shift }) => shift)),
    largest: middleOf(of.map(({ largest }) => largest)),
  }));
  const moving = pages.toSorted((one, other) => other.shift - one.shift);
  const slow = pages.toSorted((one, other) => other.largest - one.largest);
  const most = moving[0]?.shift ?? Number.NaN;
  return [
    `${most <= LARGEST_SHIFT ? '✓' : '✗'} pages: CLS at most ${most.toFixed(3)} on ${pages.length} templates (goal: at most ${LARGEST_SHIFT})`,
    ...moving.slice(0, NAMED).map(({ address, shift }) => `  ${shift.toFixed(3)} ${address}`),
    `  pages: LCP ${middleOf(pages.map(({ largest }) => largest))} ms in the middle of the templates, the slowest:`,
    ...slow.slice(0, NAMED).map(({ address, largest }) => `  ${largest} ms ${address}`),
  ];
};
