/** A package against the ledger it is to enter: the application as it would stand there, or why it may not. */
import { judgementFindings } from '../core/eligibility.ts';
import { evidenceOf } from '../core/evidence.ts';
import { type Finding, inFile, reporter } from '../core/finding.ts';
import { judge, type Judgement } from '../core/judge.ts';
import { allowedOf } from '../core/privacy/allowed.ts';
import type { ApplicationRecord, CategoryRecords, Records, YearRecords } from '../core/records.ts';
import { withApplication } from '../core/with-application.ts';
import { applicationPath } from './paths.ts';
import { ledgerCodes } from './ledger-codes.ts';
import { digestOf } from './record.ts';
import { readApplication } from './read-application.ts';
import { textSource } from './source.ts';

/** What a package is said to hold, once its own digests were found good. */
export interface Offered {
  readonly year: YearRecords;
  readonly category: CategoryRecords;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Taken {
  readonly file: string;
  /** Undefined when an error keeps it out. */
  readonly application: ApplicationRecord | undefined;
  readonly judgement: Judgement | undefined;
  readonly findings: readonly Finding[];
  /** Digests that it registers. */
  readonly evidence: readonly string[];
}

const report = reporter(ledgerCodes);

export const takeApplication = (records: Records, { year, category, name, bytes }: Offered, today: string): Taken => {
  const file = applicationPath(year.year, category.id, name);
  const reading = { source: textSource({ [file]: bytes }), allowed: allowedOf(records.association) };
  const read = readApplication(reading, { path: file, kind: 'file', size: bytes.length }, category.category);
  const refused = { file, application: undefined, judgement: undefined, evidence: [] };
  if (read.value === undefined) return { ...refused, findings: read.findings };
  const { organization, fields } = read.value.value;
  if (!records.organizations.has(organization)) {
    const unknown = report('organization-unknown', { organization }, { file, at: ['organization'] });
    return { ...refused, findings: [...read.findings, unknown] };
  }
  const application = { ...read.value, digest: digestOf(bytes), category: category.id };
  const after = withApplication(records, year, category, application);
  const judgement = judge(after.records, after.year, after.category, application, today);
  return {
    file,
    application,
    judgement,
    findings: [...read.findings, ...inFile(file, judgementFindings(after.records, after.category, judgement, today))],
    evidence: evidenceOf(fields),
  };
};
