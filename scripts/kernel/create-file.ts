/** Writes a file that must not be there yet: the whole file or nothing, and never over another's. */
import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
