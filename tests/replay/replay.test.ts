import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import { years } from './years.ts';

describe.each(years)('$name, worked through from an empty ledger', ({ ledger, kept, steps }) => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
    copyGiven(ledger, root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('gives the records of its ledger byte for byte', { timeout: 300_000 }, async () => {
    expect(writtenFiles(root)).toEqual({});
    await replay(root, kept, steps);
    expect(writtenFiles(root)).toEqual(writtenFiles(ledger));
  });
});
