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

/** The record of a look at a paper. */
export const attestedCodes = {
  'attested-told': {
    level: 'error',
    title: '核定记录写出了不能公开的情况',
    message: '核定记录里疑似写出了不能公开的个人情况',
    help: '只写看过哪份材料、符合或者不符合，例如“看过身份证明原件”',
    en: 'The record of a look tells what may not be published',
    meaning:
      '年龄、出生年月、性别、民族、职级、处分一类的情况，由人看材料原件核对，记录里只能写符合或者不符合。这里的理由里疑似写出了具体情况。',
    why: '台账是公开的，提交以后删不干净。',
    wrong: 'reason: （写出了年龄）',
    right: 'reason: 看过身份证明原件',
  },
} as const satisfies CodeTable;
