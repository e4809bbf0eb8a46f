/**
 * On a slow line a first question waits once for each file that is asked for only when another has come. Here a host gives
 * nothing of a row before all of that row has been asked for: were one of them asked for later, the question would never be answered.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/kernel/browser.ts';
import type { IndexManifest, Way } from '../../src/search/manifest.ts';
import { dist2017 } from '../programmes/dist.ts';

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What came of the files of a row: they are given when the last of them has been asked for. */
const heldBack = (row: readonly string[]): ((path: string) => Promise<void>) => {
  const missing = new Set(row);
  let give = (): void => undefined;
  const all = new Promise<void>((resolve) => (give = resolve));
  return async (path) => {
    if (!row.includes(path)) return;
    missing.delete(path);
    if (missing.size === 0) give();
    await all;
  };
};

let server: Server | undefined;
afterEach(() => server?.close());

/** What is asked for, in order. A browser may keep what it was given for a while, as with every host of files. */
const serve = async (rows: readonly (readonly string[])[]): Promise<{ address: string; asked: readonly string[] }> => {
  const asked: string[] = [];
  const waits = rows.map(heldBack);
  const opened = createServer(async (request, response) => {
    const { pathname: path } = new URL(request.url ?? '/', 'http://host');
    asked.push(path);
    await Promise.all(waits.map((wait) => wait(path)));
    const file = join(dist2017, path, path.endsWith('/') ? 'index.html' : '');
    try {
      const bytes = await readFile(file);
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'max-age=600');
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  const bound = opened.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${bound.port}`, asked };
};

const data = '/search/data/';
const textOf = (path: string): string => readFileSync(join(dist2017, path), 'utf8');
const manifest: IndexManifest = JSON.parse(textOf(`${data}parts.json`));
const scripts = [...textOf('/search/index.html').matchAll(/<script type="module" src="([^"]+)"/g)].map(
  ([, path]) => path ?? '',
);
const imported = scripts.flatMap((path) =>
  [...textOf(path).matchAll(/(?:from|import) ?"\.\/([^"]+)"/g)].map(([, name]) => `/_astro/${name}`),
);
const wayOf = (at: string, { meta }: Way): string[] => [
  `${data}${at}pagefind-entry.json`,
  `${data}${at}pagefind.${meta}.pf_meta`,
];
/** Of the demonstration there is one year. */
const newest = manifest.parts.filter(({ rules }) => !rules);

it('has words and texts alone to wait for when the page, its scripts and what every question needs have come', async () => {
  const rows = [
    [...scripts, `${data}pagefind.js`, `${data}parts.json`],
    // Six, as many as a browser asks of a host at once by HTTP/1.1; what the page's script shares with others goes before.
    [
      `${data}pagefind-worker.js`,
      `${data}wasm.unknown.pagefind`,
      ...wayOf('', manifest.opened),
      ...newest.flatMap((part) => wayOf(`${part.name}/`, part)),
    ],
  ];
  const { address, asked } = await serve(rows);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${address}/search/?q=学会`, { waitUntil: 'commit' });
    await page.waitForSelector('.results h2 a');
    const ofSearch = asked.filter((path) => path.startsWith(data) || path.endsWith('.js'));
    const known = [...rows.flat(), ...imported];
    expect(ofSearch.filter((path) => known.includes(path)).toSorted()).toEqual(known.toSorted());
    const rest = ofSearch.filter((path) => !known.includes(path));
    expect(rest.filter((path) => !/\/(?:index|fragment)\//.test(path))).toEqual([]);
    // All words are asked for before the first text.
    const kinds = rest.map((path) => (path.includes('/index/') ? 'word' : 'text'));
    expect(kinds).toEqual([...kinds].toSorted().toReversed());
    expect(new Set(kinds)).toEqual(new Set(['word', 'text']));
  } finally {
    await browser.close();
  }
});
