/** The page's scripts and styles, made once for each state of their sources and kept where caches are. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from './page.ts';

const repository = join(import.meta.dirname, '../../..');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Of everything that the page could be made of, and of the versions of what makes it. */
const digestOfSources = (): string => {
  const hash = createHash('sha256').update(readFileSync(join(repository, 'package-lock.json')));
  for (const path of globSync('src/**/*.{ts,tsx,css}', { cwd: repository }).toSorted())
    hash.update(`\0${path}\0`).update(readFileSync(join(repository, path)));
  return hash.digest('hex');
};

const start = promisify(execFile);

const make = async (folder: string): Promise<void> => {
  const beside = `${folder}.${process.pid}`;
  await start(process.execPath, [join(import.meta.dirname, 'make-page.ts'), beside]);
  writeFileSync(join(beside, 'whole'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
};

const pageIn = (folder: string): Page => {
  const names = readdirSync(folder).filter((name) => types[name.split('.').at(-1) ?? ''] !== undefined);
  const first = (end: string) => {
    const name = names.find((one) => one.endsWith(end));
    if (name === undefined) throw new Error(`the desk's page has no ${end} file`);
    return name;
  };
  return {
    assets: new Map(
      names.map((name) => [
        name,
        { type: types[name.split('.').at(-1) ?? ''] ?? '', bytes: Uint8Array.from(readFileSync(join(folder, name))) },
      ]),
    ),
    script: first('.js'),
    style: first('.css'),
  };
};

/** `cache`: a folder that may be removed at any time. */
export const bundledPage = async (cache: string): Promise<Page> => {
  const folder = join(cache, digestOfSources().slice(0, 20));
  if (!existsSync(join(folder, 'whole'))) {
    mkdirSync(cache, { recursive: true });
    for (const old of readdirSync(cache)) rmSync(join(cache, old), { recursive: true, force: true });
    await make(folder);
  }
  return pageIn(folder);
};
