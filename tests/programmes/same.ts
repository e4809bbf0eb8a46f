/** Whether two folders hold the same ledger, byte for byte: then what was built of one serves for both. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directorySource } from '../../src/ledger/directory.ts';

export const isSameLedger = (one: string, other: string): boolean => {
  const paths = [one, other].map((root) =>
    directorySource(root)
      .list()
      .map(({ path }) => path),
  );
  const [here = [], there = []] = paths;
  return (
    here.join('\n') === there.join('\n') &&
    here.every((path) => readFileSync(join(one, path)).equals(readFileSync(join(other, path))))
  );
};
