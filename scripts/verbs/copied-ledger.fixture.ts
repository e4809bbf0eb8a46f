/** A ledger of the tests, that of 2017 unless said, copied for each test, so that a test may change it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { ioIn } from '../kernel/io.fixture.ts';
import type { Io } from '../kernel/verb.ts';
import { ledger2017 } from '../../tests/programmes/folders.ts';
import { keptCopy } from '../../tests/programmes/kept-copy.ts';

export interface CopiedLedger {
  readonly path: (file: string) => string;
  readonly read: (file: string) => string;
  /** Replaces what must be there. */
  readonly change: (file: string, from: string | RegExp, to: string) => void;
  /** What the verb said, on either stream, since the test began. */
  readonly said: string[];
  readonly io: () => Io;
}

/** A test file calls it where it describes its tests. */
export const copiedLedger = (ledger = ledger2017): CopiedLedger => {
  let cwd = '';
  let restore = () => {};
  const said: string[] = [];
  const path = (file: string) => join(cwd, file);
  const read = (file: string) => readFileSync(path(file), 'utf8');
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'gongshi-'));
    restore = keptCopy(join(ledger, 'content'), path('content'));
  });
  beforeEach(() => {
    restore();
    said.length = 0;
  });
  afterAll(() => rmSync(cwd, { recursive: true }));
  return {
    path,
    read,
    change: (file, from, to) => {
      const text = read(file);
      expect(text).toMatch(from);
      writeFileSync(
        path(file),
        text.replace(from, () => to),
      );
    },
    said,
    io: () => ioIn(cwd, said, (asOf) => asOf ?? '2017-12-20'),
  };
};
