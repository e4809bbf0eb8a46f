/**
 * One index a year, so that a closed year is indexed once, and a reader who asks about this year fetches this year's. What
 * has no year lies with the newest; the rules of the automatic check lie by themselves, because few look for them.
 */
import { facetIds, type FacetId } from './content.ts';
import type { IndexManifest, PartName } from './manifest.ts';
import { recordKinds, type SearchRecord } from './record.ts';

export interface IndexPart extends PartName {
  readonly records: readonly SearchRecord[];
}

/** Records of one index at most: its first question and the memory to build it grow with it. */
export const MOST = 2000;

/** FNV-1a: a record stays in its part whatever is added beside it. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
};

const split = (name: string, records: readonly SearchRecord[]): readonly (readonly [string, SearchRecord[]])[] => {
  const count = Math.ceil(records.length / MOST);
  const parts = Array.from({ length: count }, (_, at): [string, SearchRecord[]] => [
    at === 0 ? name : `${name}-${at + 1}`,
    [],
  ]);
  for (const record of records) parts[hashOf(record.url) % count]?.[1].push(record);
  return parts.filter(([, held]) => held.length > 0);
};

/** What people look for most often first, which Pagefind keeps among records that match alike. */
const inOrder = (records: readonly SearchRecord[]): readonly SearchRecord[] =>
  records.toSorted((a, b) => recordKinds.indexOf(a.kind) - recordKinds.indexOf(b.kind));

/** Newest first. */
export const partsOf = (records: readonly SearchRecord[]): readonly IndexPart[] => {
  const rules = records.filter(({ kind }) => kind === 'rule');
  const others = records.filter(({ kind }) => kind !== 'rule');
  const years = [...new Set(others.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted((a, b) => b - a);
  const newest = years[0] ?? 0;
  const byYear = Map.groupBy(others, ({ year }) => year ?? newest);
  return [
    ...(years.length === 0 ? [newest] : years).flatMap((year) =>
      split(String(year), byYear.get(year) ?? []).map(([name, held]) => ({ name, year, rules: false, records: held })),
    ),
    ...split('rules', rules).map(([name, held]) => ({ name, year: null, rules: true, records: held })),
  ].map((part) => ({ ...part, records: inOrder(part.records) }));
};

export const valuesOf = (records: readonly SearchRecord[]): IndexManifest['values'] => {
  const valuesIn = (facet: FacetId): string[] => {
    const values = new Set(records.flatMap((record) => (record[facet] === null ? [] : [String(record[facet])])));
    if (facet === 'kind') return recordKinds.filter((kind) => values.has(kind));
    return facet === 'year' ? [...values].toSorted().toReversed() : [...values];
  };
  const [kind, year, category, place] = facetIds.map(valuesIn);
  return { kind: kind ?? [], year: year ?? [], category: category ?? [], place: place ?? [] };
};
