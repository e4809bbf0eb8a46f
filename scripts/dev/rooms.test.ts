import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rooms } from './rooms.ts';

/** Folders of the sources that hold no code that imports. */
const plain = ['src/styles'];

/** Git knows of no empty folder, so one that is left on a disk is no room. */
const foldersOf = (parent: string): string[] =>
  readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${parent}/${name}`)
    .filter((folder) => readdirSync(folder).length > 0);

describe('the rooms of the house', () => {
  it('are the folders there are, none forgotten', () => {
    const folders = rooms.map(({ folder }) => folder);
    expect(new Set([...folders, ...plain])).toEqual(new Set([...foldersOf('src'), ...foldersOf('scripts')]));
    expect(folders.filter((folder) => !existsSync(folder))).toEqual([]);
  });

  it.each([
    ['README.md', 'purpose'],
    ['README.zh-CN.md', 'purposeZh'],
  ] as const)('stand in the map of %s with the same words and order', (file, key) => {
    const map = rooms.map((room) => `${`${room.folder}/`.padEnd(20)}${room[key]}`).join('\n');
    expect(readFileSync(file, 'utf8')).toContain(map);
  });
});
