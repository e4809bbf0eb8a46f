import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from './build.ts';
import { familyOf, paths, postingsOf, shardOf } from './shards.ts';
import { record, table } from './search.fixture.ts';

describe('shards', () => {
  it('take a token to the same one of a power of two', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 10 }), (token, power) => {
        const shard = shardOf(token, 2 ** power);
        expect(shard).toBeGreaterThanOrEqual(0);
        expect(shard).toBeLessThan(2 ** power);
      }),
    );
  });

  it('read steps as record numbers with the weight of their field', () => {
    expect([...postingsOf([[2], [0, 5], [1, 2]])]).toEqual([
      [2, 3],
      [0, 2],
      [5, 2],
      [1, 1],
      [3, 1],
    ]);
  });

  it.each([
    ['学', 'characters'],
    ['𠮷', 'characters'],
    ['学会', 'windows'],
    ['a', 'windows'],
    ['§4.2.4', 'windows'],
  ])('keep %s with the %s', (token, family) => {
    expect(familyOf(token)).toBe(family);
  });
});

describe('the index', () => {
  const records = [
    record({ title: '水稻', text: '水稻水稻' }),
    record({ title: '条款', kind: 'clause', clause: '4.2.4', text: '水稻' }),
    record({ title: '張', kind: 'notice' }),
  ];

  it('numbers records by kind and lists a token once a record, where it weighs most', () => {
    const { files, manifest } = buildIndex(records, table);
    expect(manifest.groups.map(({ kind, from }) => [kind, from])).toEqual([
      ['clause', 0],
      ['notice', 1],
      ['application', 2],
    ]);
    const shard = JSON.parse(files.get(paths.shard('windows', shardOf('水稻', manifest.shards.windows))) ?? '{}');
    expect(shard['水稻']).toEqual([[2], [], [0]]);
  });

  it('gives a record the lines of the table that its own text needs', () => {
    const { files } = buildIndex(records, table);
    expect(JSON.parse(files.get(paths.record(1)) ?? '{}').table).toBe('張张');
    expect(JSON.parse(files.get(paths.record(2)) ?? '{}').table).toBeUndefined();
  });

  it('is the same for the same records', () => {
    expect(buildIndex(records, table)).toEqual(buildIndex(records, table));
  });

  it('of no records is an index all the same', () => {
    expect(buildIndex([], table).manifest).toEqual({ records: 0, shards: { windows: 1, characters: 1 }, groups: [] });
  });
});
