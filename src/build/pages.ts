/** Renders the pages of the site by the program that Astro bundled: those alone that are not as an earlier build left them. */
import { hash } from 'node:crypto';
import { createConsoleLogger } from 'astro/app';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { gathered } from '../search/gathered.ts';
import { type Bundle, entryOf } from './bundle.ts';
import type { KeptFiles } from './kept-files.ts';
import { HEAD_BYTES, sitemapLine } from './sitemap.ts';

/** What every address of the site begins with. */
interface Address {
  /** `https://example.org` */
  readonly site: string;
  /** `/` or `/awards/` */
  readonly base: string;
}

type Path = Awaited<ReturnType<StaticPaths['getAll']>>[number];

/** Where a page lies below the site's folder. */
const fileOf = ({ pathname, route }: Path): string => {
  const plain = pathname.replace(/^\/|\/$/g, '');
  if (route.type === 'endpoint') return plain;
  if (plain === '404') return '404.html';
  return plain === '' ? 'index.html' : `${plain}/index.html`;
};

/** As Astro asks for it: a file has the slash that its route gives it, a page always has one. */
const addressOf = ({ pathname, route }: Path, { site, base }: Address): string => {
  const plain = pathname.replace(/^\//, '');
  const isWhole = plain === '' || plain.endsWith('/') || (route.type === 'endpoint' && /\.[^/]+$/.test(plain));
  return `${site}${base.replace(/\/?$/, '/')}${plain}${isWhole ? '' : '/'}`;
};

/** Makes what is left for the index, and no file. */
const isForIndex = (path: Path): boolean => fileOf(path).endsWith(`search/${gathered.page}`);

/** As Astro has it, the first that claims a file has it. */
const eachFileOnce = (paths: readonly Path[]): readonly Path[] => [
  ...new Map(paths.toReversed().map((path) => [fileOf(path), path])).values(),
];

/**
 * What a page of a key shows beside what its key says: addresses of scripts and styles. Texts of the office are in the bundle
 * too; the page that shows one has it among its props, and so in its key.
 */
const aroundOf = ({ assets, styles }: Bundle, address: Address): string =>
  hash('sha256', JSON.stringify([assets, styles, address]));

export interface Pages {
  readonly kept: number;
  readonly rendered: number;
  /** Lines of the site's map, in the order of their addresses. */
  readonly lines: readonly string[];
}

/** `mayWrite` ends when the site may be changed. */
export const renderPages = async (
  bundle: Bundle,
  files: KeptFiles,
  address: Address,
  mayWrite: Promise<unknown>,
): Promise<Pages> => {
  const { app } = await import(entryOf(bundle));
  app.setInternals({ pagesByKeys: new Map(bundle.styles) });
  app.setOptions({ settings: { scripts: [] }, logger: createConsoleLogger({ level: 'error' }) });
  const paths = eachFileOnce(await new StaticPaths(app).getAll());
  const render = async (path: Path): Promise<Buffer> => {
    const response: Response = await app.render(new Request(addressOf(path, address)), { routeData: path.route });
    if (!response.ok && fileOf(path) !== '404.html') throw new Error(`${fileOf(path)}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  };
  // The index is made beside the pages, so what it is made of comes first.
  for (const path of paths.filter(isForIndex)) await render(path);
  await mayWrite;
  const around = aroundOf(bundle, address);
  const lines = new Map<string, string>();
  let kept = 0;
  for (const path of paths) {
    if (isForIndex(path)) continue;
    const file = fileOf(path);
    const place = file.replace(/index\.html$/, '');
    // A page without a key may show anything.
    const key = path.cacheKey === undefined ? undefined : `${around} ${path.cacheKey}`;
    const said = key === undefined ? undefined : files.keep(file, key);
    if (said !== undefined) {
      kept += 1;
      lines.set(place, said);
      continue;
    }
    const bytes = await render(path);
    const isListed = path.route.type === 'page' && file !== '404.html';
    const line = (isListed ? sitemapLine(bytes.toString('utf8', 0, HEAD_BYTES)) : undefined) ?? '';
    lines.set(place, line);
    files.write(file, bytes, key ?? '', line);
  }
  const ordered = [...lines].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { kept, rendered: lines.size - kept, lines: ordered.map(([, line]) => line) };
};
