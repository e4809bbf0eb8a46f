/** Writes files that must not be there yet: a whole file or nothing, and never over another's. */
import { existsSync, linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** False when the file is there already; it is then as it was, even if it came to be a moment ago. */
export const createFile = (path: string, content: string | Uint8Array): boolean => {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
};

/** All of them below a folder, or none: the names of those that are there already. */
export const createFiles = (folder: string, files: ReadonlyMap<string, string | Uint8Array>): readonly string[] => {
  const there = [...files.keys()].filter((name) => existsSync(join(folder, name)));
  if (there.length > 0) return there;
  const made: string[] = [];
  const undo = (): void => made.forEach((path) => rmSync(path, { force: true }));
  try {
    for (const [name, content] of files) {
      const path = join(folder, name);
      if (!createFile(path, content)) {
        undo();
        return [name];
      }
      made.push(path);
    }
  } catch (error) {
    undo();
    throw error;
  }
  return [];
};
