import { describe, expect, it } from 'vitest';
import { Organization } from '../core/schema/organization.ts';
import type { ApplicationRecord } from '../core/records.ts';
import { conflictOf, declaredReason, isSameUnit, reasons } from './conflicts.ts';
import { Experts } from './experts.ts';

const application: ApplicationRecord = {
  id: 'demo-tea-station',
  category: 'service-station',
  file: '',
  digest: '',
  value: {
    organization: 'demo-agronomy-society',
    demonstration: true,
    fields: {
      'host-name': '赣榆区示例茶场',
      partner: 'demo-farm-society',
      authors: [{ name: '演示作者', unit: '示例市第三中学' }],
      goals: '茶场的茶由示例市粮食局收购。\n\n今年开始。',
      agreement: [
        { title: '协议', date: '2017-04-10', pages: 3, sha256: 'a'.repeat(64), parties: ['示例农学会', '示例 农科院'] },
        {
          title: '协议二',
          date: '2017-04-10',
          pages: 3,
          sha256: 'b'.repeat(64),
          parties: ['示例渔场、示例水产站', '乙方：示例植保站（盖章）'],
        },
      ],
    },
  },
};

const organization = (names: readonly string[], host?: string) =>
  Organization.parse({
    kind: 'city-society',
    names: names.map((name, index) => ({ name, from: `200${index}-01-01` })),
    supervision: [],
    accounts: [],
    ...(host === undefined ? {} : { 'host-unit': { name: host } }),
  });
const filed = (id: string, value: Organization) =>
  [id, { id, file: `content/organizations/${id}.yaml`, digest: '', value }] as const;
const records = {
  organizations: new Map([
    filed('demo-agronomy-society', organization(['示例作物学会', '示例农学会'], '连云港市示例农业科学院')),
    filed('demo-farm-society', organization(['示例市农场协会'], '示例大学')),
  ]),
};

const conflict = (declared: object) => {
  const expert = Experts.parse({ R01: { name: '演示评委甲', ...declared } })['R01'];
  return expert === undefined ? undefined : conflictOf(expert, application, records);
};

it('gives the programme’s own words for whoever stands beside the applicant, and for nobody else', () => {
  const said = (units: readonly string[]) => {
    const expert = Experts.parse({ R01: { name: '演示评委甲', units } })['R01'];
    return expert === undefined ? undefined : conflictOf(expert, application, records, '在合作的农户那里工作');
  };
  expect(said(['赣榆区示例茶场'])).toBe('在合作的农户那里工作');
  expect(said(['示例农学会'])).toBe(reasons.applicant);
  expect(said(['某单位'])).toBeUndefined();
});

describe('an expert who declares', () => {
  it.each([
    ['nothing', {}, undefined],
    ['an office in the applicant', { organizations: ['demo-agronomy-society'] }, reasons.applicant],
    ['another organisation', { organizations: ['demo-nursing-society'] }, undefined],
    ['work at the applicant, by its name', { units: ['示例农学会'] }, reasons.applicant],
    ['work at the applicant, by its former name', { units: ['示例作物学会'] }, reasons.applicant],
    ['work at the applicant, typed otherwise', { units: ['示例　农学会'] }, reasons.applicant],
    ['work in the office of the applicant', { units: ['示例农学会秘书处'] }, reasons.applicant],
    ['work at the host of the applicant', { units: ['连云港市示例农业科学院'] }, reasons.host],
    ['work in a part of that host, without its place', { units: ['示例农业科学院作物研究所'] }, reasons.host],
    ['work at the client', { units: ['赣榆区示例茶场'] }, reasons.named],
    ['work at the client, whose place is left out', { units: ['示例茶场'] }, reasons.named],
    ['work at the client of another county', { units: ['东海县示例茶场'] }, undefined],
    ['work at a party, typed otherwise', { units: ['示例农科院'] }, reasons.named],
    ['work at an organisation that a field points to', { units: ['示例市农场协会'] }, reasons.named],
    ['work at the host of that organisation', { units: ['示例大学农学院'] }, reasons.named],
    ['an office in that organisation', { organizations: ['demo-farm-society'] }, reasons.named],
    ['work where an author works', { units: ['示例市第三中学'] }, reasons.named],
    ['several places of work in one line', { units: ['某单位、示例农学会'] }, reasons.applicant],
    ['work at the applicant, once called otherwise', { units: ['原示例作物学会'] }, reasons.applicant],
    ['work at a place whose name of today stands behind', { units: ['某学院（现示例大学）'] }, undefined],
    ['work at the client, with the former name behind', { units: ['某茶厂（赣榆区示例茶场）'] }, reasons.named],
    ['work at one of two parties in one value', { units: ['示例水产站'] }, reasons.named],
    ['work at a party that is called by its part', { units: ['示例植保站'] }, reasons.named],
    ['work where nobody of them works', { units: ['示例市第四中学'] }, undefined],
    ['work at a unit that the narrative mentions', { units: ['示例市粮食局'] }, undefined],
    ['that the application names them', { named: ['service-station/demo-tea-station'] }, reasons.taking],
    ['another category', { named: ['chief-expert/demo-tea-station'] }, undefined],
    [
      'another relation, in words that would tell who it is',
      { recused: [{ application: 'service-station/demo-tea-station', reason: '我妻子是这个茶场的会计' }] },
      declaredReason,
    ],
    [
      'another relation, in words that the office publishes',
      {
        recused: [
          { application: 'service-station/demo-tea-station', reason: '我妻子在那里', published: '亲属在服务对象工作' },
        ],
      },
      '亲属在服务对象工作',
    ],
  ])('%s', (_, declared, reason) => expect(conflict(declared)).toBe(reason));
});

describe('two names are of one unit', () => {
  it.each([
    ['示例镇中心卫生院护理部', '灌南县示例镇中心卫生院'],
    ['江苏省连云港市示例医院', '连云港市示例医院'],
    ['示例医院', '连云港市示例医院'],
    ['示例⼈⺠医院', '示例人民医院'],
    ['示例（集团）有限公司技术中心', '示例(集团)有限公司技术中心'],
    ['连云港市城市规划学会', '城市规划学会'],
    ['连云港示例护理学会', '连云港市示例护理学会'],
    ['江苏示例研究院', '江苏省示例研究院'],
    ['海州区示例小学', '连云港市海州区示例小学'],
    ['海州示例小学', '海州区示例小学'],
  ])('%s, %s', (one, other) => {
    expect([isSameUnit(one, other), isSameUnit(other, one)]).toEqual([true, true]);
  });

  it.each([
    ['海州区中心小学', '赣榆区中心小学'],
    ['示例第一医院', '示例第二医院'],
    ['连云港市', '连云港市示例医院'],
    ['示例医院', '示例医药公司'],
    ['学会', '示例学会'],
    ['', '示例学会'],
  ])('but not %s, %s', (one, other) => {
    expect([isSameUnit(one, other), isSameUnit(other, one)]).toEqual([false, false]);
  });
});

it.each([
  ['no expert', {}],
  ['a name for a code', { 张三: { name: '张三' } }],
  ['an unknown key', { R01: { name: '演示评委甲', phone: '见名册' } }],
])('is no list of experts: %s', (_, list) => expect(Experts.safeParse(list).success).toBe(false));
