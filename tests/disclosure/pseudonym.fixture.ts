/** The award to papers under the fourth kind of publicity: whoever was not selected stands under a pseudonym, with his marks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Source } from '../../src/ledger/source.ts';
import { ledgerOfPapers } from '../programmes/folders.ts';
import { published, whole } from './whole.fixture.ts';

const lay = (folder: string, source: Source): string => {
  for (const { path } of source.list()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source.read(path));
  }
  return folder;
};

/** `root`: a folder to lay both ledgers into. */
export const underPseudonyms = (root: string): { readonly whole: string; readonly published: string } => {
  const source = whole(ledgerOfPapers, { unsuccessful: { show: 'pseudonym' } });
  return { whole: lay(join(root, 'whole'), source), published: lay(join(root, 'published'), published(source)) };
};
