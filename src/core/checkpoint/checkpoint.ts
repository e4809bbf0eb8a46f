/** Checkpoints kept in a ledger: what each stands for together with those before it, the next one, and the one that a line names. */
import type { Filed } from '../records.ts';
import type { Checkpoint } from '../schema/checkpoint.ts';
import { byText, sorted } from '../sorted.ts';
import { type Digests, digestsOf, type Fact } from './facts.ts';
import { type CheckpointLine, readLine, shortDigestOf, writeLine } from './line.ts';

export type Checkpoints = ReadonlyMap<string, Pick<Filed<Checkpoint>, 'id' | 'file' | 'value'>>;

type Mutable = Record<string, Record<string, string>>;

/** All that a checkpoint stands for; undefined where one that it goes on from is not there, or they go round in a circle. */
export const wholeOf = (checkpoints: Checkpoints, id: string, seen: readonly string[] = []): Digests | undefined => {
  const checkpoint = checkpoints.get(id)?.value;
  if (checkpoint === undefined || seen.includes(id)) return undefined;
  const before = checkpoint.after === undefined ? {} : wholeOf(checkpoints, checkpoint.after, [...seen, id]);
  if (before === undefined) return undefined;
  const whole = new Map(Object.entries(before));
  for (const [file, parts] of Object.entries(checkpoint.added)) whole.set(file, { ...whole.get(file), ...parts });
  for (const [file, parts] of Object.entries(checkpoint.dropped ?? {})) {
    const kept = Object.entries(whole.get(file) ?? {}).filter(([part]) => !parts.includes(part));
    if (kept.length === 0) whole.delete(file);
    else whole.set(file, Object.fromEntries(kept));
  }
  // Not by assigning: a file from elsewhere may call one `__proto__`.
  return Object.fromEntries(whole);
};

/** How many facts there are, and what stands for them on paper. Every place and digest is a line of the text that is hashed. */
export const summaryOf = (digests: Digests): Pick<CheckpointLine, 'count' | 'digest'> => {
  const lines = Object.entries(digests).flatMap(([file, parts]) =>
    Object.entries(parts).map(([part, digest]) => `${file}#${part} ${digest}\n`),
  );
  return { count: lines.length, digest: shortDigestOf(sorted(lines, byText).join('')) };
};

const latest = (checkpoints: Checkpoints): string | undefined =>
  sorted(
    [...checkpoints.values()].flatMap(({ id, value }) => {
      const line = readLine(value.line ?? '');
      return line === undefined ? [] : [{ id, ...line }];
    }),
    (one, other) => byText(one.day, other.day) || one.count - other.count || byText(one.id, other.id),
  ).pop()?.id;

/** The newest line of the ledger; undefined where it has none yet. */
export const latestLine = (checkpoints: Checkpoints): string | undefined =>
  checkpoints.get(latest(checkpoints) ?? '')?.value.line;

export interface NextCheckpoint {
  readonly id: string;
  readonly value: Checkpoint;
}

const lacking = (from: Digests, other: Digests, isSame: (one: string, two: string | undefined) => boolean): Digests => {
  const found: Mutable = {};
  for (const [file, parts] of Object.entries(from)) {
    const left = Object.entries(parts).filter(([part, digest]) => !isSame(digest, other[file]?.[part]));
    if (left.length > 0) found[file] = Object.fromEntries(left);
  }
  return found;
};

/** A file of the ledger has a limit; so many facts stay far below it. */
const mostInAFile = 1500;

const pieces = (digests: Digests): readonly Digests[] => {
  const found: Mutable[] = [];
  let count = mostInAFile;
  for (const [file, parts] of Object.entries(digests)) {
    if (count >= mostInAFile) {
      found.push({});
      count = 0;
    }
    const last = found[found.length - 1] ?? {};
    last[file] = { ...parts };
    count += Object.keys(parts).length;
  }
  return found;
};

/**
 * What is settled now, told as what came since the last checkpoint: the last one bears the line, those before it hold what would
 * make it too long. None where nothing came.
 */
export const nextCheckpoints = (
  checkpoints: Checkpoints,
  facts: readonly Fact[],
  day: string,
  commit?: string,
): readonly NextCheckpoint[] => {
  const last = latest(checkpoints);
  const before = last === undefined ? undefined : wholeOf(checkpoints, last);
  const base = before ?? {};
  const now = digestsOf(facts);
  const added = pieces(lacking(now, base, (one, two) => one === two));
  const gone = lacking(base, now, (_, two) => two !== undefined);
  const dropped = Object.fromEntries(Object.entries(gone).map(([file, parts]) => [file, Object.keys(parts)]));
  const hasDropped = Object.keys(dropped).length > 0;
  if (added.length === 0 && !hasDropped) return [];
  const line: CheckpointLine = { day, ...summaryOf(now), ...(commit === undefined ? {} : { commit }) };
  const id = `${day}-${line.digest.slice(0, 8).toLowerCase()}`;
  const ids = added.slice(0, -1).map((_, index) => `${id}-${index + 1}`);
  const firstAfter = before === undefined ? undefined : last;
  const afterOf = (index: number) => ids[index - 1] ?? firstAfter;
  const chained = (index: number) => (afterOf(index) === undefined ? {} : { after: afterOf(index) });
  return [
    ...ids.map((piece, index) => ({ id: piece, value: { ...chained(index), added: added[index] ?? {} } })),
    {
      id,
      value: {
        line: writeLine(line),
        ...chained(ids.length),
        added: added[ids.length] ?? {},
        ...(hasDropped ? { dropped } : {}),
      },
    },
  ];
};

/** What a line stood for, as the ledger keeps it. */
export type Kept =
  | { readonly kind: 'kept'; readonly id: string; readonly digests: Digests }
  /** No checkpoint of the ledger adds up to the line. `file`: one that bears the line and holds something else. */
  | { readonly kind: 'lost'; readonly file?: string };

export const keptOf = (checkpoints: Checkpoints, { day, count, digest }: CheckpointLine): Kept => {
  let file: string | undefined;
  for (const checkpoint of checkpoints.values()) {
    const line = readLine(checkpoint.value.line ?? '');
    if (line?.day !== day || line.digest !== digest) continue;
    const digests = wholeOf(checkpoints, checkpoint.id);
    const summary = digests === undefined ? undefined : summaryOf(digests);
    if (digests !== undefined && summary?.count === count && summary.digest === digest) {
      return { kind: 'kept', id: checkpoint.id, digests };
    }
    file = checkpoint.file;
  }
  return { kind: 'lost', ...(file === undefined ? {} : { file }) };
};
