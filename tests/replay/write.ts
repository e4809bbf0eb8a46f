/**
 * `npm run replay`: puts what the replays give into the ledgers of `tests/programmes`, after the tools or a year changed; and
 * into `content/`, as long as that is the ledger of 2017.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ledger2017 } from '../programmes/folders.ts';
import { writePublished } from '../programmes/published.ts';
import { isSameLedger } from '../programmes/same.ts';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import { years } from './years.ts';

const isShipped = isSameLedger(ledger2017, '.');
for (const { ledger, kept, steps } of years) {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
  copyGiven(ledger, root);
  await replay(root, kept, steps);
  const now = writtenFiles(root);
  for (const folder of isShipped && ledger === ledger2017 ? [ledger, '.'] : [ledger]) {
    for (const file of Object.keys(writtenFiles(folder))) {
      if (now[file] === undefined) rmSync(join(folder, 'content', file));
    }
    for (const [file, text] of Object.entries(now)) {
      mkdirSync(dirname(join(folder, 'content', file)), { recursive: true });
      writeFileSync(join(folder, 'content', file), text);
    }
  }
  rmSync(root, { recursive: true });
  writePublished(ledger);
}
