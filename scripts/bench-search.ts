/**
 * `npm run bench:search`: recall@10, precision@10 and bytes of a query set over a ledger of 10,000 applications, asked of
 * the built search page in a real browser. `--engine pagefind` asks Pagefind as it comes, for comparison.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { run } from '../bench/run.ts';
import { generateRecords } from '../bench/search-records.ts';
import { answersTo, type Query, readQueries, scoreOf } from '../bench/search-score.ts';
import { serve } from '../bench/search-serve.ts';
import { launchBrowser } from './browser.ts';

const { values } = parseArgs({
  options: {
    engine: { type: 'string', default: 'gongshi' },
    runs: { type: 'string', default: '3' },
    site: { type: 'string', default: 'dist' },
  },
});
const SIZE = 10_000;
/** Milliseconds in which the browser reports what it has fetched. */
const QUIET = 100;
const goals = { recall: 0.98, precision: 0.98, firstKilobytes: 150, laterKilobytes: 60, seconds: 15, megabytes: 1000 };

interface Engine {
  /** Where its index is served. */
  readonly mount: string;
  readonly start: string;
  /** Addresses of the first ten results. */
  readonly ask: (page: Page, query: string) => Promise<readonly string[]>;
}

const gongshi: Engine = {
  mount: '/search/data/',
  start: '/search/',
  ask: async (page, query) => {
    await page.fill('main input[type="search"]', query);
    await page.press('main input[type="search"]', 'Enter');
    await page.waitForFunction(
      (asked) =>
        document.title.startsWith(`${asked} - `) && document.querySelector('[data-search]:not([aria-busy])') !== null,
      query.trim(),
    );
    return page.$$eval('.results h2 a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
  },
};

const pagefind: Engine = {
  mount: '/pagefind/',
  start: '/pagefind/blank.html',
  ask: (page, query) =>
    page.evaluate(async (asked) => {
      const engine = await import(`${location.origin}/pagefind/pagefind.js`);
      const { results } = await engine.search(asked);
      const shown = await Promise.all(
        results.slice(0, 10).map((result: { data: () => Promise<{ url: string }> }) => result.data()),
      );
      return shown.map(({ url }) => url);
    }, query),
};

const engine = values.engine === 'pagefind' ? pagefind : gongshi;

/** Counts what the network brings for searching: the index and the scripts, headers included, pages and styles not. */
const counting = async (page: Page): Promise<() => number> => {
  const session = await page.context().newCDPSession(page);
  const counted = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script' || response.url.includes(engine.mount)) counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  return () => bytes;
};

interface Asked {
  readonly query: Query;
  readonly shown: readonly string[];
  readonly first: number;
  readonly later: number;
}

const askFirst = async (context: BrowserContext, start: string, query: string) => {
  const page = await context.newPage();
  const bytes = await counting(page);
  await page.goto(start);
  const shown = await engine.ask(page, query);
  await page.waitForTimeout(QUIET);
  return { shown, bytes: bytes() };
};

const askAll = async (browser: Browser, start: string, queries: readonly Query[]): Promise<readonly Asked[]> => {
  const visitor = await browser.newContext();
  const page = await visitor.newPage();
  const bytes = await counting(page);
  await page.goto(start);
  await engine.ask(page, '公示');
  const asked: Asked[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const { shown, bytes: first } = await askFirst(context, start, query.query);
    await context.close();
    const before = bytes();
    await engine.ask(page, query.query);
    await page.waitForTimeout(QUIET);
    asked.push({ query, shown, first, later: bytes() - before });
  }
  await visitor.close();
  return asked;
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const kilobytes = (bytes: readonly number[]): string => (mean(bytes) / 1000).toFixed(0);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const folder = mkdtempSync(join(tmpdir(), 'gongshi-search-'));
try {
  if (engine === gongshi && !existsSync(join(values.site, 'search', 'index.html'))) {
    spawnSync(
      process.execPath,
      [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent', '--outDir', values.site],
      { stdio: 'inherit' },
    );
  }
  const records = generateRecords(SIZE);
  const file = join(folder, 'records.json');
  const index = join(folder, 'index');
  writeFileSync(file, JSON.stringify(records));
  const command = [process.execPath, resolve('bench/search-index.ts'), values.engine, file, index];
  const builds = [];
  for (let at = 0; at < Number(values.runs); at += 1) builds.push(await run(command, { cwd: '.' }));
  mkdirSync(index, { recursive: true });
  writeFileSync(join(index, 'blank.html'), '<!doctype html><title>blank</title>');

  const host = await serve(
    new Map([
      [engine.mount, index],
      ['/', values.site],
    ]),
  );
  const browser = await launchBrowser();
  const { tuned, heldOut } = readQueries();
  const asked = await askAll(browser, `${host.address}${engine.start}`, [...tuned, ...heldOut]);
  await browser.close();
  host.close();

  const scored = asked.map((one) => ({ ...one, ...scoreOf(one.shown, answersTo(records, one.query)) }));
  const line = (name: string, some: typeof scored): string =>
    row([
      name,
      String(some.length),
      mean(some.map(({ recall }) => recall)).toFixed(3),
      mean(some.map(({ precision }) => precision)).toFixed(3),
      kilobytes(some.map(({ first }) => first)),
      kilobytes(some.map(({ later }) => later)),
    ]);
  const tunedOnes = scored.slice(0, tuned.length);
  const heldOnes = scored.slice(tuned.length);
  const kinds = [...new Set(scored.map(({ query }) => query.kind))];
  console.log(
    `${values.engine}: ${records.length} records, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
  );
  const head = ['queries', 'number', 'recall@10', 'precision@10', 'first KB', 'later KB'];
  console.log([row(head), row(head.map(() => '---')), line('tuned', tunedOnes), line('held out', heldOnes)].join('\n'));
  console.log(
    kinds
      .map((kind) =>
        line(
          kind,
          scored.filter(({ query }) => query.kind === kind),
        ),
      )
      .join('\n'),
  );
  for (const { query, recall, precision } of scored) {
    if (recall < 1 || precision < 1)
      console.log(`  ${query.query}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`);
  }

  const seconds = builds.map((one) => one.seconds);
  const megabytes = Math.max(...builds.map((one) => one.megabytes));
  console.log(
    `\nbuild: ${median(seconds).toFixed(1)} s (${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}), ${megabytes.toFixed(0)} MB`,
  );
  const check = (name: string, value: number, goal: number, atMost: boolean): string =>
    `${(atMost ? value <= goal : value >= goal) ? '✓' : '✗'} ${name}: ${value.toFixed(atMost ? 0 : 3)} (goal ${atMost ? 'at most' : 'at least'} ${goal})`;
  console.log(
    [
      check('recall@10', mean(scored.map(({ recall }) => recall)), goals.recall, false),
      check('precision@10', mean(scored.map(({ precision }) => precision)), goals.precision, false),
      check('KB for the first query', mean(scored.map(({ first }) => first)) / 1000, goals.firstKilobytes, true),
      check('KB for a later query', mean(scored.map(({ later }) => later)) / 1000, goals.laterKilobytes, true),
      check('seconds to build', median(seconds), goals.seconds, true),
      check('MB to build', megabytes, goals.megabytes, true),
    ].join('\n'),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
