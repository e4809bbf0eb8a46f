/**
 * Makes the search index from the records that a page gathers. It begins when they are there and goes on beside the
 * rendering, because Pagefind is a process of its own and most of the time of an index is waiting for it.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { gathered } from '../search/gathered.ts';
import { writeIndex, type WrittenIndex } from '../search/write.ts';

/** A build by Astro alone keeps nothing. */
const cache = join('.cache', `search-${process.pid}`);

/** The index under way; what goes wrong is told when the build asks for it. */
interface Begun {
  readonly records: number;
  readonly written: Promise<WrittenIndex | { readonly error: unknown }>;
}

export const searchIndex = (): AstroIntegration => {
  let folder = '';
  let begun: Begun | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('search/data/', config.outDir));
      },
      'astro:build:start': () => {
        gathered.receive((given) => {
          const written = writeIndex(given, folder, cache).catch((error: unknown) => ({ error }));
          begun = { records: given.records.length, written };
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (begun === undefined) throw new Error('no page has gathered the records of the search index');
        const written = await begun.written;
        await rm(cache, { recursive: true, force: true });
        if ('error' in written) throw written.error;
        await rm(fileURLToPath(new URL(`search/${gathered.page}`, dir)), { force: true });
        logger.info(`${begun.records} records, ${written.indexed.length} parts indexed`);
      },
    },
  };
};
