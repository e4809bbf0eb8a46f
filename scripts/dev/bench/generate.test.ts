import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from './applications.ts';
import { filesBelow } from './files.ts';
import { generate } from './generate.ts';
import { directorySource } from '../../../src/ledger/directory.ts';
import { load } from '../../../src/ledger/load.ts';
import { addSociety, addYears, changeReceipt } from './years.ts';

const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'gongshi-bench-')));
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(filesBelow(folder).map((file) => [relative(folder, file), sha256(readFileSync(file, 'utf8'))]));

describe('the generated ledger', () => {
  for (const folder of folders) generate(folder, 100);
  const [first = '', second = ''] = folders;
  const applications = filesBelow(first).filter((file) => file.includes('applications'));

  it('is the same every time', () => {
    expect(digests(first)).toEqual(digests(second));
  });

  it('holds as many applications as asked for, of the size that real ones have', () => {
    expect(applications).toHaveLength(100);
    const bytes = applications.reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(Math.round(bytes / 100 / 100)).toBe(24);
  });

  it('of two years has both, each confirmed and received by the digests of its own files', () => {
    addYears(second, 1);
    changeReceipt(second, 0);
    addSociety(second, 0);
    const { records, findings } = load(directorySource(second));
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(records?.association.asOf).toBe('2018-12-20');
    expect(records?.organizations.has('bench-society-more-0')).toBe(true);
    const count = (year: number, kind: 'applications' | 'receipts') =>
      [...(records?.years.get(year)?.categories.values() ?? [])].reduce((sum, one) => sum + one[kind].size, 0);
    expect(count(2018, 'applications')).toBe(100);
    expect(count(2018, 'receipts')).toBe(count(2017, 'receipts'));
    const [category] = [...(records?.years.get(2018)?.categories.values() ?? [])];
    for (const [id, receipt] of category?.receipts ?? []) {
      expect(receipt.value.application).toBe(category?.applications.get(id)?.digest);
    }
  });
});
