import { z } from 'zod/mini';
import { documentsOf } from '../fields/value.ts';
import { type CodeTable, reporter } from '../finding.ts';
import { bodyName } from '../records.ts';
import { id } from '../schema/values.ts';
import { officeNameIn } from './names.ts';
import { needsRulingCodes, needsRulingOf } from './needs-ruling.ts';
import { pending, unmet } from './outcome.ts';
import { field as fieldRead } from './reads.ts';
import { row } from './row.ts';
import type { ApplicationRule } from './rule.ts';

export const AttestedOptions = z.extend(row, {
  rule: z.literal('attested'),
  /** The paper that is brought to the office: a `document` field. Only that it exists is recorded, never what it says. */
  field: id,
  /** What the office looks for, as a demand: 男性不超过45周岁、女性不超过50周岁（2026年1月1日）. */
  what: z.string().check(z.minLength(4), z.maxLength(120)),
  /** Who looks; the office of the year, unless said. */
  body: z.optional(id),
});
export type AttestedOptions = z.infer<typeof AttestedOptions>;

const codes = {
  'attested-missing': {
    level: 'error',
    title: '没有登记要当面核对的材料',
    message: '没有登记“{field}”',
    help: '登记这份材料，原件交{body}当面核对；网上不写材料里的个人信息',
    en: '{field} is not registered; {body} looks at the original',
    meaning: '这一条由受理部门看材料原件核对，申报时只登记有这份材料。',
    why: '出生日期、性别、职级一类的个人信息不能公开，所以网上不填，只由受理部门看过以后记下是否符合。',
    wrong: 'identity: []',
    right: 'identity:\n  - { title: 身份证明, date: 2026-03-01, pages: 1, sha256: "…" }',
  },
} as const satisfies CodeTable;

const report = reporter(codes);

/** A body looks at a paper that is never published, and records whether the condition is met. */
export const attested: ApplicationRule<AttestedOptions> = {
  scope: 'application',
  how: 'papers',
  options: AttestedOptions,
  reads: ({ field, body }) => [
    fieldRead(field, { types: ['document'] }),
    ...(body === undefined ? [] : [{ thing: 'body' as const, id: body }]),
  ],
  codes: { ...codes, ...needsRulingCodes },
  explain: ({ field, what, body }, { category: { category }, year, bodyName: name }) =>
    `${what}。由${name(body ?? year.programme.office)}看“${category.label(field)}”的原件核对，只记是否符合，不公开其中的个人信息。`,
  check: (facts, { field, what, body }) => {
    const { application, category, clause, records } = facts;
    const label = category.category.label(field);
    const name = body === undefined ? officeNameIn(facts) : bodyName(records.association, body);
    const where = { at: [field], clause };
    if (documentsOf(application.value.fields[field]).length === 0) {
      return unmet([report('attested-missing', { field: label, body: name }, where)]);
    }
    return pending([needsRulingOf(label, name, where)], `${what}：等待${name}看“${label}”的原件核对。`);
  },
};
