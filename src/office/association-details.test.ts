import { describe, expect, it } from 'vitest';
import { blankAssociation } from '../ledger/blank-association.ts';
import { withFiles } from '../ledger/overlay.ts';
import { associationDetails } from './association-details.ts';
import { after, ledgerOf2017, opened, planOf } from './office.fixture.ts';

/** Nothing is in publicity. */
const ledger = opened(
  withFiles(ledgerOf2017().source, new Map([['content/2017/notices/2017-12-15-publicity.mdx', undefined]])),
);
const today = '2018-01-10';
const path = 'content/association.yaml';
const planned = (input: object, of = ledger) => associationDetails.plan(of, input, today);
const whyNot = (input: object, of = ledger): string => {
  const plan = planned(input, of);
  return plan.ok ? '' : plan.why;
};

describe('the details of the association', () => {
  it('are changed line by line', () => {
    const plan = planned({ phone: '0518-00000009', address: '连云港市示例路2号', icp: '苏ICP备00000001号' });
    expect(planOf(plan).sentence).toBe(
      '改本会资料：办公电话改为0518-00000009，地址改为连云港市示例路2号，ICP备案号改为苏ICP备00000001号',
    );
    const [file] = planOf(plan).files;
    const former = (file?.before ?? '').split('\n');
    const lines = (file?.after ?? '').split('\n');
    expect(lines.filter((line) => !former.includes(line))).toEqual([
      '  phone: 0518-00000009',
      '  address: 连云港市示例路2号',
      '  identifiers: { site-code: "", icp: 苏ICP备00000001号, police: "" }',
    ]);
    expect(lines).toHaveLength(former.length);
  });

  it('are no longer told where they are taken away', () => {
    const { association } = after(ledger, planned({ clear: ['postcode', 'supervisor', 'supervisor-phone'] })).records;
    expect(association.contact.postcode).toBeUndefined();
    expect(association.contact.supervision).toBeUndefined();
    expect(association.contact.phone).toBe('0518-00000001');
  });

  it('are filled in where a new association has none, and its reminders go', () => {
    const nothing = ledger.source.list().map(({ path: one }): [string, undefined] => [one, undefined]);
    const text = new TextEncoder().encode(blankAssociation()[path]);
    const made = opened(withFiles(ledger.source, new Map([...nothing, [path, text] as const])));
    const details = {
      name: '示例县科学技术协会',
      phone: '010-00000000',
      supervisor: '机关纪委',
      'supervisor-phone': '1',
    };
    const now = planOf(planned(details, made)).files[0]?.after ?? '';
    expect(now).toContain('name: 示例县科学技术协会\n');
    expect(now).toContain('  phone: 010-00000000\n');
    expect(now).toContain('  email: "" # TODO：办公邮箱');
    expect(now).toContain('id: association # 登记册和表格里');
  });

  it.each<[object, string]>([
    [{}, '没有改动'],
    [{ phone: '0518-00000001' }, '没有改动'],
    [{ name: '示例市科学技术协会' }, '不能改。电话、地址、网址可以改'],
    [{ url: 'ftp://example.org' }, '网址'],
    [{ email: 'office' }, '邮箱应写成'],
    [{ postcode: '12345' }, '邮编是6位数字'],
    [{ clear: ['name'] }, '“全称”不能没有'],
    [{ clear: ['supervisor'] }, '还缺“监督部门”'],
    [{ phone: '1', clear: ['phone'] }, '又选了不再写'],
  ])('are not changed by %o', (input, why) => {
    expect(whyNot(input)).toContain(why);
  });

  it('are kept while a publicity is open that tells them', () => {
    expect(whyNot({ phone: '0518-00000009' }, ledgerOf2017())).toContain('公示期满、办结以后再改');
  });
});
