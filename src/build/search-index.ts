/** Makes the search index when the pages are built, from the records that they left. */
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { SearchRecord } from '../search/record.ts';
import { writeIndex } from '../search/write.ts';

export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const left = fileURLToPath(new URL('search/records.json', dir));
      const records: readonly SearchRecord[] = JSON.parse(await readFile(left, 'utf8'));
      await rm(left);
      await writeIndex(records, fileURLToPath(new URL('search/data/', dir)));
      logger.info(`${records.length} records`);
    },
  },
});
