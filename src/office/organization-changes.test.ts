import { describe, expect, it } from 'vitest';
import { writtenTitle } from '../core/names.ts';
import type { Act } from './act.ts';
import { after, changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { organizationAccount } from './organization-account.ts';
import { organizationClose } from './organization-close.ts';
import { organizationHost } from './organization-host.ts';
import { organizationRename } from './organization-rename.ts';
import { organizationSupervisor } from './organization-supervisor.ts';

const ledger = ledgerOf2017();
const today = '2018-01-10';
const organization = 'demo-agronomy-society';
const path = `content/organizations/${organization}.yaml`;
const textAfter = (plan: ReturnType<Act['plan']>): string => planOf(plan).files[0]?.after ?? '';
const whyNot = (plan: ReturnType<Act['plan']>): string => (plan.ok ? '' : plan.why);

describe('a unit that is called otherwise', () => {
  const renamed = (more: object = {}, from = ledger) =>
    organizationRename.plan(from, { organization, name: '连云港市示例农业学会', from: '2018-01-05', ...more }, today);

  it('keeps its old name before the day', () => {
    const plan = renamed();
    expect(planOf(plan).sentence).toBe('单位改名：连云港市示例农学会从2018年1月5日起改为连云港市示例农业学会');
    const then = after(ledger, plan).records;
    expect(then.organizations.get(organization)?.value.names).toEqual([
      { name: '连云港市示例农学会', from: '1989-05-16' },
      { name: '连云港市示例农业学会', from: '2018-01-05' },
    ]);
    const titles = ({ years }: typeof then) =>
      [...(years.get(2017)?.categories.values() ?? [])].flatMap((category) =>
        [...category.applications.values()].map((one) => writtenTitle(then, category, one)),
      );
    expect(titles(then)).toEqual(titles(ledger.records));
  });

  it('leaves every other line of its entry as it was', () => {
    const noted = changed(ledger, { [path]: (text) => `# 登记表在三号柜\n${text}` });
    const lines = textAfter(renamed({}, noted)).split('\n');
    expect(lines[0]).toBe('# 登记表在三号柜');
    expect(lines.filter((line) => line.startsWith('supervision:'))).toEqual([
      'supervision: [{ by: city-ast, from: 1989-05-16 }]',
    ]);
  });

  it.each<[object, string]>([
    [{ organization: 'demo-nobody' }, '登记册里没有 demo-nobody'],
    [{ name: '连云港市示例 农学会' }, '就是现在的名称'],
    [{ name: ledger.records.organizations.get('demo-chemical-society')?.value.names[0]?.name }, '已经登记，代号是'],
    [{ from: '1989-05-16' }, '新名称要在那以后'],
    [{ from: '2017-01-01' }, '以前审定、公示过的记录'],
    [{ name: '' }, '要填写“新的全称”'],
  ])('is none for %o', (more, why) => {
    expect(whyNot(renamed(more))).toContain(why);
  });

  it.each([
    ['2010-01-02', ''],
    ['2010-01-01', '新名称要在那以后'],
  ])('may begin on %s, where its name began on 2010-01-01 and nothing is settled of it', (from, why) => {
    const text =
      'kind: city-society\nnames: [{ name: 示例静默学会, from: 2010-01-01 }]\nsupervision: []\naccounts: []\n';
    const quiet = changed(ledger, { 'content/organizations/demo-quiet.yaml': text });
    const plan = renamed({ organization: 'demo-quiet', name: '示例安静学会', from }, quiet);
    expect(whyNot(plan)).toContain(why);
    expect(plan.ok).toBe(why === '');
  });
});

describe('a unit that another body supervises', () => {
  const moved = (more: object = {}) =>
    organizationSupervisor.plan(ledger, { organization, by: 'society-office', from: '2018-01-01', ...more }, today);

  it('was supervised by the former until the day before', () => {
    expect(after(ledger, moved()).records.organizations.get(organization)?.value.supervision).toEqual([
      { by: 'city-ast', from: '1989-05-16', to: '2017-12-31' },
      { by: 'society-office', from: '2018-01-01' },
    ]);
  });

  it.each<[object, string]>([
    [{ by: 'city-ast' }, '现在的主管单位就是市科协'],
    [{ by: 'ministry' }, '没有 ministry 这个主管单位。有：'],
    [{ from: '1989-05-16' }, '不能到1989年5月15日就结束'],
    [{ from: '2017-05-31' }, '以前审定、公示过的记录'],
  ])('is none for %o', (more, why) => {
    expect(whyNot(moved(more))).toContain(why);
  });
});

describe('a host unit and codes', () => {
  const hosted = (more: object, of = organization) =>
    organizationHost.plan(ledger, { organization: of, ...more }, today);

  it('is another, without the code of the one before', () => {
    const before = changed(ledger, {
      [path]: (text) => text.replace('技术推广站 }', '技术推广站, uscc: "12320700000000001A" }'),
    });
    const plan = organizationHost.plan(before, { organization, host: '示例研究院' }, today);
    expect(textAfter(plan)).toContain('host-unit: { name: 示例研究院 }');
    expect(planOf(plan).sentence).toBe('连云港市示例农学会：依托单位改为示例研究院');
  });

  it('keeps the name where only the code is told', () => {
    const plan = hosted({ 'host-code': '12320700000000001A', code: '51320700000000002B' });
    const value = after(ledger, plan).records.organizations.get(organization)?.value;
    expect(value?.['host-unit']).toEqual({ name: '连云港市示例农业技术推广站', uscc: '12320700000000001A' });
    expect(value?.uscc).toBe('51320700000000002B');
  });

  it.each<[object, string]>([
    [{}, '没有改动'],
    [{ host: '连云港市示例农业技术推广站' }, '没有改动'],
    [{ code: '123' }, '18位'],
  ])('is not changed by %o', (more, why) => {
    expect(whyNot(hosted(more))).toContain(why);
  });
});

describe('an account of a unit', () => {
  const account = (more: object) =>
    organizationAccount.plan(ledger, { organization, forge: 'github', account: '123456', ...more }, today);

  it('is registered from a day on, and ends on one', () => {
    const then = after(ledger, account({ from: '2018-01-08' }));
    expect(then.records.organizations.get(organization)?.value.accounts.at(-1)).toEqual({
      forge: 'github',
      id: '123456',
      from: '2018-01-08',
    });
    const plan = organizationAccount.plan(
      then,
      { organization, forge: 'github', account: '123456', to: '2018-01-09' },
      today,
    );
    expect(planOf(plan).sentence).toBe('停用网上账号：连云港市示例农学会，GitHub 123456，用到2018年1月9日');
    expect(after(then, plan).records.organizations.get(organization)?.value.accounts.at(-1)?.to).toBe('2018-01-09');
  });

  it.each<[object, string]>([
    [{}, '要写“从哪一天起”'],
    [{ account: 'agronomy' }, '账号编号'],
    [{ account: '900007', from: '2018-01-08' }, '已经登记'],
    [{ account: '900026', from: '2018-01-08' }, '登记在“示例职业技术学院科学技术协会”名下'],
    [{ from: '2018-01-08', to: '2018-01-07' }, '早于启用的日期'],
  ])('is not taken for %o', (more, why) => {
    expect(whyNot(account(more))).toContain(why);
  });
});

describe('a unit that is no more', () => {
  const closed = (more: object = {}) =>
    organizationClose.plan(ledger, { organization, to: '2018-01-02', ...more }, today);

  it('stays in the register until its last day', () => {
    const then = after(ledger, closed());
    const value = then.records.organizations.get(organization)?.value;
    expect([value?.supervision.at(-1)?.to, value?.accounts.at(-1)?.to]).toEqual(['2018-01-02', '2018-01-02']);
    expect(whyNot(organizationClose.plan(then, { organization, to: '2018-01-03' }, today))).toContain('没有改动');
  });

  it.each<[object, string]>([
    [{ to: '2018-01-11' }, '还没有到'],
    [{ to: '2017-04-01' }, '以前审定、公示过的记录'],
    [{ to: '2016-12-31' }, '就结束'],
  ])('is not ended by %o', (more, why) => {
    expect(whyNot(closed(more))).toContain(why);
  });
});
