/** Makes the index of a site's records: a map of paths to texts, which `write.ts` compresses and writes. */
import { fold, type Table, tableFor, tableToText } from './fold.ts';
import { groupsOf, inOrder } from './facets.ts';
import type { SearchRecord } from './record.ts';
import { type Family, familyOf, type Manifest, paths, type Shard, shardOf } from './shards.ts';
import { clauseToken, tokensOf } from './tokens.ts';

/** A record as the browser loads it: what it shows, and the lines of the table that its own text needs. */
export interface StoredRecord extends SearchRecord {
  readonly table?: string;
}

export interface IndexFiles {
  readonly manifest: Omit<Manifest, 'version'>;
  /** Path below the index → its text. */
  readonly files: ReadonlyMap<string, string>;
}

interface Lists {
  /** The record that was listed last: a token counts once a record. */
  last: number;
  /** Record numbers by field. */
  readonly fields: readonly [number[], number[], number[]];
}

/** Entries in one file: about 4 KB compressed. */
const ENTRIES = 4000;
const MOST_SHARDS = 1024;

/** Facts stand on lines of their own, so that no window spans two of them. */
const fieldsOf = ({ title, facts, text }: SearchRecord): readonly [string, string, string] => [
  title,
  facts.join('\n'),
  text,
];

/** A token counts in the field where it weighs most: fields come in that order. */
const invert = (records: readonly SearchRecord[], table: Table): ReadonlyMap<string, Lists> => {
  const index = new Map<string, Lists>();
  const add = (token: string, field: number, record: number) => {
    let lists = index.get(token);
    if (lists === undefined) index.set(token, (lists = { last: -1, fields: [[], [], []] }));
    if (lists.last === record) return;
    lists.last = record;
    lists.fields[field]?.push(record);
  };
  for (const [number, record] of records.entries()) {
    if (record.clause !== null) add(clauseToken(record.clause), 0, number);
    for (const [field, text] of fieldsOf(record).entries()) {
      for (const token of tokensOf(fold(text, table))) add(token, field, number);
    }
  }
  return index;
};

const steps = (list: readonly number[]): number[] => list.map((record, at) => record - (list[at - 1] ?? 0));

const countFor = (index: ReadonlyMap<string, Lists>, family: Family): number => {
  let entries = 0;
  for (const [token, { fields }] of index) {
    if (familyOf(token) === family) entries += fields.reduce((sum, list) => sum + list.length, 0);
  }
  return Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(Math.max(1, entries / ENTRIES))));
};

const shardFiles = (index: ReadonlyMap<string, Lists>, family: Family, count: number): [string, string][] => {
  const shards = Array.from({ length: count }, (): Record<string, Shard[string]> => ({}));
  for (const [token, { fields }] of index) {
    const [title, facts, text] = fields;
    const shard = shards[shardOf(token, count)];
    if (familyOf(token) === family && shard !== undefined) shard[token] = [steps(title), steps(facts), steps(text)];
  }
  return shards.map((shard, at) => [paths.shard(family, at), JSON.stringify(shard)]);
};

export const buildIndex = (given: readonly SearchRecord[], table: Table): IndexFiles => {
  const records = inOrder(given);
  const index = invert(records, table);
  const shards = { windows: countFor(index, 'windows'), characters: countFor(index, 'characters') };
  const stored = records.map((record, number): [string, string] => {
    const own = tableToText(tableFor(fieldsOf(record).join(''), table));
    const kept: StoredRecord = own === '' ? record : { ...record, table: own };
    return [paths.record(number), JSON.stringify(kept)];
  });
  return {
    manifest: { records: records.length, shards, groups: groupsOf(records) },
    files: new Map([
      ...shardFiles(index, 'windows', shards.windows),
      ...shardFiles(index, 'characters', shards.characters),
      ...stored,
      [paths.table, tableToText(table)],
    ]),
  };
};
