import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keptCopy } from './kept-copy.ts';

let root = '';
const at = (...names: string[]) => join(root, ...names);
const read = (...names: string[]) => readFileSync(at('to', ...names), 'utf8');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-kept-'));
  mkdirSync(at('from', 'folder', 'inner'), { recursive: true });
  writeFileSync(at('from', 'one.txt'), 'one');
  writeFileSync(at('from', 'folder', 'two.txt'), 'two');
  writeFileSync(at('from', 'folder', 'inner', 'three.txt'), 'three');
});
afterAll(() => rmSync(root, { recursive: true }));

it('makes a copy good again, whatever was done to it', () => {
  const restore = keptCopy(at('from'), at('to'));
  restore();
  const untouched = () => {
    restore();
    expect([read('one.txt'), read('folder', 'two.txt'), read('folder', 'inner', 'three.txt')]).toEqual([
      'one',
      'two',
      'three',
    ]);
    for (const gone of ['more.txt', 'other', 'folder/four.txt']) expect(existsSync(at('to', gone))).toBe(false);
  };
  for (const deed of [
    () => {},
    () => writeFileSync(at('to', 'one.txt'), 'eno'),
    () => rmSync(at('to', 'folder'), { recursive: true }),
    () => writeFileSync(at('to', 'more.txt'), 'more'),
    () => renameSync(at('to', 'folder'), at('to', 'other')),
    () => cpSync(at('to', 'one.txt'), at('to', 'folder', 'four.txt')),
    () => {
      rmSync(at('to', 'one.txt'));
      mkdirSync(at('to', 'one.txt', 'deep'), { recursive: true });
    },
    () => {
      rmSync(at('to', 'folder'), { recursive: true });
      writeFileSync(at('to', 'folder'), 'a file');
    },
  ]) {
    deed();
    untouched();
  }
});
