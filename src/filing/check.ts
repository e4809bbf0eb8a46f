/**
 * What `gongshi check` would say of the file, said while it is being written, by the same reader; only YAML is not read,
 * since the values are at hand. A test runs both over the same files.
 */
import { judgementFindings } from '../core/eligibility.ts';
import { type Finding, isError, reporter } from '../core/finding.ts';
import { valueSchema } from '../core/fields/index.ts';
import type { FieldValue } from '../core/fields/value.ts';
import { checked } from '../core/issues.ts';
import { judge, type Judgement } from '../core/judge.ts';
import { allowedOf } from '../core/privacy/allowed.ts';
import type { Application, ApplicationRecord, CategoryRecords } from '../core/records.ts';
import { withApplication } from '../core/with-application.ts';
import { labelIn, type Later, type ReadApplication, readApplicationBody } from '../ledger/application-text.ts';
import { frontMatterEdges } from '../ledger/front-matter-edges.ts';
import { organizationCodes } from '../ledger/organization-codes.ts';
import { applicationPath } from '../ledger/paths.ts';
import { safeText } from '../ledger/safe-text.ts';
import { type ApplicationFile, fileText } from './file.ts';
import { isKnown } from './own.ts';
import type { OpenedTables } from './year-tables.ts';

export interface CheckedFile {
  /** The file as it would be sent. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Undefined while the file has an error that keeps rules from judging it. */
  readonly judgement: Judgement | undefined;
}

export const fileOrder = ({ category }: CategoryRecords): readonly string[] => [
  'organization',
  'demonstration',
  ...category.fields.map(({ id }) => id),
];

/** Could a narrative be shown otherwise than it was typed? Then the check of Markdown must be at hand. */
export const needsMarkdown = ({ sections, outside }: ApplicationFile): boolean =>
  [outside, ...sections.map(({ text }) => text)].some(
    (text) => /[<[&\\*_~`|>%]|https:|^\s*(?:[-+]|\d+[.)])\s/im.test(text) || text.length > 20_000,
  );

const report = reporter(organizationCodes);

const read = (
  text: string,
  { data }: ApplicationFile,
  { category }: CategoryRecords,
  { records }: OpenedTables,
  later: Later,
): ReadApplication => {
  const allowed = allowedOf(records.association);
  const safe = safeText(new TextEncoder().encode(text));
  if (!safe.ok) return { value: undefined, findings: safe.findings };
  const file = { path: 'application.md', text, digest: '' };
  const found = later.leaks?.leaksIn(file, allowed, labelIn(category)) ?? [];
  const leaks = found.map((leak) => ({ ...leak, file: '' }));
  const edges = frontMatterEdges(text);
  if (!edges.ok) return { value: undefined, findings: [...leaks, ...edges.findings] };
  const front = { data, offset: edges.offset };
  const { value, findings } = readApplicationBody(text, front, category, allowed, later);
  return { value: leaks.some(isError) ? undefined : value, findings: [...leaks, ...findings] };
};

const unknownOrganization = (value: Application, { records }: OpenedTables): readonly Finding[] =>
  records.organizations.has(value.organization)
    ? []
    : [report('organization-unknown', { organization: value.organization }, { at: ['organization'] })];

/** In the year with this application in its place; undefined while it is not known what else its applicant applied for. */
const judged = (value: Application, tables: OpenedTables, category: CategoryRecords, id: string, today: string) => {
  if (!isKnown(tables, value.organization)) return undefined;
  const application: ApplicationRecord = {
    id,
    file: applicationPath(tables.year.year, category.id, id),
    digest: '',
    value,
    category: category.id,
  };
  const after = withApplication(tables.records, tables.year, category, application);
  return judge(after.records, after.year, after.category, application, today);
};

/**
 * What the rules say while the file is still being written: fields that are wrong count as not filled in yet. Undefined
 * until the applicant is known.
 */
export const judgeSoFar = (
  file: ApplicationFile,
  id: string,
  category: CategoryRecords,
  tables: OpenedTables,
  today: string,
): Judgement | undefined => {
  const { organization } = file.data;
  if (typeof organization !== 'string' || !tables.records.organizations.has(organization)) return undefined;
  const stated = category.category.fields.flatMap((field): [string, FieldValue][] => {
    const text = file.sections.find(({ heading }) => heading === field.label)?.text.trim();
    const value = field.type === 'prose' ? text : file.data[field.id];
    const read = checked(valueSchema(field, { places: tables.records.association.places }), value);
    return read.ok ? [[field.id, read.value]] : [];
  });
  const value = { organization, demonstration: false, fields: Object.fromEntries(stated) };
  return judged(value, tables, category, id, today);
};

/** `id`: the name the file will have; `today`: `YYYY-MM-DD`. Findings are those of the file, without its path. */
export const checkFile = (
  file: ApplicationFile,
  id: string,
  category: CategoryRecords,
  tables: OpenedTables,
  today: string,
  later: Later = {},
): CheckedFile => {
  const text = fileText(file, fileOrder(category));
  const { value, findings } = read(text, file, category, tables, later);
  const shown = later.leaks?.redacted ?? ((finding: Finding) => finding);
  if (value === undefined) return { text, findings: findings.map(shown), judgement: undefined };
  const judgement = judged(value, tables, category, id, today);
  return {
    text,
    findings: [
      ...[...findings, ...unknownOrganization(value, tables)].map(shown),
      ...judgementFindings(tables.records, category, judgement, today),
    ],
    judgement,
  };
};
