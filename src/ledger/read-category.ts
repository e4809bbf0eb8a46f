/** One award: its tables and the records in its folder. */
import { compile } from '../core/compile.ts';
import { type Finding, reporter } from '../core/finding.ts';
import type { ApplicationRecord, CategoryRecords } from '../core/records.ts';
import type { Association } from '../core/schema/association.ts';
import { Category } from '../core/schema/category.ts';
import { Confirmation } from '../core/schema/confirmation.ts';
import { Decision } from '../core/schema/decision.ts';
import type { Programme } from '../core/schema/programme.ts';
import { Receipt } from '../core/schema/receipt.ts';
import { ofKind, type PlacedEntry } from './paths.ts';
import { readApplication } from './read-application.ts';
import { heldTo } from './memory.ts';
import { gather, openRecord, type Reading, remembered } from './reading.ts';
import { ledgerCodes } from './ledger-codes.ts';

const report = reporter(ledgerCodes);

/** That the applications of a category are not judged, for a reason of the office's. One finding, on the office's file. */
export const unread = (file: string, entries: readonly PlacedEntry[], what = '这个奖项'): Finding => {
  const n = ofKind(entries, 'application').length;
  return report('category-unread', { what, n, held: n === 0 ? '暂不能使用' : `其中${n}份申报暂不判定` }, { file });
};

export interface CategoryRead {
  readonly value: CategoryRecords | undefined;
  readonly findings: readonly Finding[];
}

/** `entries`: everything in the folder of the category. */
export const readCategory = (
  reading: Reading,
  folder: string,
  entries: readonly PlacedEntry[],
  programme: Programme,
  { places }: Association,
): CategoryRead => {
  const file = `${folder}/category.yaml`;
  const [entry] = ofKind(entries, 'category');
  if (entry === undefined)
    return { value: undefined, findings: [report('record-missing', {}, { file }), unread(file, entries)] };
  const tables = openRecord(reading, Category, entry);
  if (tables.value === undefined) return { value: undefined, findings: [...tables.findings, unread(file, entries)] };

  const category = compile(tables.value.record, programme, { places });
  const confirmations = gather(reading, Confirmation, ofKind(entries, 'confirmation'));
  const receipts = gather(reading, Receipt, ofKind(entries, 'receipt'));
  const decisions = gather(reading, Decision, ofKind(entries, 'decision'));
  const id = folder.slice(folder.lastIndexOf('/') + 1);
  const held = heldTo(tables.value.record, programme, places);
  const applications = ofKind(entries, 'application').map((application) =>
    remembered(reading, application, held, (within) => readApplication(within, application, category)),
  );
  const records = applications.flatMap(({ value }): [string, ApplicationRecord][] =>
    value === undefined ? [] : [[value.id, { ...value, category: id }]],
  );
  return {
    value: {
      id,
      file,
      category,
      applications: new Map(records),
      confirmations: confirmations.values,
      receipts: receipts.values,
      decisions: decisions.values,
    },
    findings: [
      ...tables.findings,
      ...applications.flatMap(({ findings }) => findings),
      ...confirmations.findings,
      ...receipts.findings,
      ...decisions.findings,
    ],
  };
};
