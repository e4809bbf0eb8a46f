/** What a page to read costs on an old phone: the page itself and its style, nothing else, 25 KB as they travel. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dist2017 } from '../programmes/dist.ts';

const most = 25 * 1024;

const gzipped = (path: string): number => gzipSync(readFileSync(join(dist2017, path)), { level: 9 }).length;
const pages = globSync('**/*.html', { cwd: dist2017 }).map((file) => ({
  file: file.replaceAll('\\', '/'),
  html: readFileSync(join(dist2017, file), 'utf8'),
}));
const readings = pages.filter(({ html }) => !/<script\b[^>]*\bsrc=/.test(html));

/** Addresses that a browser asks for by itself: styles and pictures that are not left for later. */
const asked = (html: string): readonly string[] => [
  ...[...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)"/g)].map(([, address = '']) => address),
  ...[...html.matchAll(/<img\b(?![^>]*\bloading="lazy")[^>]*\bsrc="([^"]+)"/g)].map(([, address = '']) => address),
];

describe('a page to read', () => {
  it('is most of the site', () => {
    expect(readings.length).toBeGreaterThan(pages.length * 0.8);
  });

  it('asks for its style alone', () => {
    const more = readings.filter(({ html }) => asked(html).length > 1).map(({ file }) => file);
    expect(more).toEqual(['verify/unchanged/index.html']);
  });

  it(`weighs at most ${most} bytes with its style, gzipped`, () => {
    const style = Math.max(...globSync('_astro/*.css', { cwd: dist2017 }).map(gzipped));
    const heavy = readings
      .map(({ file }) => ({ file, bytes: gzipped(file) + style }))
      .filter(({ bytes }) => bytes > most);
    expect(heavy).toEqual([]);
  });
});
