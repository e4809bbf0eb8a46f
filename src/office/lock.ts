/** One writer at a time, also of two windows and two machines: the lock is a file that says who holds it. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

const SECOND = 1000;
const [patience, stale, pause] = [10 * SECOND, 600 * SECOND, 50];

const sleep = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
};

const holderOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Did whoever made it end without removing it? On another machine only time tells. */
const isLeft = (path: string, holder: string): boolean => {
  const [host = '', pid = ''] = holder.split('\n');
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > stale || (host === hostname() && !isAlive(Number(pid)));
};

/** Is somebody at it now? */
export const isHeld = (path: string): boolean => {
  const holder = holderOf(path);
  return holder !== undefined && !isLeft(path, holder);
};

/** Moved aside first, so that of two who find it left only one takes it, and nobody takes a new one. */
const removeLeft = (path: string, holder: string): void => {
  const aside = `${path}.${process.pid}.left`;
  try {
    renameSync(path, aside);
    if (holderOf(aside) !== holder) linkSync(aside, path);
  } catch {
    // Somebody else was quicker.
  }
  rmSync(aside, { force: true });
};

/** Made whole beside and linked into its place: never there without saying whose it is. */
const isTaken = (path: string): boolean => {
  const own = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(own, `${hostname()}\n${process.pid}\n`);
    linkSync(own, path);
    return true;
  } catch (error) {
    // Whoever was here last has just removed the folder with the lock.
    if (codeOf(error) === 'ENOENT') return false;
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = holderOf(path);
    if (holder !== undefined && isLeft(path, holder)) removeLeft(path, holder);
    return false;
  } finally {
    rmSync(own, { force: true });
  }
};

/** Nothing is left behind where nothing is kept. */
const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else is in it.
  }
};

/** What `act` gives, with nobody else in it meanwhile; undefined where another holds the lock for ten seconds. */
export const oneAtATime = <Result>(path: string, act: () => Result): Result | undefined => {
  const end = Date.now() + patience;
  while (!isTaken(path)) {
    if (Date.now() > end) return undefined;
    sleep(pause);
  }
  try {
    return act();
  } finally {
    rmSync(path, { force: true });
    removeEmpty(dirname(path));
  }
};

export { sleep };
