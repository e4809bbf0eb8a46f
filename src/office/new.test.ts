import { describe, expect, it } from 'vitest';
import { load } from '../ledger/load.ts';
import { withFile } from '../ledger/overlay.ts';
import { newOrganization } from './new-organization.ts';
import { newYear } from './new-year.ts';
import { after, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const today = '2018-01-10';

describe('a new year', () => {
  const planned = (change: object = {}) => newYear.plan(ledger, { year: '2018', from: '2017', ...change }, today);

  it('takes over tables and texts, and no record', () => {
    const plan = planOf(planned());
    const programme = plan.files.find(({ path }) => path === 'content/2018/programme.yaml');
    expect(programme?.after).toMatch(/^year: 2018$/m);
    expect(
      plan.files.map(({ path }) => path.split('/').at(-1)).filter((name) => name === 'category.yaml'),
    ).toHaveLength(4);
    expect(plan.files.every(({ path }) => /(?:programme|category)\.yaml$|(?:policy|guide)\.mdx$/.test(path))).toBe(
      true,
    );
    expect(plan.sentence).toBe(`新建2018年度，照2017年度的办法和表格，${plan.files.length}个文件`);
    expect([...after(ledger, plan).records.years.keys()]).toEqual([2017, 2018]);
  });

  it.each([
    ['year: 2017 # 年度', 'year: 2018 # 年度'],
    ['year:   2017', 'year:   2018'],
    ['year: 2017   ', 'year: 2018   '],
  ])('is written where the line of the year is %j', (written, wanted) => {
    const path = 'content/2017/programme.yaml';
    const text = new TextDecoder().decode(ledger.source.read(path)).replace('year: 2017', written);
    const source = withFile(ledger.source, path, new TextEncoder().encode(text));
    const { records, findings } = load(source);
    if (records === undefined) throw new Error('unreadable');
    const plan = planOf(newYear.plan({ source, records, findings }, { year: '2018', from: '2017' }, today));
    expect(plan.files.find((file) => file.path.endsWith('programme.yaml'))?.after?.split('\n')).toContain(wanted);
  });

  it.each<[object, string]>([
    [{ year: '2017' }, 'content/2017 已经有了，不覆盖'],
    [{ from: '2016' }, '台账里没有 2016 年度'],
    [{ year: '18' }, '应写成 2018 的样子'],
    [{ year: '' }, '要填写“新年度”'],
  ])('is none for %o', (change, why) => {
    const plan = planned(change);
    expect(plan.ok ? '' : plan.why).toContain(why);
  });
});

describe('a new entry of the register', () => {
  const name = ledger.records.organizations.get('demo-chemical-society')?.value.names[0]?.name;
  const input = { id: 'demo-new-society', kind: 'city-society', name: '示例新学会', from: '2018-01-05' };
  const planned = (change: object = {}) => newOrganization.plan(ledger, { ...input, ...change }, today);

  it('stands there by its name', () => {
    const plan = planned();
    expect(planOf(plan).sentence).toBe('登记单位：示例新学会（市级学会）');
    expect(after(ledger, plan).records.organizations.get('demo-new-society')?.value.names[0]?.name).toBe('示例新学会');
  });

  it.each<[object, string]>([
    [{ kind: 'company' }, '没有 company 这一类单位。有：city-society（市级学会）'],
    [{ id: 'demo-chemical-society' }, 'content/organizations/demo-chemical-society.yaml 已经有了，不覆盖'],
    [{ id: 'index' }, 'index 不能作代号'],
    [{ id: '新学会' }, '代号'],
    [{ name }, '已经登记，代号是 demo-chemical-society'],
    // Typed by somebody else, with another keyboard.
    [{ name: (name ?? '').replace('学会', ' 学会') }, '已经登记，代号是 demo-chemical-society'],
    [{ name: `${name ?? ''}。` }, '已经登记，代号是 demo-chemical-society'],
    [{ name: `${name ?? ''}　` }, '已经登记，代号是 demo-chemical-society'],
    [{ from: '2018-02-30' }, '从哪一天起'],
  ])('is none for %o', (change, why) => {
    const plan = planned(change);
    expect(plan.ok ? '' : plan.why).toContain(why);
  });

  it('names the unit that it leans on: where its kind is no legal person it must, elsewhere it may', () => {
    const { kinds } = ledger.records.association;
    for (const kind of kinds) {
      const host = planOf(planned({ kind: kind.id, host: '示例大学' }));
      expect(host.files[0]?.after).toContain('host-unit: { name: "示例大学" }');
      const none = planned({ kind: kind.id });
      if (kind['host-unit']) expect(none.ok ? '' : none.why).toContain('要写依托单位');
      else expect(planOf(none).files[0]?.after).not.toContain('host-unit');
    }
    expect(new Set(kinds.map((kind) => kind['host-unit'])).size).toBe(2);
  });
});
