/**
 * Policies, guides and notices for Astro's content collections, read by the ledger's own reader: Astro's `glob()` has
 * another one, and what was checked would not be what is published.
 */
import type { Loader } from 'astro/loaders';
import { directorySource } from '../ledger/directory.ts';
import type { OfficeText } from '../ledger/office-tags.ts';
import { officeFiles } from '../ledger/office-texts.ts';

export const texts = (kind: OfficeText): Loader => ({
  name: `ledger-${kind}`,
  load: async ({ store, parseData }) => {
    store.clear();
    for (const { id, path, body, digest, data: written } of officeFiles(directorySource('.'), kind)) {
      const data = await parseData({ id, data: { ...written }, filePath: path });
      store.set({ id, data, body, filePath: path, digest, deferredRender: true });
    }
  },
});
