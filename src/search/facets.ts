/** Hits narrowed by kind, year, category and place: each value is a word that the records hold. */
import { type FacetId, facetIds, type Facets, facetWord } from './content.ts';
import type { Ask, Hit } from './engine.ts';
import type { IndexManifest } from './manifest.ts';

/** Null stands for all. */
export type Filters = Facets;

/** Counted with the other filters in force. */
export interface Facet {
  /** Records with any value or none. */
  readonly all: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}

export interface Narrowed {
  /** The hits that pass every filter, in the order given. */
  readonly hits: readonly Hit[];
  readonly facets: Readonly<Record<FacetId, Facet>>;
  readonly valueOf: (hit: Hit, facet: FacetId) => string | null;
}

/** Fetches what tells the facets while the question is still being asked: one wait less on a slow line. */
export const fetchFacets = (values: IndexManifest['values'], ask: Ask): void => {
  for (const facet of facetIds)
    for (const value of [...values[facet], ...(facet === 'kind' ? ['rule'] : [])])
      // What fails is asked again when it is needed, and told then.
      ask(`"${facetWord(facet, value)}"`).catch(() => undefined);
};

/** The value of each record that has one, by the record's id. */
const valuesOf = async (
  facet: FacetId,
  hits: readonly Hit[],
  values: readonly string[],
  ask: Ask,
): Promise<ReadonlyMap<string, string>> => {
  const held = new Map<string, string>();
  if (hits.length === 0) return held;
  const sets = await Promise.all(values.map((value) => ask(`"${facetWord(facet, value)}"`)));
  for (const [at, set] of sets.entries()) for (const id of set.keys()) held.set(id, values[at] ?? '');
  return held;
};

export const narrow = async (
  hits: readonly Hit[],
  filters: Filters,
  values: IndexManifest['values'],
  ask: Ask,
): Promise<Narrowed> => {
  const held = new Map(
    await Promise.all(facetIds.map(async (facet) => [facet, await valuesOf(facet, hits, values[facet], ask)] as const)),
  );
  const valueOf = ({ id }: Hit, facet: FacetId): string | null => held.get(facet)?.get(id) ?? null;
  const passes = (hit: Hit, except?: FacetId): boolean =>
    facetIds.every((id) => id === except || filters[id] === null || valueOf(hit, id) === filters[id]);
  const facetOf = (facet: FacetId): Facet => {
    const some = hits.filter((hit) => passes(hit, facet));
    const counts = new Map<string, number>();
    for (const hit of some) {
      const value = valueOf(hit, facet);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const counted = values[facet].map((value) => ({ value, count: counts.get(value) ?? 0 }));
    // A chosen value stays to be seen, so that it can be taken back.
    return { all: some.length, values: counted.filter(({ value, count }) => count > 0 || value === filters[facet]) };
  };
  return {
    hits: hits.filter((hit) => passes(hit)),
    facets: {
      kind: facetOf('kind'),
      year: facetOf('year'),
      category: facetOf('category'),
      place: facetOf('place'),
    },
    valueOf,
  };
};
