/** What the year is given: everything in the ledger that its own work did not write. */
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ledger2017 } from '../programmes/folders.ts';

/** Receipts, decisions, notices, objections. */
const written = '2017/{*/receipts/*,*/decisions/*,notices/*,objections/*}';

export const copyGiven = (root: string): void => {
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
  for (const file of globSync(written, { cwd: join(root, 'content') })) rmSync(join(root, 'content', file));
};

/** Those files by their paths below `content/`. */
export const writtenFiles = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    globSync(written, { cwd: join(root, 'content') })
      .toSorted()
      .map((file) => [file, readFileSync(join(root, 'content', file), 'utf8')]),
  );
