/** One at a time, also where two clerks share a folder: whoever makes the file first goes first. */
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from './verb.ts';

const SECOND = 1000;
/** What takes a second holds no lock for a minute: the program that made it has ended without removing it. */
const [patience, stale, pause] = [10 * SECOND, 60 * SECOND, 50];

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** False where another holds it. */
const taken = (path: string): boolean => {
  try {
    const file = openSync(path, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (!isThere(error)) throw error;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > stale) rmSync(path, { force: true });
    return false;
  }
};

/** What `act` gives, with nobody else in it meanwhile. `path`: of a file that is there as long as somebody is. */
export const oneAtATime = <Result>(path: string, act: () => Result): Result => {
  mkdirSync(dirname(path), { recursive: true });
  const end = Date.now() + patience;
  while (!taken(path)) {
    if (Date.now() > end)
      throw new CannotRun(`另一个窗口或者另一台电脑正在登记。等它完成再做一次；没有的，删去 ${path}`);
    sleep(pause);
  }
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
  }
};
