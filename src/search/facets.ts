/** Kind, year and category without a table: records are numbered in order of them, so each combination is a range. */
import type { Kind, SearchRecord } from './record.ts';
import { kinds } from './record.ts';

export interface Group {
  readonly kind: Kind;
  readonly year: number | null;
  readonly category: string | null;
  /** Its first record and how many follow. */
  readonly from: number;
  readonly count: number;
}

export interface Filters {
  readonly kind: string | null;
  readonly year: string | null;
  readonly category: string | null;
}
export type FacetId = keyof Filters;
export const facetIds = ['kind', 'year', 'category'] as const satisfies readonly FacetId[];

/** What people look for most often first; newest first; the order of the pages that were given within. */
export const inOrder = (records: readonly SearchRecord[]): readonly SearchRecord[] => {
  const categories = [...new Set(records.map(({ category }) => category))];
  return records.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      (b.year ?? 0) - (a.year ?? 0) ||
      categories.indexOf(a.category) - categories.indexOf(b.category),
  );
};

/** The ranges of records that are in order. */
export const groupsOf = (records: readonly SearchRecord[]): readonly Group[] => {
  const groups: Group[] = [];
  for (const [from, { kind, year, category }] of records.entries()) {
    const last = groups.at(-1);
    if (last !== undefined && last.kind === kind && last.year === year && last.category === category) {
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    } else groups.push({ kind, year, category, from, count: 1 });
  }
  return groups;
};

const valueOf = (group: Group, facet: FacetId): string | null => group[facet]?.toString() ?? null;

const passes = (group: Group, filters: Filters, except?: FacetId): boolean =>
  facetIds.every((id) => id === except || filters[id] === null || filters[id] === valueOf(group, id));

/** The group of each record, by halving. */
const groupOf = (groups: readonly Group[], record: number): Group | undefined => {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((groups[middle]?.from ?? 0) <= record) low = middle;
    else high = middle - 1;
  }
  return groups[low];
};

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** Counted with the other filters in force, in the order of the groups. */
export interface Facet {
  /** Records with any value or none. */
  readonly all: number;
  readonly values: readonly FacetValue[];
}

export interface Narrowed {
  /** The records that pass every filter, in the order given. */
  readonly records: readonly number[];
  readonly facets: Readonly<Record<FacetId, Facet>>;
}

export const narrow = (groups: readonly Group[], records: readonly number[], filters: Filters): Narrowed => {
  const counts = new Map<Group, number>();
  const passing: number[] = [];
  for (const record of records) {
    const group = groupOf(groups, record);
    if (group === undefined) continue;
    counts.set(group, (counts.get(group) ?? 0) + 1);
    if (passes(group, filters)) passing.push(record);
  }
  const facetOf = (facet: FacetId): Facet => {
    const found = new Map<string, number>();
    let all = 0;
    for (const group of groups) {
      const count = counts.get(group) ?? 0;
      if (count === 0 || !passes(group, filters, facet)) continue;
      all += count;
      const value = valueOf(group, facet);
      if (value !== null) found.set(value, (found.get(value) ?? 0) + count);
    }
    return { all, values: [...found].map(([value, count]) => ({ value, count })) };
  };
  return { records: passing, facets: { kind: facetOf('kind'), year: facetOf('year'), category: facetOf('category') } };
};
