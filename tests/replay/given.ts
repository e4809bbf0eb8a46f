/** What the year is given: everything in the ledger that its own work did not write. */
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Receipts, decisions, notices, objections, lines that were given out. */
const written = '{20??/{*/receipts/*,*/decisions/*,notices/*,objections/*},checkpoints/*,made/*}';

/** `ledger`: a folder that holds `content/`; `root`: the folder to be filled. */
export const copyGiven = (ledger: string, root: string): void => {
  cpSync(join(ledger, 'content'), join(root, 'content'), { recursive: true });
  for (const file of globSync(written, { cwd: join(root, 'content') })) rmSync(join(root, 'content', file));
};

/** Those files by their paths below `content/`. */
export const writtenFiles = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(written, { cwd: join(root, 'content') })
      .toSorted()
      .map((file) => [file, readFileSync(join(root, 'content', file), 'utf8')]),
  );
