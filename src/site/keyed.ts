/**
 * Keys of pages, by which a build keeps those that are the same as last time (src/build/pages.ts). A page of many addresses
 * shows its props, the shell and the tables, and nothing else; so a key is the digest of these and of the sources. What
 * is published is never wrong for it: whatever is in doubt is part of the key, and then the page is made again.
 */
import { hash } from 'node:crypto';
import { directorySource } from '../ledger/directory.ts';
import { digestOfKinds, digestOfSources, tables } from './made-of.ts';
import { plainText } from './plain-text.ts';
import { association, shell } from './site.ts';

const digest = (text: string | Uint8Array): string => hash('sha256', text);

/** Who runs the programme; the day of a demonstration changes what its pages say, as any day does. */
const issuer = plainText({ ...association, asOf: null });

/** The order of Chinese words is Node's own. */
const common = digest(
  [process.version, digestOfSources(), digestOfKinds(directorySource('.'), tables), issuer, plainText(shell)].join(
    '\n',
  ),
);

/** Gives each path its key: `export const getStaticPaths = () => keyed(yearPaths(site, (year) => ({ page: … })))`. */
export const keyed = <Path extends { readonly params: object; readonly props: object }>(
  paths: readonly Path[],
): (Path & { readonly cacheKey: string })[] =>
  // The path itself and no copy, which would hold props that are made when they are asked for.
  paths.map((path) => Object.assign(path, { cacheKey: digest(`${common}\n${plainText(path.props)}`) }));
