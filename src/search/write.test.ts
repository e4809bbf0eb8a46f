import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MOST, partsOf } from './parts.ts';
import { stagesOf } from './manifest.ts';
import { open, record } from './search.fixture.ts';
import { search } from './plan.ts';
import { writeIndex } from './write.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-index-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const records = [
  ...[2015, 2016, 2017].flatMap((year) =>
    ['水稻', '茶园', '光伏'].map((word) => record({ title: `${word}站`, url: `/${year}/${word}/`, year })),
  ),
  record({ title: '护理学会', kind: 'organization', year: null }),
  record({ title: '规则一', kind: 'rule', year: null }),
];

const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

const write = (name: string, given = records) =>
  writeIndex({ records: given, synonyms: [] }, join(root, name), join(root, 'cache'));

describe('the parts', () => {
  it('are one a year, newest first, what has no year with the newest, and the rules', () => {
    expect(partsOf(records).map(({ name, records: held }) => [name, held.length])).toEqual([
      ['2017', 4],
      ['2016', 3],
      ['2015', 3],
      ['rules', 1],
    ]);
  });

  it('of a large year are several, and a record keeps its own when one is added', () => {
    const many = Array.from({ length: MOST * 2 + 2 }, (_, at) => record({ title: String(at), url: `/${at}/` }));
    const before = partsOf(many);
    expect(before.map(({ name }) => name)).toEqual(['2017', '2017-2', '2017-3']);
    expect(Math.max(...before.map(({ records: held }) => held.length))).toBeLessThan(MOST);
    const after = partsOf([record({ title: '新', url: '/new/' }), ...many]);
    const changed = after.filter(({ records: held }, at) => held.length !== before[at]?.records.length);
    expect(changed).toHaveLength(1);
  });

  it('are asked newest first, or the year that is looked at first; the rules only when wanted', async () => {
    const { manifest } = await write('stages');
    expect(stagesOf(manifest, null, false)).toEqual({ first: ['2017'], all: ['2017', '2016', '2015'] });
    expect(stagesOf(manifest, '2015', false).first).toEqual(['2015']);
    expect(stagesOf(manifest, '1999', false).first).toEqual(['2017']);
    expect(stagesOf(manifest, null, true).all).toContain('rules');
  });
});

describe('an index that is written again', () => {
  it('is the same bytes, and of a changed year only that year is indexed', async () => {
    const fresh = await writeIndex({ records, synonyms: [] }, join(root, 'a'), join(root, 'cache-a'));
    expect(fresh.indexed).toEqual(['2017', '2016', '2015', 'rules', '']);
    const again = await writeIndex({ records, synonyms: [] }, join(root, 'b'), join(root, 'cache-a'));
    expect(again.indexed).toEqual([]);
    await writeIndex({ records, synonyms: [] }, join(root, 'c'), join(root, 'cache-c'));
    expect(digestsOf(join(root, 'b'))).toEqual(digestsOf(join(root, 'a')));
    expect(digestsOf(join(root, 'c'))).toEqual(digestsOf(join(root, 'a')));
    const changed = records.map((one) => (one.url === '/2016/茶园/' ? { ...one, text: '更正' } : one));
    const partly = await writeIndex({ records: changed, synonyms: [] }, join(root, 'd'), join(root, 'cache-a'));
    expect(partly.indexed).toEqual(['2016']);
    await writeIndex({ records: changed, synonyms: [] }, join(root, 'e'), join(root, 'cache-e'));
    expect(digestsOf(join(root, 'd'))).toEqual(digestsOf(join(root, 'e')));
    // What no build needs any more is gone: four parts and the one beside the script.
    expect(readdirSync(join(root, 'cache-a'))).toHaveLength(5);
  });

  it.each([
    ['cut short', (file: string) => rmSync(file)],
    ['changed', (file: string) => writeFileSync(file, 'x')],
  ])('never takes a part from the cache that was %s', async (_, spoil) => {
    const cache = mkdtempSync(join(root, 'spoilt-'));
    await writeIndex({ records, synonyms: [] }, join(root, 'f'), cache);
    const [file = ''] = globSync('*/fragment/*', { cwd: cache });
    spoil(join(cache, file));
    const { indexed } = await writeIndex({ records, synonyms: [] }, join(root, 'g'), cache);
    expect(indexed).toHaveLength(1);
    expect(digestsOf(join(root, 'g'))).toEqual(digestsOf(join(root, 'f')));
  });

  describe('of a part whose texts were named like another index’s', () => {
    /** What the cache keeps of such a part: its names alone, under their seal. */
    const hollowOut = (folder: string, names: readonly string[]) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      const text = JSON.stringify(names);
      writeFileSync(join(folder, 'names.json'), text);
      writeFileSync(join(folder, 'seal.txt'), createHash('sha256').update('names.json').update(text).digest('hex'));
    };
    const namesIn = (folder: string) => readdirSync(join(folder, 'fragment'));

    it('makes the part again when the names are free by now, and the same bytes', async () => {
      const cache = mkdtempSync(join(root, 'hollow-'));
      const { manifest } = await writeIndex({ records, synonyms: [] }, join(root, 'h'), cache);
      const [, second] = manifest.parts;
      const [folder = ''] = globSync(`${second?.digest}*`, { cwd: cache });
      hollowOut(join(cache, folder), namesIn(join(cache, folder)));
      const again = await writeIndex({ records, synonyms: [] }, join(root, 'i'), cache);
      expect(again.indexed).toEqual([second?.name]);
      expect(digestsOf(join(root, 'i'))).toEqual(digestsOf(join(root, 'h')));
    });

    it('takes the other wording at once, and keeps it', async () => {
      const cache = mkdtempSync(join(root, 'hollow-'));
      const { manifest } = await writeIndex({ records, synonyms: [] }, join(root, 'j'), cache);
      const [first, second] = manifest.parts;
      const [folder = ''] = globSync(`${second?.digest}*`, { cwd: cache });
      const [name = ''] = namesIn(join(root, 'j', first?.name ?? ''));
      hollowOut(join(cache, folder), [name]);
      const other = await writeIndex({ records, synonyms: [] }, join(root, 'k'), cache);
      expect(other.indexed).toEqual([second?.name]);
      expect(other.manifest.parts.map(({ digest }) => digest)).not.toEqual(manifest.parts.map(({ digest }) => digest));
      const again = await writeIndex({ records, synonyms: [] }, join(root, 'l'), cache);
      expect(again.indexed).toEqual([]);
      expect(digestsOf(join(root, 'l'))).toEqual(digestsOf(join(root, 'k')));
    });
  });

  it('holds nothing of what Pagefind would show by itself', async () => {
    await write('files');
    const files = globSync('*', { cwd: join(root, 'files') }).filter((file) => /ui|highlight|filter/.test(file));
    expect(files).toEqual([]);
  });
});

describe('a question', () => {
  const words = ['监测', '病虫', '防治', '光伏', '港口', '护理', '水稻', '茶园', '合作', '示范', '服务', '培训'];
  /** Texts in which every second character differs, so that the index is as large as a ledger's. */
  const large = Array.from({ length: 400 }, (_, at) =>
    record({
      title: `第${at}号`,
      url: `/${at}/`,
      text: Array.from({ length: 60 }, (__, place) =>
        String.fromCodePoint(0x4e00 + ((at * 61 + place * 127) % 6000)).concat(
          words[(at + place) % words.length] ?? '',
        ),
      ).join(''),
    }),
  );

  it('fetches little of the index: Pagefind still cuts it as small as it was asked to', async () => {
    const { ask, dictionary, close, asked } = await open(large);
    const folder = join(root, 'weighed');
    await writeIndex({ records: large, synonyms: [] }, folder, join(root, 'cache-weighed'));
    await search('病虫防治', ask, dictionary);
    close();
    const chunks = asked.filter((path) => path.includes('/index/') && path.startsWith('/2017'));
    const bytes = chunks.map((path) => statSync(join(folder, path)).size);
    const all = globSync('2017/index/*', { cwd: folder }).reduce(
      (sum, file) => sum + statSync(join(folder, file)).size,
      0,
    );
    console.log(`${chunks.length} of the pieces, ${bytes.reduce((a, b) => a + b, 0)} of ${all} bytes`);
    expect(bytes.length).toBeGreaterThan(0);
    expect(Math.max(...bytes)).toBeLessThan(12_000);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(all / 4);
  });
});
