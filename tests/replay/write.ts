/**
 * `npm run replay`: puts what the replay gives into the ledger of 2017, after the tools or the year changed; and into
 * `content/`, as long as that is the same ledger.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledger2017 } from '../programmes/folders.ts';
import { isSameLedger } from '../programmes/same.ts';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import { kept, steps } from './year-2017.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
const isShipped = isSameLedger(ledger2017, '.');
copyGiven(root);
await replay(root, kept, steps);
const now = writtenFiles(root);
for (const folder of isShipped ? [ledger2017, '.'] : [ledger2017]) {
  for (const file of Object.keys(writtenFiles(folder))) {
    if (now[file] === undefined) rmSync(join(folder, 'content', file));
  }
  for (const [file, text] of Object.entries(now)) writeFileSync(join(folder, 'content', file), text);
}
rmSync(root, { recursive: true });
