/**
 * `npm run bench:search`: recall@10, precision@10 and bytes of a query set, asked of the built search page in a real
 * browser, and of Pagefind as it comes beside it. The ledger is made of `--size` applications in ten years, or with
 * `--ledger site` it is the built site's own. `--queries FILE` asks anybody's queries of the shape of
 * `scripts/dev/bench/queries.json`; queries drawn from the ledger, which nobody has looked at, are asked as well.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBack } from '../../src/search/content.ts';
import type { Fragment } from '../../src/search/engine.ts';
import { type IndexManifest, stagesOf } from '../../src/search/manifest.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { launchBrowser } from '../kernel/browser.ts';
import { argumentsOrEnd } from './bench/arguments.ts';
import { type Run, run } from './bench/run.ts';
import { askAll, type Engine, gongshi, pagefind, secondsToAnswer } from './bench/search-ask.ts';
import { generateRecords } from './bench/search-records.ts';
import { atLeast, atMost, failuresIn, mean, type Scored, tableOf } from './bench/search-report.ts';
import { sampleQueries } from './bench/search-sample.ts';
import { answersTo, measures, type Query, readQueries, scoreOf } from './bench/search-score.ts';
import { type Line, serve } from './bench/search-serve.ts';

const values = argumentsOrEnd('bench:search', {
  engine: { type: 'string', default: 'both', oneOf: ['gongshi', 'pagefind', 'both'] },
  ledger: { type: 'string', default: 'made', oneOf: ['made', 'site'] },
  queries: { type: 'string' },
  runs: { type: 'string', default: '3' },
  seed: { type: 'string', default: '20261130' },
  site: { type: 'string', default: 'dist' },
  size: { type: 'string', default: '10000' },
});
const isSite = values.ledger === 'site';
const size = Number(values.size);
const goals = {
  quality: 0.99,
  first: !isSite && size > 1000 ? 300 : 150,
  later: 40,
  megabytes: 1400,
  afterChange: 5,
  slowLine: 3,
};
const slowLine: Line = { milliseconds: 150, bytesPerSecond: 200_000 };
/** Asked over the slow line. */
const FEW = 9;

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

/** The search page as it is published; only its index is exchanged for the made ledger's. */
const buildSite = (): void => {
  if (existsSync(join(values.site, 'search', 'index.html'))) return;
  spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', values.site], { stdio: 'inherit' });
};

/** What a built index holds. */
const recordsIn = (index: string): readonly SearchRecord[] =>
  globSync('*/fragment/*', { cwd: index }).flatMap((file) => {
    const text = gunzipSync(readFileSync(join(index, file))).toString();
    const { url, content, filters }: Fragment = JSON.parse(text.slice(text.indexOf('{')));
    const own: Omit<SearchRecord, 'url' | 'facts' | 'text'> = JSON.parse(filters['shown']?.[0] ?? '{}');
    return own.kind === 'rule' ? [] : [{ ...own, url, ...readBack(content) }];
  });

interface Built {
  readonly full: readonly Run[];
  /** One record changed, the rest as before. */
  readonly changed: Run;
}

const buildIndex = async (name: string, records: readonly SearchRecord[], index: string): Promise<Built> => {
  const file = `${index}.json`;
  const command = [process.execPath, resolve('scripts/dev/bench/search-index.ts'), name, file, index];
  const changed = records.map((record, at) => (at === records.length >> 1 ? { ...record, text: '更正' } : record));
  const full: Run[] = [];
  for (let at = 0; at < Number(values.runs); at += 1) {
    rmSync(`${index}.cache`, { recursive: true, force: true });
    writeFileSync(file, JSON.stringify(records));
    full.push(await run(command, { cwd: '.' }));
  }
  writeFileSync(file, JSON.stringify(changed));
  const after = await run(command, { cwd: '.' });
  writeFileSync(file, JSON.stringify(records));
  await run(command, { cwd: '.' });
  return { full, changed: after };
};

const laterParts = (index: string): ((path: string) => boolean) => {
  if (!existsSync(join(index, 'parts.json'))) return () => false;
  const manifest: IndexManifest = JSON.parse(readFileSync(join(index, 'parts.json'), 'utf8'));
  const { first } = stagesOf(manifest, null, false);
  const others = manifest.parts.map(({ name }) => name).filter((name) => !first.includes(name));
  return (path) => others.some((name) => path.startsWith(`${gongshi.mount}${name}/`));
};

const scored = (asked: Awaited<ReturnType<typeof askAll>>, records: readonly SearchRecord[]): readonly Scored[] =>
  asked.map((one) => {
    const { lead, results } = one.shown;
    const { leads } = one.query;
    // A question is answered by the page that must come first, and by nothing else.
    const hit = Number(leads !== undefined && (lead ?? results[0] ?? '').includes(leads));
    const score =
      leads === undefined ? scoreOf(results, answersTo(records, one.query)) : { recall: hit, precision: hit };
    return { ...one, ...score };
  });

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const report = (name: string, sets: Readonly<Record<string, readonly Scored[]>>, built: Built | null): void => {
  const all = Object.values(sets).flat();
  const lines = [
    atLeast('recall@10', mean(all.map(({ recall }) => recall)), goals.quality),
    atLeast('precision@10', mean(all.map(({ precision }) => precision)), goals.quality),
    atMost('KB for a first query', mean(all.map(({ first }) => first.newest)) / 1000, goals.first),
    atMost('KB for a later query', mean(all.map(({ later }) => later.newest)) / 1000, goals.later),
  ];
  if (built !== null) {
    const seconds = built.full.map((one) => one.seconds);
    lines.push(
      `  seconds to build: ${median(seconds).toFixed(1)} (${Math.min(...seconds).toFixed(1)} to ${Math.max(...seconds).toFixed(1)})`,
      atMost('MB to build', Math.max(...built.full.map(({ megabytes }) => megabytes)), goals.megabytes),
      atMost('seconds after one change', built.changed.seconds, goals.afterChange),
    );
  }
  console.log([`\n${name}\n`, tableOf(sets), ...failuresIn(all), '', ...lines].join('\n'));
};

const folder = mkdtempSync(join(tmpdir(), 'gongshi-search-'));
const browser = await launchBrowser();
try {
  buildSite();
  const own = join(values.site, 'search', 'data');
  const records = isSite ? recordsIn(own) : generateRecords(size);
  const file = values.queries ?? `scripts/dev/bench/${isSite ? 'queries-shipped' : 'queries'}.json`;
  const { tuned, heldOut } = readQueries(file);
  const usable = (some: readonly Query[]) => some.filter((query) => measures(query, answersTo(records, query)));
  const asked = {
    tuned: usable(tuned),
    'held out': usable(heldOut),
    drawn: usable(sampleQueries(records, Number(values.seed))),
  };
  const left = tuned.length + heldOut.length - asked.tuned.length - asked['held out'].length;
  console.log(`${records.length} records, ${availableParallelism()} cores, Node ${process.versions.node}`);
  if (left > 0) console.log(`${left} queries mean what this ledger does not hold, and were not asked`);
  const engines: readonly (readonly [string, Engine])[] = [
    ['gongshi', gongshi],
    ['pagefind', pagefind],
  ];
  for (const [name, engine] of engines.filter(([one]) => values.engine === 'both' || values.engine === one)) {
    const useOwn = isSite && engine === gongshi;
    const index = useOwn ? own : join(folder, name);
    const built = useOwn ? null : await buildIndex(name, records, index);
    if (engine === pagefind) writeFileSync(join(index, 'blank.html'), '<!doctype html><title>blank</title>');
    const mounts = new Map([
      [engine.mount, index],
      ['/', values.site],
    ]);
    const host = await serve(mounts);
    const sets: Record<string, readonly Scored[]> = {};
    for (const [set, queries] of Object.entries(asked))
      sets[set] = scored(await askAll(browser, host, engine, queries, laterParts(index)), records);
    host.close();
    report(name, sets, built);
    if (engine !== gongshi) continue;
    const slow = await serve(mounts, slowLine);
    const found = Object.values(sets)
      .flat()
      .filter(({ shown }) => shown.results.length > 0);
    const few = found.filter((_, at) => at % Math.ceil(found.length / FEW) === 0).map(({ query }) => query);
    const seconds = await secondsToAnswer(browser, slow, few);
    slow.close();
    const what = `seconds to a first answer on a slow line, the middle of ${few.length}`;
    console.log(`${atMost(what, median(seconds), goals.slowLine)}, the slowest ${Math.max(...seconds).toFixed(1)}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
