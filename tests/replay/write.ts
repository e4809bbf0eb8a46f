/** `node tests/replay/write.ts`: puts what the replay gives into the shipped ledger, after the tools or the year changed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import { kept, steps } from './year-2017.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
copyGiven(root);
await replay(root, kept, steps);
const now = writtenFiles(root);
for (const file of Object.keys(writtenFiles('.'))) if (now[file] === undefined) rmSync(join('content', file));
for (const [file, text] of Object.entries(now)) writeFileSync(join('content', file), text);
rmSync(root, { recursive: true });
