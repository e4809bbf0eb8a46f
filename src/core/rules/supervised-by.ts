import { inChinese } from '../dates.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { bodyName } from '../records.ts';
import { nameOn } from '../schema/organization.ts';
import { officeNameIn } from './names.ts';
import { met, unmet } from './outcome.ts';
import type { ApplicationRule } from './rule.ts';
import { SupervisedByOptions } from './ledger-options.ts';

const codes = {
  'supervised-by': {
    level: 'error',
    title: '登记册中没有所属关系',
    message: '登记册中“{organization}”在{day}的业务主管单位不是{body}',
    help: '登记有误的，向{office}更正登记',
    en: '{organization} is not supervised by {body} on {day}',
    meaning: '登记册中申报单位的业务主管单位，在截止日那一天不是条款要求的单位。',
    why: '业务主管单位会变更，以截止日当天的登记为准；截止日以后才变更的不受影响。',
    wrong: 'supervision: [{ by: federation, from: 2009-03-01, to: 2017-10-01 }]',
    right: 'supervision: [{ by: federation, from: 2009-03-01 }]',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** A supervision entry of the register covers the closing day. */
export const supervisedBy: ApplicationRule<SupervisedByOptions> = {
  scope: 'organization',
  how: 'automatic',
  options: SupervisedByOptions,
  reads: ({ body }) => [{ thing: 'body', id: body }],
  codes,
  explain: ({ body }, { bodyName }) => `申报截止日那一天，登记册中的业务主管单位应是${bodyName(body)}。`,
  check: (facts, options) => {
    const { organization, closing, clause, records } = facts;
    const body = bodyName(records.association, options.body);
    const day = inChinese(closing);
    const covers = organization.supervision.some(
      ({ by, from, to }) => by === options.body && from <= closing && (to === undefined || closing <= to),
    );
    if (covers) return met(`截止日${day}的业务主管单位是${body}。`);
    const words = { organization: nameOn(organization, closing), day, body, office: officeNameIn(facts) };
    return unmet([report('supervised-by', words, { at: ['organization'], clause })]);
  },
};
