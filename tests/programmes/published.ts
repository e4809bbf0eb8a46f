/** The published ledgers of those programmes that keep something back: what `gongshi disclose` writes, laid down beside the whole ones. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { directorySource } from '../../src/ledger/directory.ts';
import { disclosed } from '../../src/ledger/disclosed.ts';
import { load } from '../../src/ledger/load.ts';
import { publishedOf } from './folders.ts';

export const publishedFiles = (whole: string): Readonly<Record<string, string>> => {
  const source = directorySource(whole);
  const { records } = load(source);
  if (records === undefined) throw new Error(`${whole} cannot be read`);
  const files = [...disclosed(source, records, records.association.asOf ?? '')];
  return Object.fromEntries(files.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
};

export const filesOf = (folder: string): Readonly<Record<string, string>> => {
  const source = directorySource(folder);
  return Object.fromEntries(source.list().map(({ path }) => [path, new TextDecoder().decode(source.read(path))]));
};

/** Nothing where the ledger publishes everything. */
export const writePublished = (whole: string): void => {
  if (!existsSync(join(whole, 'content', 'whole.yaml'))) return;
  const folder = publishedOf(whole);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(publishedFiles(whole))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
