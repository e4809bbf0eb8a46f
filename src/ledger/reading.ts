/** One file at a time: bytes → safe text → record. What every kind of record shares. */
import type { z } from 'zod/mini';
import { type Finding, inFile } from '../core/finding.ts';
import type { Allowed } from '../core/privacy/allowed.ts';
import type { Filed } from '../core/records.ts';
import { leaksIn } from './leaks.ts';
import { digestOf, filed, type ReadOutcome, type SafeFile, readRecord } from './record.ts';
import { limits, safeText, tooLong } from './safe-text.ts';
import type { Entry, Source } from './source.ts';

export interface Reading {
  readonly source: Source;
  readonly allowed: Allowed;
}

/** Values by id, with everything that was found on the way. */
export interface Gathered<Value> {
  readonly values: ReadonlyMap<string, Value>;
  readonly findings: readonly Finding[];
}

/** The text of a file if it is safe, with the personal data in it. */
export const openFile = (
  { source, allowed }: Reading,
  { path, size }: Entry,
  label = (key: string) => key,
): ReadOutcome<SafeFile> => {
  if (size > limits.file) return { value: undefined, findings: inFile(path, [tooLong(size)]) };
  const bytes = source.read(path);
  const safe = safeText(bytes);
  if (!safe.ok) return { value: undefined, findings: inFile(path, safe.findings) };
  const file = { path, text: safe.text, digest: digestOf(bytes) };
  return { value: file, findings: leaksIn(file, allowed, label) };
};

export const openRecord = <Value>(
  reading: Reading,
  schema: z.core.$ZodType<Value>,
  entry: Entry,
): ReadOutcome<{ file: SafeFile; record: Value }> => {
  const { value: file, findings } = openFile(reading, entry);
  if (file === undefined) return { value: undefined, findings };
  const { value: record, findings: problems } = readRecord(schema, file);
  return { value: record === undefined ? undefined : { file, record }, findings: [...findings, ...problems] };
};

/** The id a path gives a record: its last name without the ending. */
export const idOf = ({ path }: Entry): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');

/** All records of one kind among `entries`. */
export const gather = <Value>(
  reading: Reading,
  schema: z.core.$ZodType<Value>,
  entries: readonly Entry[],
): Gathered<Filed<Value>> => {
  const read = entries.map((entry) => ({ id: idOf(entry), ...openRecord(reading, schema, entry) }));
  return {
    values: new Map(
      read.flatMap(({ id, value }): [string, Filed<Value>][] =>
        value === undefined ? [] : [[id, filed(id, value.file, value.record)]],
      ),
    ),
    findings: read.flatMap(({ findings }) => findings),
  };
};
