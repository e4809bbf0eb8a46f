/** What a question needs: the index, and the words beside it. Each file is fetched once, and when it is wanted. */
import { type Engine, openEngine, type PagefindScript } from './engine.ts';
import { tableFromText } from './fold.ts';
import type { IndexManifest } from './manifest.ts';
import type { Dictionary } from './plan.ts';

export interface Library {
  readonly engine: Engine;
  readonly manifest: IndexManifest;
  readonly dictionary: Dictionary;
}

const fetched = async (address: string, cache: RequestCache = 'default'): Promise<Response> => {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
};

/** Remembers what came; what failed is asked for again. */
const once = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
  let loaded: Promise<Value> | undefined;
  return () => {
    loaded ??= load();
    loaded.catch(() => (loaded = undefined));
    return loaded;
  };
};

/** `folder`: the address of the index, with its slash. `again`: what the page asked for ahead is of no use. */
export const openLibrary = async (folder: string, again: boolean): Promise<Library> => {
  const [script, manifest]: [PagefindScript, IndexManifest] = await Promise.all([
    import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href),
    fetched(`${folder}parts.json`, again ? 'no-cache' : 'force-cache').then((response) => response.json()),
  ]);
  // Under the name by which it was asked for ahead.
  const pagefind = script.createInstance({ metaCacheTag: manifest.opened.digest });
  return {
    engine: openEngine(pagefind, folder, manifest),
    manifest,
    dictionary: {
      synonyms: manifest.synonyms,
      table: once(async () => tableFromText(await (await fetched(`${folder}table.txt`)).text())),
      initials: once(async () => (await fetched(`${folder}initials.json`)).json()),
    },
  };
};
