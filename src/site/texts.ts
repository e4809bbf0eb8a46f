/**
 * Policies, guides and notices for Astro's content collections, read by the ledger's own reader: Astro's `glob()` has
 * another one, and what was checked would not be what is published.
 */
import type { Loader } from 'astro/loaders';
import { directorySource } from '../ledger/directory.ts';
import { readFrontMatter } from '../ledger/front-matter.ts';
import { type Place, placeOf } from '../ledger/paths.ts';
import { digestOf } from '../ledger/record.ts';
import { safeText } from '../ledger/safe-text.ts';

type Kind = 'policy' | 'guide' | 'notice';

/** `2017` of a policy, `2017/service-station` of a guide, a notice's own id. */
const idOf = (place: Place): string | undefined => {
  if (place.kind === 'policy') return String(place.year);
  if (place.kind === 'guide') return `${place.year}/${place.category}`;
  return place.kind === 'notice' ? place.id : undefined;
};

/** Texts of one kind. One that cannot be read is left out; the check says why. */
export const texts = (kind: Kind): Loader => ({
  name: `ledger-${kind}`,
  load: async ({ store, parseData }) => {
    store.clear();
    const source = directorySource('.');
    for (const { path } of source.list()) {
      const place = placeOf(path);
      const id = idOf(place);
      if (place.kind !== kind || id === undefined) continue;
      const bytes = source.read(path);
      const safe = safeText(bytes);
      const front = safe.ok ? readFrontMatter(safe.text) : undefined;
      if (front === undefined || !front.ok) continue;
      const data = await parseData({ id, data: { ...front.data }, filePath: path });
      store.set({ id, data, body: front.body, filePath: path, digest: digestOf(bytes), deferredRender: true });
    }
  },
});
