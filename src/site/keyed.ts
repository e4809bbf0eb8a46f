/**
 * Keys of pages, by which Astro's incremental build keeps those that are the same as last time. A page of many addresses
 * shows its props, the shell and the tables, and nothing else; so a key is the digest of these and of the sources. What
 * is published is never wrong for it: whatever is in doubt is part of the key, and then the page is made again.
 */
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { directorySource } from '../ledger/directory.ts';
import { placeOf } from '../ledger/paths.ts';
import { plainText } from './plain-text.ts';
import { association, shell } from './site.ts';

const digest = (text: string | Uint8Array): string => hash('sha256', text);

/** What makes pages: one change in it, and every page is made again. */
const sources = ['astro.config.mjs', 'package.json', 'package-lock.json', 'src/**/*', 'public/**/*'];

/** Tables of the office. Every page may read them, and they choose what the form's scripts hold, whose names pages carry. */
const tables = new Set(['calendar', 'programme', 'policy', 'category']);

const digestOfSources = (): string =>
  digest(
    globSync(sources, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .toSorted()
      .map((file) => `${digest(readFileSync(file))} ${file.slice(process.cwd().length)}`)
      .join('\n'),
  );

const digestOfTables = (): string => {
  const source = directorySource('.');
  return digest(
    source
      .list()
      .filter(({ path }) => tables.has(placeOf(path).kind))
      .map(({ path }) => `${digest(source.read(path))} ${path}`)
      .toSorted()
      .join('\n'),
  );
};

/** Who runs the programme; the day of a demonstration changes what its pages say, as any day does. */
const issuer = plainText({ ...association, asOf: null });

/** The order of Chinese words is Node's own. */
const common = [process.version, digestOfSources(), digestOfTables(), issuer, plainText(shell)].join('\n');

/** Gives each path its key: `export const getStaticPaths = () => keyed(yearPaths(site, (year) => ({ page: … })))`. */
export const keyed = <Path extends { readonly params: object; readonly props: object }>(
  paths: readonly Path[],
): (Path & { readonly cacheKey: string })[] =>
  paths.map((path) => ({ ...path, cacheKey: digest(`${common}\n${plainText(path.props)}`) }));
