/** The desk that is running over this folder already: a second double click opens its window again. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECOND = 1000;
const noteIn = (folder: string): string => join(folder, 'running');

/** Its address, if it answers to it. */
export const runningDesk = async (folder: string): Promise<string | undefined> => {
  if (!existsSync(noteIn(folder))) return undefined;
  const url = readFileSync(noteIn(folder), 'utf8').trim();
  if (!/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}$/.test(url)) return undefined;
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(3 * SECOND) });
    return ok ? url : undefined;
  } catch {
    return undefined;
  }
};

/** Only this user may read it: whoever has the address may do all that the desk can. Gives what removes the note again. */
export const remember = (folder: string, url: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  rmSync(noteIn(folder), { force: true });
  writeFileSync(noteIn(folder), url, { mode: 0o600, flag: 'wx' });
  return () => rmSync(noteIn(folder), { force: true });
};
