/** A small ledger, indexed and asked by Pagefind itself over a server of its own, for tests. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Ask, openEngine, type PagefindScript } from './engine.ts';
import { tableFromText } from './fold.ts';
import type { IndexManifest } from './manifest.ts';
import type { Dictionary } from './plan.ts';
import { blank, type SearchRecord } from './record.ts';
import { writeIndex } from './write.ts';

export const record = (given: Partial<SearchRecord>): SearchRecord => ({
  ...blank,
  url: `/${given.title ?? ''}/`,
  title: '',
  kind: 'application',
  year: 2017,
  ...given,
});

export interface Opened {
  readonly ask: Ask;
  readonly dictionary: Dictionary;
  readonly manifest: IndexManifest;
  /** Files that were asked for, in order. */
  readonly asked: string[];
  readonly close: () => void;
}

const serve = async (folder: string, asked: string[]): Promise<{ readonly address: string; close: () => void }> => {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    asked.push(path);
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${bound.port}/`, close: () => server.close() };
};

/** Every part is merged. */
export const open = async (
  records: readonly SearchRecord[],
  synonyms: IndexManifest['synonyms'] = [],
): Promise<Opened> => {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-search-'));
  const folder = join(root, 'index');
  const { manifest } = await writeIndex({ records, synonyms }, folder, join(root, 'cache'));
  const asked: string[] = [];
  const { address, close } = await serve(folder, asked);
  const script: PagefindScript = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  const pagefind = script.createInstance({ basePath: address });
  const engine = openEngine(pagefind, address, manifest);
  const read = (file: string): string => {
    asked.push(`/${file}`);
    return readFileSync(join(folder, file), 'utf8');
  };
  return {
    ask: await engine.with(manifest.parts.map(({ name }) => name)),
    manifest,
    dictionary: {
      table: async () => tableFromText(read('table.txt')),
      initials: async () => JSON.parse(read('initials.json')),
      synonyms,
    },
    asked,
    close: () => {
      close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};

/** The same, closed when the test is over. */
export const openHere = async (...given: Parameters<typeof open>): Promise<Opened> => {
  const opened = await open(...given);
  onTestFinished(opened.close);
  return opened;
};
