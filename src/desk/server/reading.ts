/** The ledger as the desk sees it: read and judged again only when a file of it is another than it was. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { type KeptMemory, type RunningMemory, runningMemory } from '../../ledger/memory.ts';
import { digestOf } from '../../ledger/record.ts';
import type { Source } from '../../ledger/source.ts';
import { viewSite } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

/** Name, size and time of each file below `content/`, by its path in the ledger: another where anything was written there. */
const stampsOf = (root: string): ReadonlyMap<string, string> => {
  const stamps = new Map<string, string>();
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      const path = `${below}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else {
        const { size, mtimeMs, ino } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {
          size: 0,
          mtimeMs: 0,
          ino: 0,
        };
        stamps.set(path, `${size} ${mtimeMs} ${ino}`);
      }
    }
  };
  walk('content');
  return stamps;
};

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([path, stamp]) => other.get(path) === stamp);

interface Digested {
  readonly stamp: string | undefined;
  readonly digest: string;
}

/** The tree as it is now; a digest that was taken of a file holds as long as its stamp does. */
const stampedSource = (root: string, stamps: ReadonlyMap<string, string>, digests: Map<string, Digested>): Source => {
  const source = directorySource(root);
  return {
    ...source,
    digest: (path) => {
      const stamp = stamps.get(path);
      const known = digests.get(path);
      if (known !== undefined && known.stamp === stamp) return known.digest;
      const digest = digestOf(source.read(path));
      digests.set(path, { stamp, digest });
      return digest;
    },
  };
};

/**
 * Undefined where `content/association.yaml` cannot be read. `today`: the day to judge by, as a verb has it. `former`: what
 * another run kept of a ledger of so many files.
 */
export const readingOf = (
  root: string,
  today: (asOf?: string) => string,
  former: (files: number) => KeptMemory | undefined = () => undefined,
): (() => DeskLedger | undefined) => {
  let known:
    | { readonly stamps: ReadonlyMap<string, string>; readonly day: string; readonly ledger: DeskLedger | undefined }
    | undefined;
  let memory: RunningMemory | undefined;
  const digests = new Map<string, Digested>();
  return () => {
    const stamps = stampsOf(root);
    if (
      known !== undefined &&
      isSame(known.stamps, stamps) &&
      known.day === today(known.ledger?.records.association.asOf)
    )
      return known.ledger;
    const source = stampedSource(root, stamps, digests);
    const kept = memory === undefined ? former(stamps.size) : undefined;
    memory ??= runningMemory(kept);
    const { records, findings } = load(source, memory);
    kept?.save();
    memory.forget();
    const day = today(records?.association.asOf);
    const ledger =
      records === undefined
        ? undefined
        : { source, memory, records, findings, site: viewSite(records, day, '/'), today: day };
    known = { stamps, day, ledger };
    return ledger;
  };
};
