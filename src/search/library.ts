/** What a question needs: the index, and the words beside it. Each file is fetched once, and when it is wanted. */
import { type Engine, openEngine, type Pagefind, type PagefindScript } from './engine.ts';
import { tableFromText } from './fold.ts';
import type { IndexManifest } from './manifest.ts';
import type { Dictionary } from './plan.ts';

export interface Library {
  readonly engine: Engine;
  readonly manifest: IndexManifest;
  readonly dictionary: Dictionary;
}

const fetched = async (address: string): Promise<Response> => {
  const response = await fetch(address);
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

/** `folder`: the address of the index, with its slash. */
export const openLibrary = async (folder: string): Promise<Library> => {
  // Pagefind fetches its program while the list of parts comes.
  const opened = import(/* @vite-ignore */ new URL(`${folder}pagefind.js`, location.href).href).then(
    (script: PagefindScript) => script.createInstance(),
  );
  const [pagefind, manifest]: [Pagefind, IndexManifest] = await Promise.all([
    opened,
    fetched(`${folder}parts.json`).then((response) => response.json()),
  ]);
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
