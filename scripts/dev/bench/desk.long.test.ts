/** The desk's program on a ledger of 1,000 applications, opened for the first time: every screen, every act, and what it holds. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { measureDesk } from './desk.ts';
import { generate } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-desk-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the desk of a large ledger', () => {
  it('stays below 300 MB, also where it makes its page and reads everything', async () => {
    generate(folder, 1000);
    const { megabytes } = await measureDesk(folder);
    // What a system does not tell is no number.
    if (process.platform === 'linux') expect(megabytes).toBeLessThan(300);
  });
});
