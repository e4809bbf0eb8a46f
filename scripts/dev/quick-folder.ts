/**
 * Where tests keep their folders. They copy whole ledgers and remove them again some hundred times, and a disk keeps account
 * of each file: in memory that takes a third of the time.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes: an installation of everything, some ledgers, some built sites. */
const room = 2 * 1024 ** 3;

/** Some machines do not let what lies in memory be run, and hooks are run by some tests. */
const canRun = (folder: string): boolean => {
  const script = join(folder, 'runs');
  writeFileSync(script, '#!/bin/sh\n');
  chmodSync(script, 0o755);
  const { status } = spawnSync(script);
  rmSync(script);
  return status === 0;
};

/** A new folder in memory, to be removed by the caller; undefined where there is no such place, or too little room. */
export const quickFolder = (memory = '/dev/shm'): string | undefined => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize < room) return undefined;
    const folder = mkdtempSync(join(memory, 'gongshi-tests-'));
    if (canRun(folder)) return folder;
    rmSync(folder, { recursive: true });
    return undefined;
  } catch {
    return undefined;
  }
};
