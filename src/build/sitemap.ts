/**
 * Every page that was built, for search engines: a page added to the site is in its map. A page that asks not to be listed
 * (a listing narrowed by a filter repeats another) is left out; the day of the last change is the one in its head.
 */
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** All that stands before the first words of a page. */
export const HEAD_BYTES = 8192;

const headOf = async (file: string): Promise<string> => {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** Addresses hold only letters, digits, `-` and `/`, so nothing needs escaping. Undefined for a page that is not listed. */
export const sitemapLine = (head: string): string | undefined => {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (address === undefined || head.includes('<meta name="robots" content="noindex"')) return undefined;
  const changed = /<meta name="PubDate" content="(\d{4}-\d\d-\d\d)/.exec(head)?.[1];
  return `<url><loc>${address}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>\n`;
};

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';

/** Of the lines of all pages, in the order of their addresses. */
export const sitemapOf = (lines: readonly string[]): string => `${opening}${lines.join('')}</urlset>\n`;

export const sitemap = (): AstroIntegration => ({
  name: 'sitemap',
  hooks: {
    'astro:build:done': async ({ dir, pages }) => {
      const root = fileURLToPath(dir);
      const lines: string[] = [];
      for (const pathname of pages.map((page) => page.pathname).toSorted()) {
        if (pathname === '404/') continue;
        const line = sitemapLine(await headOf(join(root, pathname, 'index.html')));
        if (line !== undefined) lines.push(line);
      }
      await writeFile(join(root, 'sitemap.xml'), sitemapOf(lines));
    },
  },
});
