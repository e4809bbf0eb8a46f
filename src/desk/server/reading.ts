/** The ledger as the desk sees it: read and judged again only when a file of it is another than it was. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { viewSite } from '../../view/site.ts';
import type { DeskLedger } from '../ledger.ts';

/** Names, sizes and times of everything below a folder: changes with whatever is written there. */
const stampOf = (folder: string): string => {
  const parts: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(below, { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        const { size, mtimeMs, ino } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0, ino: 0 };
        parts.push(`${path} ${size} ${mtimeMs} ${ino}`);
      }
    }
  };
  walk(folder);
  return parts.join('\n');
};

/** Undefined where `content/association.yaml` cannot be read. `today`: the day to judge by, as a verb has it. */
export const readingOf = (root: string, today: (asOf?: string) => string): (() => DeskLedger | undefined) => {
  let known: { readonly stamp: string; readonly day: string; readonly ledger: DeskLedger | undefined } | undefined;
  return () => {
    const stamp = stampOf(join(root, 'content'));
    if (known !== undefined && known.stamp === stamp && known.day === today(known.ledger?.records.association.asOf))
      return known.ledger;
    const source = directorySource(root);
    const { records, findings } = load(source);
    const day = today(records?.association.asOf);
    const ledger =
      records === undefined ? undefined : { source, records, findings, site: viewSite(records, day, '/'), today: day };
    known = { stamp, day, ledger };
    return ledger;
  };
};
