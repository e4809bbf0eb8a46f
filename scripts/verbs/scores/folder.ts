/** The folder that the score sheets came back in, file by file. */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { largestSheet, type Sent } from '../../../src/score-sheet/sent.ts';
import { CannotRun } from '../../kernel/verb.ts';

export const sentAs = (path: string, name: string): Sent => {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return { name, unread: 'link' };
  if (stat.isDirectory()) return { name, unread: 'folder' };
  if (!stat.isFile()) return { name, unread: 'other' };
  return stat.size > largestSheet ? { name, unread: 'large' } : { name, bytes: readFileSync(path) };
};

export const sentIn = (folder: string): readonly Sent[] => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotRun(`没有 ${folder} 这个文件夹`);
  return readdirSync(folder)
    .toSorted()
    .map((name) => sentAs(join(folder, name), name));
};
