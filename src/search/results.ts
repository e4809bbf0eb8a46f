/** One page of answers: the records that pass the filters and hold what was asked in one piece, loaded. */
import type { StoredRecord } from './build.ts';
import { holdsAll } from './excerpt.ts';
import { type Filters, narrow, type Narrowed } from './facets.ts';
import { tableFromText } from './fold.ts';
import { type Found, type How, search } from './plan.ts';
import type { Source } from './source.ts';
import type { Run } from './tokens.ts';

export const PAGE = 10;
/** Records that are loaded in vain at most before the answer is called approximate. */
const PATIENCE = 40;

export interface Answer {
  readonly how: How;
  /** Records that pass the filters; `exact` says that none of them is only probable. */
  readonly total: number;
  readonly exact: boolean;
  readonly facets: Narrowed['facets'];
  readonly records: readonly StoredRecord[];
  readonly needles: readonly Run[];
}

/** A needle of more than one window, or of several numbers, may be scattered over a record. */
const maybeScattered = ({ script, text, parts }: Run): boolean =>
  script === 'han' ? [...text].length > 2 : parts.length > 1;

const textsOf = ({ title, facts, text }: StoredRecord): readonly string[] => [title, ...facts, text];

const holds = (record: StoredRecord, needles: readonly Run[]): boolean =>
  holdsAll(textsOf(record), needles, record.table === undefined ? undefined : tableFromText(record.table));

interface Confirmed {
  readonly records: readonly StoredRecord[];
  readonly refused: number;
  readonly examined: number;
}

/** Loads candidates in order, a page at a time, until `wanted` are sure or patience ends. */
const confirm = async (
  source: Source,
  candidates: readonly number[],
  needles: readonly Run[],
  wanted: number,
): Promise<Confirmed> => {
  const sure: StoredRecord[] = [];
  let examined = 0;
  while (sure.length < wanted && examined < candidates.length && examined - sure.length < PATIENCE) {
    const some = candidates.slice(examined, examined + Math.max(PAGE, wanted - sure.length));
    examined += some.length;
    for (const record of await Promise.all(some.map(source.record))) {
      if (record.clause !== null || holds(record, needles)) sure.push(record);
    }
  }
  return { records: sure, refused: examined - sure.length, examined };
};

const load = (source: Source, records: readonly number[], from: number) =>
  Promise.all(records.slice(from, from + PAGE).map(source.record));

const pageOf = async (source: Source, found: Found, filters: Filters, page: number): Promise<Answer> => {
  const { records, facets } = narrow(source.manifest.groups, found.records, filters);
  const from = (page - 1) * PAGE;
  const { needles } = found;
  const certain = found.how === 'approximate' || !needles.some(maybeScattered);
  if (certain) {
    const loaded = await load(source, records, from);
    return { how: found.how, total: records.length, exact: true, facets, records: loaded, needles };
  }
  const confirmed = await confirm(source, records, needles, from + PAGE);
  if (confirmed.records.length === 0) {
    const loaded = await load(source, records, from);
    return {
      how: loaded.length === 0 ? 'none' : 'approximate',
      total: records.length,
      exact: true,
      facets,
      records: loaded,
      needles,
    };
  }
  return {
    how: found.how,
    total: records.length - confirmed.refused,
    exact: confirmed.refused === 0 || confirmed.examined === records.length,
    facets,
    records: confirmed.records.slice(from, from + PAGE),
    needles,
  };
};

/** `page` counts from 1. */
export const answer = async (source: Source, query: string, filters: Filters, page: number): Promise<Answer> =>
  pageOf(source, await search(query, source), filters, page);
