/** The files that the office holds for an application, by their digests. */
import { createHash } from 'node:crypto';
import { openSync, readdirSync, readSync, closeSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from '../../kernel/verb.ts';

const CHUNK = 1024 * 1024;

/** A scan may be large, so it is never in memory as a whole. */
const digestOfFile = (path: string): string => {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(CHUNK);
  const file = openSync(path, 'r');
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
};

/** Name below the folder by SHA-256. What an operating system leaves in folders is passed over. */
export const heldFiles = (folder: string): ReadonlyMap<string, string> => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotRun(`没有 ${folder} 这个文件夹`);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !entry.name.startsWith('.') && !/^(?:thumbs\.db|desktop\.ini)$/i.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(names.map((path) => [digestOfFile(path), path]));
};
