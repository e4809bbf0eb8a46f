/** Pagefind as sets: which records hold a quoted row of words. */
import type { IndexManifest } from './manifest.ts';

export interface Hit {
  readonly id: string;
  /** Places in the content of the words that were found. */
  readonly words: readonly number[];
  readonly data: () => Promise<Fragment>;
}
export type Hits = ReadonlyMap<string, Hit>;
export type Ask = (term: string) => Promise<Hits>;

export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What is used of Pagefind's script. */
export interface Pagefind {
  mergeIndex(path: string, options: Readonly<Record<string, string>>): Promise<void>;
  search(term: string): Promise<{ readonly results: readonly Hit[] }>;
}

export interface PagefindScript {
  /** Without a path it looks beside itself. */
  createInstance(options?: { readonly basePath?: string; readonly metaCacheTag?: string }): Pagefind;
}

export interface Engine {
  /** Adds the parts that are not there yet, and asks all that are. */
  readonly with: (parts: readonly string[]) => Promise<Ask>;
}

/** Pagefind waits for ever for a file that did not come. */
const PATIENCE = 30_000;

const inTime = <Value>(promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the index did not come')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

const askOf = (pagefind: Pagefind): Ask => {
  const known = new Map<string, Promise<Hits>>();
  return (term) => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const found = inTime(pagefind.search(term)).then(
      ({ results }): Hits => new Map(results.map((hit) => [hit.id, hit])),
    );
    known.set(term, found);
    found.catch(() => known.delete(term));
    return found;
  };
};

/**
 * Pagefind cuts a query by the page's language and would segment Chinese, so the index beside its script holds one word
 * and the real ones are merged as of no language. `folder` is the address of the index, with its slash.
 */
export const openEngine = (pagefind: Pagefind, folder: string, { parts }: IndexManifest): Engine => {
  const merged = new Map<string, Promise<void>>();
  let asked: { readonly count: number; readonly ask: Ask } | undefined;
  const merge = (name: string): Promise<void> => {
    const metaCacheTag = parts.find((part) => part.name === name)?.digest ?? '';
    return inTime(pagefind.mergeIndex(`${folder}${name}/`, { language: 'und', baseUrl: '/', metaCacheTag }));
  };
  return {
    with: async (names) => {
      for (const name of names) if (!merged.has(name)) merged.set(name, merge(name));
      await Promise.all(merged.values());
      if (asked?.count !== merged.size) asked = { count: merged.size, ask: askOf(pagefind) };
      return asked.ask;
    },
  };
};
