/** An applicant that is not in the register: what the form says as well. */
import type { CodeTable } from '../core/finding.ts';

export const organizationCodes = {
  'organization-unknown': {
    level: 'error',
    title: '登记册里没有这个单位',
    message: '登记册里没有“{organization}”这个单位',
    help: '先向主办单位登记单位，取得单位代号以后再填',
    en: 'No organisation {organization} is registered',
    meaning: '填的单位代号，在单位登记册里查不到。',
    why: '申报资格按登记册核对，没有登记的单位无法核对。',
    wrong: 'organization: 示例市示例学会',
    right: 'organization: demo-agronomy-society',
  },
  'organization-host': {
    level: 'error',
    title: '没有写明依托单位',
    message: '{kind}要写明依托单位',
    help: '在登记册里补写 host-unit：依托单位的全称',
    en: 'A {kind} must name its host unit',
    meaning: '这一类单位不是独立法人，登记册里没有写明它依托的单位。',
    why: '奖励经费和统一社会信用代码都是依托单位的。',
    wrong: 'kind: unit-association（没有 host-unit）',
    right: 'host-unit: { name: 示例化工集团有限公司 }',
  },
} as const satisfies CodeTable;
