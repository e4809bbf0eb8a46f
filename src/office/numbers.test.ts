import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { numbersGiven } from './numbers.ts';

let root = '';
const receipts = 'content/2017/station/receipts';
const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const commit = (): void => {
  git('add', '--all');
  git('-c', 'user.name=甲', '-c', 'user.email=one@example.org', 'commit', '--quiet', '--message', '一次');
};
const given = () => [...new Set(numbersGiven(root, receipts))].toSorted();

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-numbers-'));
  git('init', '--quiet');
  put('content/association.yaml', 'demonstration: true\nname: 甲\n');
  put(`${receipts}/tea.yaml`, 'demonstration: true\nnumber: ZZ-2017-007\n');
  commit();
});
afterEach(() => rmSync(root, { recursive: true }));

const emptied = (): void => {
  put('content/association.yaml', 'name: 乙\n');
  rmSync(join(root, receipts), { recursive: true });
  commit();
};

it('a receipt that was taken back keeps its number', () => {
  emptied();
  put(`${receipts}/rice.yaml`, 'number: ZZ-2017-001\n');
  commit();
  rmSync(join(root, receipts), { recursive: true });
  commit();
  expect(given()).toEqual(['ZZ-2017-001']);
});

it('the demonstration’s count in the demonstration, and not in a ledger that began by emptying it', () => {
  put(`${receipts}/tea.yaml`, 'demonstration: true\nnumber: ZZ-2017-008\n');
  commit();
  expect(given()).toEqual(['ZZ-2017-007', 'ZZ-2017-008']);
  emptied();
  expect(given()).toEqual([]);
});

it('what lies in the folder counts, whoever gave it', () => {
  emptied();
  put(`${receipts}/tea.yaml`, 'demonstration: true\nnumber: ZZ-2017-003\n');
  expect(given()).toEqual(['ZZ-2017-003']);
});
