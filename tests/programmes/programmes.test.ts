import { mkdtempSync, cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { check } from '../../scripts/verbs/check.ts';
import { verify } from '../../scripts/verbs/verify.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { ledger2017, ledgerOfPapers, ledgerOfPersons, publishedOf } from './folders.ts';
import { filesOf, publishedFiles } from './published.ts';
import { isSameLedger } from './same.ts';

describe.each([
  ['2017', ledger2017],
  ['papers', ledgerOfPapers],
  ['persons', ledgerOfPersons],
  ['papers as published', publishedOf(ledgerOfPapers)],
  ['persons as published', publishedOf(ledgerOfPersons)],
])('the programme %s', (_, folder) => {
  const said: string[] = [];
  const { records } = load(directorySource(folder));
  const io = ioIn(folder, said, () => records?.association.asOf ?? '');

  it('is a demonstration that says so, on a day of its own', () => {
    expect(records?.association).toMatchObject({ demonstration: true, asOf: expect.stringMatching(/^\d{4}-/) });
  });

  it('passes the check', async () => {
    expect([
      await check.run({ options: {}, positionals: [] }, io),
      said.filter((text) => text.includes('错误[')),
    ]).toEqual([0, []]);
  });

  it('is the same when everything is computed again', async () => {
    said.length = 0;
    expect(await verify.run({ options: {}, positionals: [] }, io)).toBe(0);
    expect(said.join('\n')).toMatch(/^20\d\d年度：重新计算了\d+份入选名单、[1-9]/m);
  });
});

it.each([ledgerOfPapers, ledgerOfPersons])('%s is published as its rule lets, byte for byte', (whole) => {
  expect(filesOf(publishedOf(whole))).toEqual(publishedFiles(whole));
});

it('are told apart by their files', () => {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-same-'));
  cpSync(ledgerOfPapers, root, { recursive: true });
  expect(isSameLedger(ledgerOfPapers, root)).toBe(true);
  expect(isSameLedger(ledgerOfPapers, ledger2017)).toBe(false);
  rmSync(join(root, 'content', 'calendar'), { recursive: true });
  expect(isSameLedger(ledgerOfPapers, root)).toBe(false);
  rmSync(root, { recursive: true });
});
