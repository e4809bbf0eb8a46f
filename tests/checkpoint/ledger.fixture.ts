/** A ledger in memory with lines that were given out, and what is seen of it from outside. */
import { type Checkpoints, latestLine, nextCheckpoints } from '../../src/core/checkpoint/checkpoint.ts';
import type { Fact } from '../../src/core/checkpoint/facts.ts';
import type { Records } from '../../src/core/records.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { settledIn } from '../../src/ledger/settled.ts';
import { byPath, type Source } from '../../src/ledger/source.ts';
import { toYaml } from '../../src/ledger/write-yaml.ts';

/** Path → text of a ledger; a path without text is not there. */
export type Files = Readonly<Record<string, string | undefined>>;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const filesIn = (folder: string): Files => {
  const source = directorySource(folder);
  return Object.fromEntries(source.list().map(({ path }) => [path, decoder.decode(source.read(path))]));
};

const sourceOf = (files: Files): Source => {
  const bytes = new Map(
    Object.entries(files).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, encoder.encode(text)] as const],
    ),
  );
  return {
    list: () => [...bytes].map(([path, { length: size }]) => ({ path, kind: 'file' as const, size })).toSorted(byPath),
    read: (path) => bytes.get(path) ?? new Uint8Array(),
  };
};

export interface Opened {
  readonly records: Records;
  readonly facts: readonly Fact[];
  readonly checkpoints: Checkpoints;
}

export const opened = (files: Files, today: string): Opened => {
  const { records } = load(sourceOf(files));
  if (records === undefined) throw new Error('the ledger cannot be read');
  return { records, facts: settledIn(records, today), checkpoints: records.checkpoints ?? new Map() };
};

/** The ledger with a line of today, and that line. */
export const withLine = (files: Files, today: string): { readonly files: Files; readonly line: string } => {
  const { facts, checkpoints } = opened(files, today);
  const next = nextCheckpoints(checkpoints, facts, today);
  const added = next.map(({ id, value }) => [`content/checkpoints/${id}.yaml`, toYaml(value, 3)] as const);
  const line = next[next.length - 1]?.value.line ?? latestLine(checkpoints);
  if (line === undefined) throw new Error('there is nothing to stand for');
  return { files: { ...files, ...Object.fromEntries(added) }, line };
};

/** Lines as they would be if no other had ever been given out. */
export const madeAnew = (facts: readonly Fact[], today: string): Checkpoints =>
  new Map(
    nextCheckpoints(new Map(), facts, today).map(({ id, value }) => [
      id,
      { id, file: `content/checkpoints/${id}.yaml`, value },
    ]),
  );
