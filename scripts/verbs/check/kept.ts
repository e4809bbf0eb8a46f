/** What the last check of a large ledger found, kept beside what was read. */
import { join } from 'node:path';
import type { CheckedBefore } from '../../../src/ledger/checked-before.ts';
import { keepText, keptText } from '../../../src/ledger/kept-text.ts';

export interface Kept {
  readonly before: CheckedBefore | undefined;
  readonly keep: (checked: CheckedBefore) => void;
}

const kind = 'gongshi-found 1';

export const keptIn = (root: string, reader: string): Kept => {
  const file = join(root, '.cache', 'read', 'findings');
  const text = keptText(file, kind, reader);
  return {
    before: text === undefined ? undefined : JSON.parse(text),
    keep: (checked) => keepText(file, kind, reader, JSON.stringify(checked)),
  };
};
