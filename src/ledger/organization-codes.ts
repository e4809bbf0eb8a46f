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
    wrong: 'organization: 连云港市示例学会',
    right: 'organization: demo-agronomy-society',
  },
} as const satisfies CodeTable;
