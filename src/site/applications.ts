/**
 * Applications as a live collection over the ledger: it has a schema and no data store. The store of an ordinary
 * collection is serialised, bundled and parsed again, which at 50,000 applications never ends.
 */
import type { LiveLoader } from 'astro/loaders';
import { z } from 'astro/zod';

export const ApplicationEntry = z.strictObject({
  year: z.number().int(),
  category: z.string(),
  application: z.string(),
});
export type ApplicationEntry = z.infer<typeof ApplicationEntry>;

const entryOf = (data: ApplicationEntry) => ({ id: `${data.year}/${data.category}/${data.application}`, data });

/** The ledger is read only when it is asked for: Astro loads this module also to learn of the schema. */
const entries = async () => {
  const { site } = await import('./site.ts');
  return site.years.flatMap(({ records }) =>
    [...records.categories.values()].flatMap(({ id, applications }) =>
      [...applications.keys()].map((application) => entryOf({ year: records.year, category: id, application })),
    ),
  );
};

export const applications: LiveLoader<ApplicationEntry> = {
  name: 'ledger-applications',
  loadCollection: async () => ({ entries: await entries() }),
  loadEntry: async ({ filter }) => (await entries()).find(({ id }) => id === filter['id']),
};
