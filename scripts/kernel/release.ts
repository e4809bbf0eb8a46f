/** Which release runs, or lies in a folder: its number, and the digest of the program that judges. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../src/ledger/stamp.ts';

const isTest = (path: string): boolean => /\.(?:test|fixture|arbitrary)\.ts$/.test(path);

export const releaseIn = (folder: string): Release => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = globSync('src/core/**/*.ts', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !isTest(path))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(`${file}\n`).update(readFileSync(join(folder, file)).toString().replaceAll('\r\n', '\n'));
  return { release: version, program: hash.digest('hex') };
};

let known: Release | undefined;

/** Of the program that runs, asked once. */
export const ownRelease = (): Release => (known ??= releaseIn(join(import.meta.dirname, '../..')));
