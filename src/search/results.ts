/** One page of answers: the hits that pass the filters, best first, and ten of them read. */
import { facetWord, readBack } from './content.ts';
import type { Ask, Fragment, Hit } from './engine.ts';
import { fetchFacets, type Filters, narrow, type Narrowed } from './facets.ts';
import type { IndexManifest } from './manifest.ts';
import { type Dictionary, type FoundHits, search, zoneOf } from './plan.ts';
import type { SearchRecord } from './record.ts';

export const PAGE = 10;

export interface SearchAnswer extends Pick<FoundHits, 'how' | 'exact' | 'needles' | 'also'> {
  /** Records that pass the filters. */
  readonly total: number;
  readonly facets: Narrowed['facets'];
  readonly records: readonly SearchRecord[];
}

/** What is looked for by its name is wanted more than what mentions it. */
const kindsFirst = ['rule', 'application', 'result', 'page', 'notice', 'organization', 'guide', 'clause'];

/** Records that lie in the index as `shown` (src/search/write.ts). */
const recordOf = ({ url, content, filters }: Fragment): SearchRecord => {
  const own: Omit<SearchRecord, 'url' | 'facts' | 'text'> = JSON.parse(filters['shown']?.[0] ?? '{}');
  return { ...own, url, ...readBack(content) };
};

/**
 * The year that is looked at comes first, so that what is shown stays where it is when other years join; then what is
 * named so, what holds it among its names and numbers, and what mentions it.
 */
const ranked = ({ hits, valueOf }: Narrowed, first: string | null): readonly Hit[] =>
  hits
    .map((hit) => {
      const year = valueOf(hit, 'year');
      return {
        hit,
        later: Number(year !== null && year !== first),
        zone: zoneOf(hit),
        kind: kindsFirst.indexOf(valueOf(hit, 'kind') ?? ''),
        year: Number(year ?? first ?? 0),
      };
    })
    .sort((a, b) => a.later - b.later || a.zone - b.zone || b.kind - a.kind || b.year - a.year)
    .map(({ hit }) => hit);

export interface Question {
  readonly query: string;
  readonly filters: Filters;
  /** The first page is 1. */
  readonly page: number;
  /** Also the rules of the automatic check. */
  readonly rules: boolean;
}

/** The year whose parts are asked first. */
export const firstYear = ({ values }: IndexManifest, { filters }: Pick<Question, 'filters'>): string | null =>
  filters.year ?? values.year[0] ?? null;

export const answer = async (
  ask: Ask,
  dictionary: Dictionary,
  manifest: IndexManifest,
  question: Question,
): Promise<SearchAnswer> => {
  const { query, filters, page, rules } = question;
  fetchFacets(manifest.values, ask);
  const found = await search(query, ask, dictionary);
  // Their part may have been merged for an earlier question.
  const unwanted = rules ? new Map<string, Hit>() : await ask(`"${facetWord('kind', 'rule')}"`);
  const wanted = found.hits.filter(({ id }) => !unwanted.has(id));
  const narrowed = await narrow(wanted, filters, manifest.values, ask);
  const hits = found.how === 'approximate' ? narrowed.hits : ranked(narrowed, firstYear(manifest, question));
  const fragments = await Promise.all(hits.slice((page - 1) * PAGE, page * PAGE).map(({ data }) => data()));
  const { how, exact, needles, also } = found;
  return { how, exact, needles, also, total: hits.length, facets: narrowed.facets, records: fragments.map(recordOf) };
};
