/** Makes the search index when the pages are built, from the records that they left. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type SearchGiven, writeIndex } from '../search/write.ts';

/** Beside Astro's own: parts of the index that are the same as last time. */
const cache = join('.cache', 'search');

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const left = fileURLToPath(new URL('search/records.json', dir));
      const given: SearchGiven = JSON.parse(await readFile(left, 'utf8'));
      await rm(left);
      const { indexed } = await writeIndex(given, fileURLToPath(new URL('search/data/', dir)), cache);
      logger.info(`${given.records.length} records, ${indexed.length} parts indexed`);
    },
  },
});
