import { type CodeTable, reporter } from '../finding.ts';
import { kindName } from '../records.ts';
import type { Association } from '../schema/association.ts';
import { nameOn } from '../schema/organization.ts';
import { listedNames } from './names.ts';
import { met, unmet } from './outcome.ts';
import type { ApplicationRule } from './rule.ts';
import { ApplicantKindOptions } from './ledger-options.ts';

const codes = {
  'applicant-kind': {
    level: 'error',
    title: '单位类别不在申报范围内',
    message: '“{organization}”是{kind}，本奖项只限{kinds}申报',
    help: '改报其他奖项，或者请符合条件的单位申报',
    en: '{organization} is a {kind}; only {kinds} may apply',
    meaning: '登记册中申报单位的类别，不在本奖项的申报范围内。',
    why: '各奖项由哪些单位申报，政策写明了。',
    wrong: '企业申报“综合奖”',
    right: '学会申报“综合奖”',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

const named = (association: Association, kinds: readonly string[]): string =>
  listedNames(
    kinds.map((kind) => kindName(association, kind)),
    '和',
  );

/** The registered kind of the applicant is one that the category takes. */
export const applicantKind: ApplicationRule<ApplicantKindOptions> = {
  scope: 'organization',
  how: 'automatic',
  options: ApplicantKindOptions,
  reads: () => [],
  codes,
  explain: (_, context) =>
    `申报单位应是${listedNames(context.category.category.applicants.map(context.kindName), '或')}，以登记册为准。`,
  check: ({ organization, category, closing, clause, records: { association } }) => {
    const { applicants } = category.category;
    const name = nameOn(organization, closing);
    const kind = kindName(association, organization.kind);
    if (applicants.includes(organization.kind)) return met(`“${name}”是${kind}。`);
    const words = { organization: name, kind, kinds: named(association, applicants) };
    return unmet([report('applicant-kind', words, { at: ['organization'], clause })]);
  },
};
