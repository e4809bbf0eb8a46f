import { describe, expect, it } from 'vitest';
import type { ApplicationRecord } from '../core/records.ts';
import { conflictOf, Experts } from './experts.ts';

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
      agreement: [
        { title: '协议', date: '2017-04-10', pages: 3, sha256: 'a'.repeat(64), parties: ['示例农学会', '示例 农科院'] },
      ],
    },
  },
};
const conflict = (declared: object) => {
  const expert = Experts.parse({ R01: { name: '演示评委甲', ...declared } })['R01'];
  return expert === undefined ? undefined : conflictOf(expert, application);
};

describe('an expert who declares', () => {
  it.each([
    ['nothing', {}, undefined],
    ['an office in the applicant', { organizations: ['demo-agronomy-society'] }, '在申报单位任职'],
    ['another organisation', { organizations: ['demo-nursing-society'] }, undefined],
    ['work at the host', { units: ['赣榆区示例茶场'] }, '在服务对象、派出单位或者协议的另一方工作'],
    ['work at a party, typed otherwise', { units: ['示例农科院'] }, '在服务对象、派出单位或者协议的另一方工作'],
    ['work elsewhere', { units: ['示例茶场'] }, undefined],
    ['that the application names them', { named: ['service-station/demo-tea-station'] }, '申报中写明由其参加'],
    ['another category', { named: ['chief-expert/demo-tea-station'] }, undefined],
    [
      'another relation',
      { recused: [{ application: 'service-station/demo-tea-station', reason: '曾经指导过这个项目' }] },
      '曾经指导过这个项目',
    ],
  ])('%s', (_, declared, reason) => expect(conflict(declared)).toBe(reason));
});

it.each([
  ['no expert', {}],
  ['a name for a code', { 张三: { name: '张三' } }],
  ['an unknown key', { R01: { name: '演示评委甲', phone: '见名册' } }],
])('is no list of experts: %s', (_, list) => expect(Experts.safeParse(list).success).toBe(false));
