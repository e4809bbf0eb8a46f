/** One file at a time: bytes → safe text → record. What every kind of record shares. */
import type { z } from 'zod/mini';
import { type Finding, inFile } from '../core/finding.ts';
import type { Allowed, Contacts } from '../core/privacy/allowed.ts';
import type { Filed } from '../core/records.ts';
import { leaksIn } from './leaks.ts';
import { digestOf, filed, type ReadOutcome, type SafeFile, readRecord } from './record.ts';
import { heldTo, type Memory } from './memory.ts';
import { limits, safeText, tooLong } from './safe-text.ts';
import type { Entry, Source } from './source.ts';

export interface Reading {
  readonly source: Source;
  readonly allowed: Allowed;
  /** What was read before. Absent, everything is read. */
  readonly memory?: Memory | undefined;
}

/** Values by id, with everything that was found on the way. */
export interface Gathered<Value> {
  readonly values: ReadonlyMap<string, Value>;
  readonly findings: readonly Finding[];
}

/** The text of a file if it is safe, with the personal data in it. */
export const openFile = (
  { source, allowed }: Reading,
  entry: Entry,
  label = (key: string) => key,
): ReadOutcome<SafeFile> => {
  const { path } = entry;
  const refused = () => ({ value: undefined, findings: inFile(path, [tooLong(entry.size)]) });
  if (source.bounded !== true && entry.size > limits.file) return refused();
  const bytes = source.read(path);
  if (bytes.length > limits.file && entry.size > limits.file) return refused();
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

/** The digest of a file, and a source that has its bytes at hand. */
const readOnce = (source: Source, { path }: Entry): { readonly digest: string; readonly source: Source } => {
  const bytes = source.read(path);
  return { digest: digestOf(bytes), source: { ...source, read: () => bytes } };
};

const contactsOf = ({ phones, emails }: Allowed): string => digestOf(JSON.stringify([[...phones], [...emails]]));

/**
 * What was kept of the same bytes. Whether it was well may hang on the office's own contacts that stand in it: then it is kept
 * with them, and is asked for again when they change; where none of them was met, whatever they are, nothing hangs on them.
 */
const keptOf = <Value>({ memory, allowed }: Reading, key: string): Value | undefined =>
  memory?.recall<Value>(key) ?? memory?.recall<Value>(`${key} ${contactsOf(allowed)}`);

const keepWell = ({ memory, allowed }: Reading, key: string, wasMet: boolean, value: unknown): void =>
  memory?.keep(wasMet ? `${key} ${contactsOf(allowed)}` : key, value);

/** The same contacts, which tell whether one of them was met. */
const watched = ({ phones, emails }: Allowed): { readonly allowed: Allowed; readonly wasMet: () => boolean } => {
  let met = false;
  const watching = (known: Contacts): Contacts => ({
    [Symbol.iterator]: () => known[Symbol.iterator](),
    has: (contact) => {
      const isKnown = known.has(contact);
      met ||= isKnown;
      return isKnown;
    },
  });
  return { allowed: { phones: watching(phones), emails: watching(emails) }, wasMet: () => met };
};

/**
 * A record that was read before from the same bytes; else what `read` makes of the file now. `held`: what it is held to
 * beside its bytes and the office's contacts (`heldTo`).
 */
export const remembered = <Value>(
  reading: Reading,
  entry: Entry,
  held: string,
  read: (reading: Reading) => ReadOutcome<Filed<Value>>,
): ReadOutcome<Filed<Value>> => {
  const { source, memory } = reading;
  if (memory === undefined || entry.kind !== 'file') return read(reading);
  const known = source.digest?.(entry.path);
  const { digest, source: opened } = known === undefined ? readOnce(source, entry) : { digest: known, source };
  const key = `${entry.path} ${digest} ${held}`;
  const value = keptOf<Value>(reading, key);
  if (value !== undefined) return { value: { id: idOf(entry), file: entry.path, digest, value }, findings: [] };
  const { allowed, wasMet } = watched(reading.allowed);
  const outcome = read({ ...reading, allowed, source: opened });
  // A file whose digest was known may have changed since.
  if (outcome.value?.digest === digest && outcome.findings.length === 0)
    keepWell(reading, key, wasMet(), outcome.value.value);
  return outcome;
};

/**
 * What `find` finds in a text; where nothing was found before in the same bytes it is not asked again. `what`: what is looked for;
 * `held`: what the text is held to beside its bytes and the office's contacts (`heldTo`).
 */
export const foundIn = (
  reading: Reading,
  entry: Entry,
  what: string,
  held: string,
  find: (reading: Reading) => readonly Finding[],
): readonly Finding[] => {
  const { source, memory } = reading;
  if (memory === undefined || entry.kind !== 'file') return find(reading);
  const { digest, source: opened } = readOnce(source, entry);
  const key = `${what} ${entry.path} ${digest} ${held}`;
  if (keptOf<true>(reading, key) === true) return [];
  const { allowed, wasMet } = watched(reading.allowed);
  const findings = find({ ...reading, allowed, source: opened });
  if (findings.length === 0) keepWell(reading, key, wasMet(), true);
  return findings;
};

/** All records of one kind among `entries`. */
export const gather = <Value>(
  reading: Reading,
  schema: z.core.$ZodType<Value>,
  entries: readonly Entry[],
): Gathered<Filed<Value>> => {
  // What a record's path says is what schema it has.
  const held = heldTo();
  const read = entries.map((entry) =>
    remembered(reading, entry, held, (within) => {
      const { value, findings } = openRecord(within, schema, entry);
      return { value: value === undefined ? undefined : filed(idOf(entry), value.file, value.record), findings };
    }),
  );
  return {
    values: new Map(
      read.flatMap(({ value }): [string, Filed<Value>][] => (value === undefined ? [] : [[value.id, value]])),
    ),
    findings: read.flatMap(({ findings }) => findings),
  };
};
