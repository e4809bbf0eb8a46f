/**
 * The site of the ledger in `dist`: what Astro bundles, the pages, the index, the map. Of all this only what is not there as it
 * should be is made, and what stood there before and is no more of the site is removed: byte for byte what `astro build` makes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../ledger/directory.ts';
import { gathered } from '../search/gathered.ts';
import { type SearchGiven, writeIndex, type WrittenIndex } from '../search/write.ts';
import { siteAddress } from '../site/address.ts';
import { assetsIn, bundleOf } from './bundle.ts';
import { filesBelow } from './digests-below.ts';
import { type KeptFiles, keptFiles } from './kept-files.ts';
import { renderPages } from './pages.ts';
import { sitemapOf } from './sitemap.ts';

const site = 'dist';
const index = 'search/data';
const cache = '.cache';

const partKey = (part: string, digest: string): string => `${part} ${digest}`;

/** Parts that stand in the site as an earlier build left them are not made again. */
const indexOf = (given: SearchGiven, files: KeptFiles): Promise<WrittenIndex> =>
  writeIndex(given, join(site, index), join(cache, 'search'), (part, digest) => {
    const paths = files.ofKey(partKey(part, digest));
    const isThere = paths.length > 0 && paths.every((path) => files.keep(path, partKey(part, digest)) !== undefined);
    return isThere ? paths.flatMap((path) => /\/fragment\/(.*)$/.exec(path)?.[1] ?? []) : undefined;
  });

const noteIndex = ({ manifest }: WrittenIndex, files: KeptFiles): void => {
  const digests = new Map(manifest.parts.map(({ name, digest }) => [name, digest]));
  for (const path of filesBelow(join(site, index))) {
    const [part = ''] = path.split('/');
    files.note(`${index}/${path}`, partKey(part, digests.get(part) ?? ''));
  }
};

export interface BuiltSite {
  /** Pages that were left as they stood. */
  readonly kept: number;
  readonly rendered: number;
  /** Names of the parts of the index that were made. */
  readonly indexed: readonly string[];
}

/**
 * Of the folder in which the program runs. `fresh`: what an earlier build left is not believed. Until `mayWrite` ends the site is
 * as it was, and where it fails nothing is changed in it.
 */
export const buildSite = async (fresh: boolean, mayWrite: Promise<unknown> = Promise.resolve()): Promise<BuiltSite> => {
  const bundle = await bundleOf(directorySource('.'), cache, fresh);
  const files = keptFiles(site, join(cache, 'site', 'files.json'), fresh);
  let begun: Promise<WrittenIndex | { readonly error: unknown }> | undefined;
  gathered.receive((given) => {
    begun = mayWrite.then(() => indexOf(given, files)).catch((error: unknown) => ({ error }));
  });
  const pages = await renderPages(bundle, files, siteAddress(), mayWrite);
  for (const path of filesBelow(assetsIn(bundle.folder))) {
    if (files.keep(path, bundle.key) === undefined) {
      files.write(path, readFileSync(join(assetsIn(bundle.folder), path)), bundle.key);
    }
  }
  const written = await begun;
  if (written === undefined) throw new Error('no page has gathered the records of the search index');
  if ('error' in written) throw written.error;
  noteIndex(written, files);
  files.write('sitemap.xml', sitemapOf(pages.lines), '');
  files.finish();
  return { kept: pages.kept, rendered: pages.rendered, indexed: written.indexed.filter((name) => name !== '') };
};
