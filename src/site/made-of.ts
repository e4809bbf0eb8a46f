/** Digests of what pages are made of beside the records that they show: the sources, and the tables of the office. */
import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { placeOf, type RecordPlace } from '../ledger/paths.ts';
import type { Source } from '../ledger/source.ts';

const digest = (text: string | Uint8Array): string => hash('sha256', text);

/** What makes pages: one change in it, and every page is made again. */
const sources = ['astro.config.mjs', 'package.json', 'package-lock.json', 'src/**/*', 'public/**/*'];

export const digestOfSources = (): string =>
  digest(
    globSync(sources, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .toSorted()
      .map((file) => `${digest(readFileSync(file))} ${file.slice(process.cwd().length)}`)
      .join('\n'),
  );

export type Kinds = ReadonlySet<RecordPlace['kind']>;

/** Tables of the office. Every page may read them, and they choose what the form's scripts hold, whose names pages carry. */
export const tables: Kinds = new Set(['calendar', 'programme', 'policy', 'category']);

/** Of every file of these kinds in the ledger. */
export const digestOfKinds = (source: Source, kinds: Kinds): string =>
  digest(
    source
      .list()
      .filter(({ path }) => kinds.has(placeOf(path).kind))
      .map(({ path }) => `${digest(source.read(path))} ${path}`)
      .toSorted()
      .join('\n'),
  );
