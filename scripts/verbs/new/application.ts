/** `gongshi new application` and `new organization`: a form with nothing filled in, an entry of the register. */
import { applicationSkeleton, organizationSkeleton } from '../../../src/ledger/skeleton.ts';
import { carryOut } from '../../../src/office/carry-out.ts';
import { newOrganization } from '../../../src/office/new-organization.ts';
import { categoryNamed, openLedger, yearNamed } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';
import type { Given } from './answers.ts';
import { begin, named } from './names.ts';

export const application = (io: Io, [typedYear, categoryId, organization, id]: readonly string[]): string => {
  if (typedYear === undefined || categoryId === undefined || organization === undefined || id === undefined) {
    throw new CannotRun(
      '要写年度、奖项、申报单位代号和文件名，例如：npx gongshi new application 2027 young-talent optics-society fibre-sensing',
    );
  }
  const ledger = openLedger(io);
  const year = yearNamed(ledger, typedYear);
  const { category } = categoryNamed(year, categoryId);
  if (!ledger.records.organizations.has(organization))
    throw new CannotRun(`登记册里没有 ${organization}。先向主办单位登记单位`);
  const path = `content/${year.year}/${categoryId}/applications/${named('application', id)}.md`;
  return begin(
    io,
    path,
    applicationSkeleton(year.year, categoryId, category, organization, ledger.records.association.places),
  );
};

/** Where a unit leans on another that was not named, its place is left open to be filled in. */
export const organization = (io: Io, [id, typedKind, name, from]: readonly string[], { host }: Given): string => {
  const ledger = openLedger(io);
  const { kinds, asOf } = ledger.records.association;
  const kind = kinds.find((each) => each.id === typedKind);
  if (id === undefined || kind === undefined || name === undefined || from === undefined) {
    throw new CannotRun(
      `要写代号、类别、全称和起始日期，例如：npx gongshi new organization optics-society ${kinds[0]?.id ?? 'society'} 示例光学学会 2001-06-01。类别：${kinds.map((each) => `${each.id}（${each.name}）`).join('、')}`,
    );
  }
  const path = `content/organizations/${named('organization', id)}.yaml`;
  if (kind['host-unit'] && host === undefined)
    return begin(io, path, organizationSkeleton(ledger.records, kind, name, from));
  const plan = newOrganization.plan(ledger, { id, kind: kind.id, name, from, host }, io.today(asOf));
  if (!plan.ok) throw new CannotRun([plan.why, ...plan.findings.map(({ message }) => message)].join('\n'));
  const done = carryOut(io.cwd, plan, { commit: false });
  if (!done.ok) throw new CannotRun(done.why);
  return path;
};
