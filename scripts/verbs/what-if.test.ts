import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { create } from './new.ts';
import { whatIf } from './what-if.ts';

const { path, read, change, said, io } = copiedLedger();

const tried = (other: string | undefined, format?: 'json') =>
  whatIf.run(
    {
      options: { ...(other === undefined ? {} : { with: other }), ...(format === undefined ? {} : { format }) },
      positionals: ['2017'],
    },
    io(),
  );

/** A copy of the year beside the ledger, with one thing changed. */
const other = (file = '', from: string | RegExp = '', to = ''): string => {
  rmSync(path('other'), { recursive: true, force: true });
  cpSync(path('content/2017'), path('other'), { recursive: true });
  if (file !== '') change(`other/${file}`, from, to);
  return 'other';
};

const changes = async (file: string, from: string | RegExp, to: string) => {
  expect(await tried(other(file, from, to), 'json')).toBe(0);
  const { changes: found, same } = JSON.parse(said[0] ?? '');
  return { found, ids: found.map(({ application }: { application: string }) => application), same };
};

const station = 'service-station/category.yaml';

describe('gongshi what-if', () => {
  it('finds no difference under the same rules, and writes nothing', async () => {
    const files = () => readdirSync(path('content'), { recursive: true }).length;
    const before = [files(), read('content/2017/service-station/decisions/excellence.yaml')];
    expect(await tried(other())).toBe(0);
    expect(said[0]).toContain('结果不同的0份，相同的76份');
    expect([files(), read('content/2017/service-station/decisions/excellence.yaml')]).toEqual(before);
  });

  it('says who loses a place when there are fewer, and that the award of those who keep one is the same', async () => {
    const { ids, found } = await changes(station, 'quota: 20', 'quota: 10');
    expect(ids).toHaveLength(5);
    expect(found[0]).toMatchObject({
      before: { tier: 'excellent', award: 3000 },
      after: { tier: 'cultivated' },
      because: ['“优秀科技服务站”的名额由20个变为10个'],
    });
  });

  it.each([
    ['to what it is, nobody', '20', 0],
    ['to the full mark, everybody', '40', 1],
  ])('raises a floor: %s falls', async (_, floor, least) => {
    const { found } = await changes(station, 'floor: 20', `floor: ${floor}`);
    expect(found.length >= least).toBe(true);
    if (least === 0) expect(found).toEqual([]);
    const own = found.filter(({ category }: { category: string }) => category === 'service-station');
    expect(own.every(({ after }: { after: { tier: null } }) => after.tier === null)).toBe(true);
    for (const { because } of own) expect(because.join()).toMatch(/平均[\d.]+分，单项线由20分变为40分/);
    // Whoever rests on one of those falls with it.
    for (const { category, because } of found) {
      if (category === 'demonstration-society') expect(because.join()).toContain('4.1.1.d');
    }
  });

  it('raises the line of the whole', async () => {
    const { found } = await changes('programme.yaml', /threshold: \d+/, 'threshold: 100');
    expect(found.length).toBeGreaterThan(20);
    expect(found[0].because.join()).toMatch(/总分[\d.]+分，总分线由\d+分变为100分/);
  });

  it('tells another sum by its own reason', async () => {
    const { found } = await changes('function-pilot/category.yaml', /award: 3000/, 'award: 5000');
    expect(found).toHaveLength(10);
    expect(found[0].because).toEqual(['金额由3000元变为5000元']);
  });

  it('says what the other form cannot read, and that an award is not there', async () => {
    const folder = other();
    rmSync(path('other/chief-expert'), { recursive: true });
    change(
      `other/${station}`,
      /^sections:\n/m,
      'sections:\n  - title: 新增\n    fields: [{ id: brand-new, type: text, label: 新的一项, max: 20 }]\n',
    );
    expect(await tried(folder)).toBe(0);
    expect(said[0]).toContain('改后：没有这个奖项');
    expect(said[0]).toContain('改后：申报的内容与申报表不合，无法核对');
    expect(said[0]).toMatch(/因为：.*新的一项/);
  });

  it('draws later rounds from what the earlier would have selected', async () => {
    const { found } = await changes(station, 'quota: 30', 'quota: 5');
    const lost = found.filter(({ before }: { before: { tier: string } }) => before.tier === 'excellent');
    expect(lost.length).toBeGreaterThan(0);
  });

  it('takes another year of the ledger, in the time of the one that is judged', async () => {
    create.run({ options: {}, positionals: ['year', '2018', '2017'] }, io());
    for (const category of ['service-station', 'chief-expert', 'function-pilot', 'demonstration-society']) {
      change(`content/2018/${category}/category.yaml`, /opens: 2017-/, 'opens: 2018-');
      change(`content/2018/${category}/category.yaml`, /closes: 2017-/, 'closes: 2018-');
    }
    said.length = 0;
    expect(await tried('2018')).toBe(0);
    expect(said[0]).toContain('改按2018年度的规则和数字：结果不同的0份');
    expect(said[0]).toContain('申报时间和“年内”的起止仍按2017年度');
  });

  it.each([
    ['nothing is named', undefined, /要写年度和 --with/],
    ['there is no such year or folder', '2019', /没有 2019/],
    ['the folder is empty', 'empty', /programme\.yaml/],
    ['a table cannot be read', 'broken', /--with 的规则和数字读不出来/],
  ])('cannot run where %s', async (_, typed, message) => {
    mkdirSync(path('empty'), { recursive: true });
    rmSync(path('broken'), { recursive: true, force: true });
    cpSync(path('content/2017'), path('broken'), { recursive: true });
    writeFileSync(path('broken/service-station/category.yaml'), 'name: [');
    expect(() => tried(typed)).toThrow(message);
  });
});
