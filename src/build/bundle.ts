/**
 * What Astro bundles of the sources: the program that renders the pages, and the scripts and styles that they load. It is made
 * of the sources, the tables and the office's texts, and of no other record; so it is kept under the digest of these, and
 * a ledger in which a receipt or an application has changed is not bundled again.
 */
import { hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import type { Source } from '../ledger/source.ts';
import { digestOfKinds, digestOfSources, type Kinds, tables } from '../site/made-of.ts';
import { digestsBelow, filesBelow } from './digests-below.ts';

/** Of these kinds the bundler reads files: the address, the rules that rows name, texts that become pages. */
const bundled: Kinds = new Set([...tables, 'association', 'guide', 'notice']);

/** Astro's name of a page, and the styles that it loads. */
type Styles = readonly (readonly [string, { readonly styles: readonly unknown[] }])[];

interface About {
  /** Changes with whatever the bundle is made of. */
  readonly key: string;
  /** The module that exports Astro's `app`, below `program`. */
  readonly entry: string;
  readonly styles: Styles;
  /** Digests of the files, so that a bundle that was cut short or changed is not believed. */
  readonly program: Readonly<Record<string, string>>;
  readonly assets: Readonly<Record<string, string>>;
}

export interface Bundle extends About {
  /** Where scripts, styles and `public/` lie as they stand on the site. */
  readonly folder: string;
}

const programIn = (folder: string): string => join(folder, 'program');
export const assetsIn = (folder: string): string => join(folder, 'assets');
const aboutIn = (folder: string): string => join(folder, 'about.json');

const keyOf = (source: Source): string =>
  hash(
    'sha256',
    [
      process.version,
      // Astro writes it into the program.
      process.cwd(),
      process.env['GONGSHI_BASE'] ?? '',
      digestOfSources(),
      digestOfKinds(source, bundled),
    ].join('\n'),
  );

const same = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Undefined where none was kept, or another. */
const keptIn = (folder: string, key: string): Bundle | undefined => {
  try {
    const said: About = JSON.parse(readFileSync(aboutIn(folder), 'utf8'));
    const whole =
      said.key === key &&
      same(said.program, digestsBelow(programIn(folder))) &&
      same(said.assets, digestsBelow(assetsIn(folder)));
    return whole ? { ...said, folder } : undefined;
  } catch {
    return undefined;
  }
};

const isIntegration = (value: unknown): value is AstroIntegration =>
  typeof value === 'object' && value !== null && 'name' in value;

/** What is made of the pages once they are there. */
const ofPages: readonly string[] = ['search-index', 'sitemap'];

/** Astro bundles, and renders nothing. Returns the styles by page. */
const bundleInto = async (folder: string): Promise<Styles> => {
  const { default: config }: { readonly default: AstroUserConfig } = await import(
    pathToFileURL(resolve('astro.config.mjs')).href
  );
  const { build } = await import('astro');
  let styles: Styles = [];
  let made = '';
  const keeper: AstroIntegration = {
    name: 'keep-bundle',
    hooks: {
      'astro:config:done': ({ config: { outDir } }) => {
        made = join(fileURLToPath(outDir), '.prerender');
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'keep-bundle',
          // Before Astro removes it.
          setup: async () => cpSync(made, programIn(folder), { recursive: true }),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('nothing is rendered with the bundle')),
        }),
      'astro:build:setup': ({ pages }) => {
        // Filled in while Astro bundles.
        styles = [...pages].map(([name, page]) => [name, page]);
      },
    },
  };
  const integrations = (config.integrations ?? []).flat().filter(isIntegration);
  await build({
    ...config,
    configFile: false,
    outDir: assetsIn(folder),
    integrations: [...integrations.filter(({ name }) => !ofPages.includes(name)), keeper],
    logLevel: 'warn',
  });
  return styles.map(([name, page]) => [name, { styles: page.styles }]);
};

/** The bundle of the ledger and the sources as they are; `cache` holds the one of the last build, `fresh` does not believe it. */
export const bundleOf = async (source: Source, cache: string, fresh = false): Promise<Bundle> => {
  const [folder, key] = [join(cache, 'bundle'), keyOf(source)];
  const kept = fresh ? undefined : keptIn(folder, key);
  if (kept !== undefined) return kept;
  const beside = `${folder}.${process.pid}`;
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    const styles = await bundleInto(resolve(beside));
    const entry = filesBelow(programIn(beside)).find((file) => file.startsWith('prerender-entry.'));
    if (entry === undefined) throw new Error('Astro made no entry that renders');
    const about: About = {
      key,
      entry,
      styles,
      program: digestsBelow(programIn(beside)),
      assets: digestsBelow(assetsIn(beside)),
    };
    writeFileSync(aboutIn(beside), JSON.stringify(about));
    rmSync(folder, { recursive: true, force: true });
    renameSync(beside, folder);
    return { ...about, folder };
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
};

/** The module that exports Astro's `app`. */
export const entryOf = ({ folder, entry }: Bundle): string => pathToFileURL(resolve(programIn(folder), entry)).href;
