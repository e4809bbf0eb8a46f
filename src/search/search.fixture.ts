/** A small ledger in memory, for tests. */
import { buildIndex } from './build.ts';
import { blank, type SearchRecord } from './record.ts';
import { paths } from './shards.ts';
import { openSource, type Source } from './source.ts';
import { traditionalTable } from './traditional.ts';

export const table = traditionalTable();

export const record = (given: Partial<SearchRecord>): SearchRecord => ({
  ...blank,
  url: `/${given.title ?? ''}/`,
  title: '',
  kind: 'application',
  year: 2017,
  ...given,
});

export interface Opened {
  readonly source: Source;
  /** Files that were asked for, in order. */
  readonly asked: string[];
}

export const open = async (records: readonly SearchRecord[]): Promise<Opened> => {
  const { manifest, files } = buildIndex(records, table);
  const all = new Map([...files, [paths.manifest, JSON.stringify({ version: 'v', ...manifest })]]);
  const asked: string[] = [];
  const source = await openSource(async (address) => {
    const path = address.replace('?v=v', '');
    asked.push(path);
    const text = all.get(path);
    if (text === undefined) throw new Error(`no ${path}`);
    return new TextEncoder().encode(text);
  });
  return { source, asked };
};
