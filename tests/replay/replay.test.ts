import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyGiven, writtenFiles } from './given.ts';
import { replay } from './replay.ts';
import { kept, steps } from './year-2017.ts';
import { ledger2017 } from '../programmes/folders.ts';

describe('the demonstration year, worked through from an empty ledger', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'gongshi-replay-'));
    copyGiven(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('gives the shipped records byte for byte', { timeout: 300_000 }, async () => {
    expect(writtenFiles(root)).toEqual({});
    await replay(root, kept, steps);
    expect(writtenFiles(root)).toEqual(writtenFiles(ledger2017));
  });
});
