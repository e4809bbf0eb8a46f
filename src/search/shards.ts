/**
 * How the index lies on disk: small files of gzipped JSON, each with the tokens whose hash leads to it, so that a query
 * fetches one file a window. The files are compressed here because many offices' servers compress nothing.
 */
import type { Postings } from './plan.ts';
import type { Group } from './facets.ts';

export interface Manifest {
  /** Changes whenever anything in the index does; it is put behind every address. */
  readonly version: string;
  readonly records: number;
  /** Files of windows and Latin runs, and files of single characters: those lists are long and seldom asked for. */
  readonly shards: Readonly<Record<Family, number>>;
  readonly groups: readonly Group[];
}

export type Family = 'windows' | 'characters';

/** For each token three ascending lists of record numbers, each number less the one before: title, facts, text. */
export type Shard = Readonly<
  Record<string, readonly [title: readonly number[], facts: readonly number[], text: readonly number[]]>
>;

const han = /^\p{Script=Han}$/u;

export const familyOf = (token: string): Family => (han.test(token) ? 'characters' : 'windows');

/** FNV-1a over UTF-16 units; `count` is a power of two. */
export const shardOf = (token: string, count: number): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < token.length; at++) hash = Math.imul(hash ^ token.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (count - 1);
};

export const postingsOf = (lists: Shard[string]): Postings => {
  const postings = new Map<number, number>();
  for (const [at, list] of lists.entries()) {
    let record = 0;
    for (const step of list) postings.set((record += step), 3 - at);
  }
  return postings;
};

export const paths = {
  manifest: 'index.bin',
  table: 'table.bin',
  shard: (family: Family, shard: number) => `${family}/${shard}.bin`,
  record: (record: number) => `records/${record}.bin`,
} as const;
