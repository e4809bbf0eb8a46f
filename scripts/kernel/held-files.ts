/** The files that the office holds for an application, by their digests. */
import { createHash } from 'node:crypto';
import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './verb.ts';

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

const isAdded = (name: string): boolean => name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name);

const entriesIn = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const isClosed = error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
    if (!isClosed) throw error;
    throw new CannotRun(`没有打开 ${folder} 的权限。请有权限的人打开，或者把材料复制到能读的文件夹里`);
  }
};

export interface HeldFiles {
  /** Paths by SHA-256. What an operating system leaves in folders is passed over. */
  readonly files: ReadonlyMap<string, string>;
  /** Links, which may lead anywhere: none of them is followed. */
  readonly links: readonly string[];
}

/** Deeper folders than these hold no papers of one application. */
const deepest = 10;

export const heldFiles = (folder: string): HeldFiles => {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotRun(`没有 ${folder} 这个文件夹`);
  const [paths, links]: [string[], string[]] = [[], []];
  const walk = (below: string, depth: number): void => {
    for (const entry of entriesIn(below)) {
      if (isAdded(entry.name)) continue;
      const path = join(below, entry.name);
      if (entry.isSymbolicLink()) links.push(path);
      else if (entry.isFile()) paths.push(path);
      else if (entry.isDirectory() && depth < deepest) walk(path, depth + 1);
    }
  };
  walk(folder, 0);
  return { files: new Map(paths.toSorted().map((path) => [digestOfFile(path), path])), links };
};
