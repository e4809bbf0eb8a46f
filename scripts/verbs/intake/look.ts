/** A package against the ledger that it is to enter: its record as it would stand there, and everything against it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, inFile, reporter } from '../../../src/core/finding.ts';
import type { CategoryRecords, YearRecords } from '../../../src/core/records.ts';
import { formText } from '../../../src/package/manifest.ts';
import type { Package } from '../../../src/package/open.ts';
import { packageCodes } from '../../../src/package/codes.ts';
import { type Taken, takeApplication } from '../../../src/ledger/intake.ts';
import { takeConfirmation } from '../../../src/ledger/intake-confirmation.ts';
import { digestOf } from '../../../src/ledger/record.ts';
import type { Ledger } from '../../kernel/ledger.ts';
import { CannotRun, type Io } from '../../kernel/verb.ts';

const report = reporter(packageCodes);

export const isConfirmation = ({ manifest }: Package): boolean => manifest.format === 'gongshi-confirmation';

export const categoryFor = (ledger: Ledger, opened: Package): { year: YearRecords; category: CategoryRecords } => {
  const { manifest } = opened;
  const year = ledger.records.years.get(manifest.year);
  const category = year?.categories.get(manifest.category);
  if (year === undefined || category === undefined) {
    throw new CannotRun(`台账里没有${manifest.year}年度的 ${manifest.category}，这个包不是给这里的`);
  }
  if (isConfirmation(opened) && category.category.rows.every(({ rule }) => rule !== 'confirmed-by-place')) {
    throw new CannotRun(`${category.category.name}不需要确认，这个确认包不收`);
  }
  return { year, category };
};

export interface Examined {
  readonly taken: Taken;
  readonly findings: readonly Finding[];
}

export const look = (io: Io, ledger: Ledger, opened: Package, packageName: string): Examined => {
  const { year, category } = categoryFor(ledger, opened);
  const { name, form } = opened.manifest;
  const today = io.today(ledger.records.association.asOf);
  const offered = { year, category, name, bytes: opened.record };
  const taken = isConfirmation(opened)
    ? takeConfirmation(ledger.source, offered, today)
    : takeApplication(ledger.records, offered, today);
  const held = new Set(opened.evidence.map(({ sha256 }) => sha256));
  const missing = taken.evidence.filter((sha256) => !held.has(sha256)).length;
  const registered = new Set(taken.evidence);
  const isStrange = taken.application !== undefined && opened.evidence.some(({ sha256 }) => !registered.has(sha256));
  const ofPackage = [
    ...(form === digestOf(new TextEncoder().encode(formText(category.category)))
      ? []
      : [report('package-form-changed', {})]),
    ...(isStrange ? [report('package-entry-unknown', {})] : []),
    ...(existsSync(join(io.cwd, taken.file))
      ? [report(isConfirmation(opened) ? 'package-confirmation-exists' : 'package-exists', {})]
      : []),
    ...(missing > 0 ? [report('package-evidence-missing', { n: missing })] : []),
  ];
  return { taken, findings: [...inFile(packageName, ofPackage), ...taken.findings] };
};
