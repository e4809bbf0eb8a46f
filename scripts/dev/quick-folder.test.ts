import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickFolder } from './quick-folder.ts';

describe('a quick folder', () => {
  let place = '';
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'gongshi-place-'));
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('is a new and empty one each time, where there is room', () => {
    const { bavail, bsize } = statfsSync(place);
    const made = [quickFolder(place), quickFolder(place)];
    if (bavail * bsize < 2 * 1024 ** 3) {
      expect(made).toEqual([undefined, undefined]);
      return;
    }
    const folders = made.filter((folder) => folder !== undefined);
    expect(new Set(folders).size).toBe(2);
    expect(folders.map((folder) => [dirname(folder), readdirSync(folder)])).toEqual([
      [place, []],
      [place, []],
    ]);
  });

  it('is none where the machine has no such place', () => {
    expect(quickFolder(join(place, 'nowhere'))).toBeUndefined();
  });
});
