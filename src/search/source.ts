/** Reads an index over HTTP, each file once. Works in the browser and, with a `load` that reads the disk, in Node. */
import { gunzipSync } from 'fflate';
import type { StoredRecord } from './build.ts';
import { type Table, tableFromText } from './fold.ts';
import type { Index, Postings } from './plan.ts';
import { familyOf, type Manifest, paths, postingsOf, type Shard, shardOf } from './shards.ts';

/** The bytes at an address below the index; throws when there are none. */
export type Load = (path: string) => Promise<Uint8Array>;

export interface Source extends Index {
  readonly manifest: Manifest;
  readonly record: (record: number) => Promise<StoredRecord>;
}

/** Some servers say `Content-Encoding: gzip` for such a file, and then it arrives unpacked. */
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(isGzip(bytes) ? gunzipSync(bytes) : bytes);

/** Remembers what was loaded; what failed is asked for again. */
const remember = <Key, Value>(load: (key: Key) => Promise<Value>) => {
  const loaded = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const value = load(key);
    loaded.set(key, value);
    value.catch(() => loaded.delete(key));
    return value;
  };
};

export const openSource = async (load: Load): Promise<Source> => {
  const manifest: Manifest = JSON.parse(textOf(await load(paths.manifest)));
  const file = async (path: string) => textOf(await load(`${path}?v=${manifest.version}`));
  // A map, because a token may be called `constructor`.
  const shard = remember(async (path: string) => new Map(Object.entries<Shard[string]>(JSON.parse(await file(path)))));
  const record = remember(async (number: number): Promise<StoredRecord> =>
    JSON.parse(await file(paths.record(number))),
  );
  const table = remember(async (path: string): Promise<Table> => tableFromText(await file(path)));
  const postings = async (token: string): Promise<Postings | null> => {
    const family = familyOf(token);
    const lists = (await shard(paths.shard(family, shardOf(token, manifest.shards[family])))).get(token);
    return lists === undefined ? null : postingsOf(lists);
  };
  return {
    manifest,
    record,
    table: () => table(paths.table),
    lookup: async (tokens) => {
      const found = await Promise.all(tokens.map(async (token) => [token, await postings(token)] as const));
      return new Map(found.flatMap(([token, list]) => (list === null ? [] : [[token, list]])));
    },
  };
};
