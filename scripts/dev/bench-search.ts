/**
 * `npm run bench:search`: recall@10, precision@10 and bytes of a query set over a ledger of 10,000 applications, asked of
 * the built search page in a real browser. `--engine pagefind` asks Pagefind as it comes, for comparison.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { argumentsOrEnd } from './bench/arguments.ts';
import { type Run, run } from './bench/run.ts';
import { generateRecords } from './bench/search-records.ts';
import { answersTo, type Query, readQueries, type Score, scoreOf } from './bench/search-score.ts';
import { type Host, serve } from './bench/search-serve.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { launchBrowser } from '../kernel/browser.ts';

const values = argumentsOrEnd('bench:search', {
  engine: { type: 'string', default: 'gongshi', oneOf: ['gongshi', 'pagefind'] },
  runs: { type: 'string', default: '3' },
  site: { type: 'string', default: 'dist' },
});
const SIZE = 10_000;
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

interface Asked {
  readonly query: Query;
  readonly shown: readonly string[];
  readonly first: number;
  readonly later: number;
}

/** One visitor asks everything one after another; and for each query somebody comes who has asked nothing yet. */
const askAll = async (browser: Browser, host: Host, queries: readonly Query[]): Promise<readonly Asked[]> => {
  const start = `${host.address}${engine.start}`;
  const askAndCount = async (page: Page, query: string, begin: boolean) => {
    const before = host.sent();
    if (begin) await page.goto(start);
    const shown = await engine.ask(page, query);
    return { shown, bytes: host.sent() - before };
  };
  const visitor = await browser.newPage();
  await askAndCount(visitor, '公示', true);
  const asked: Asked[] = [];
  for (const query of queries) {
    const stranger = await browser.newContext();
    const { shown, bytes: first } = await askAndCount(await stranger.newPage(), query.query, true);
    await stranger.close();
    const { bytes: later } = await askAndCount(visitor, query.query, false);
    asked.push({ query, shown, first, later });
  }
  return asked;
};

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
const kilobytes = (bytes: readonly number[]): string => (mean(bytes) / 1000).toFixed(0);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

/** The search page as it is published; only its index is exchanged for the generated ledger's. */
const buildSite = (): void => {
  if (existsSync(join(values.site, 'search', 'index.html'))) return;
  spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', values.site], { stdio: 'inherit' });
};

const buildIndexes = async (records: readonly SearchRecord[], index: string): Promise<readonly Run[]> => {
  const file = `${index}.json`;
  writeFileSync(file, JSON.stringify(records));
  const command = [process.execPath, resolve('scripts/dev/bench/search-index.ts'), values.engine, file, index];
  const runs: Run[] = [];
  for (let at = 0; at < Number(values.runs); at += 1) runs.push(await run(command, { cwd: '.' }));
  return runs;
};

interface Scored extends Asked, Score {}

const line = (name: string, some: readonly Scored[]): string =>
  row([
    name,
    String(some.length),
    mean(some.map(({ recall }) => recall)).toFixed(3),
    mean(some.map(({ precision }) => precision)).toFixed(3),
    kilobytes(some.map(({ first }) => first)),
    kilobytes(some.map(({ later }) => later)),
  ]);

const table = (tuned: readonly Scored[], heldOut: readonly Scored[]): string => {
  const head = ['queries', 'number', 'recall@10', 'precision@10', 'first KB', 'later KB'];
  const kinds = [...Map.groupBy([...tuned, ...heldOut], ({ query }) => query.kind)];
  return [
    row(head),
    row(head.map(() => '---')),
    line('**tuned**', tuned),
    line('**held out**', heldOut),
    ...kinds.map(([kind, some]) => line(kind, some)),
  ].join('\n');
};

const failures = (scored: readonly Scored[]): string[] =>
  scored
    .filter(({ recall, precision }) => recall < 1 || precision < 1)
    .map(
      ({ query, recall, precision }) =>
        `  ${query.query}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`,
    );

const atLeast = (name: string, value: number, goal: number): string =>
  `${value >= goal ? '✓' : '✗'} ${name}: ${value.toFixed(3)} (goal: at least ${goal})`;
const atMost = (name: string, value: number, goal: number): string =>
  `${value <= goal ? '✓' : '✗'} ${name}: ${value.toFixed(0)} (goal: at most ${goal})`;

const verdicts = (scored: readonly Scored[], builds: readonly Run[]): string[] => {
  const seconds = builds.map((build) => build.seconds);
  const spread = `${Math.min(...seconds).toFixed(1)}–${Math.max(...seconds).toFixed(1)}`;
  return [
    atLeast('recall@10', mean(scored.map(({ recall }) => recall)), goals.recall),
    atLeast('precision@10', mean(scored.map(({ precision }) => precision)), goals.precision),
    atMost('KB for a first query', mean(scored.map(({ first }) => first)) / 1000, goals.firstKilobytes),
    atMost('KB for a later query', mean(scored.map(({ later }) => later)) / 1000, goals.laterKilobytes),
    atMost(`seconds to build, ${spread} in ${builds.length} runs`, median(seconds), goals.seconds),
    // Pagefind works in a process of its own, which is not looked at.
    ...(engine === pagefind
      ? []
      : [atMost('MB to build', Math.max(...builds.map(({ megabytes }) => megabytes)), goals.megabytes)]),
  ];
};

const folder = mkdtempSync(join(tmpdir(), 'gongshi-search-'));
try {
  buildSite();
  const records = generateRecords(SIZE);
  const index = join(folder, 'index');
  const builds = await buildIndexes(records, index);
  writeFileSync(join(index, 'blank.html'), '<!doctype html><title>blank</title>');
  const host = await serve(
    new Map([
      [engine.mount, index],
      ['/', values.site],
    ]),
  );
  const browser = await launchBrowser();
  const { tuned, heldOut } = readQueries();
  const asked = await askAll(browser, host, [...tuned, ...heldOut]);
  await browser.close();
  host.close();
  const scored = asked.map((one) => ({ ...one, ...scoreOf(one.shown, answersTo(records, one.query)) }));
  console.log(
    `${values.engine}: ${records.length} records, ${availableParallelism()} cores, Node ${process.versions.node}\n`,
  );
  console.log([table(scored.slice(0, tuned.length), scored.slice(tuned.length)), ...failures(scored), ''].join('\n'));
  console.log(verdicts(scored, builds).join('\n'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
