/** The scripts that a built page loads by itself, before anyone presses anything. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './dist.ts';

/** Of `import … from './x.js'`, `export … from` and `import './x.js'`; never `import('./x.js')`, which waits. */
const imported = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;
const tags = [/<script\b[^>]*\ssrc="([^"]+)"/g, /<link\b[^>]*\brel="modulepreload"[^>]*\bhref="([^"]+)"/g] as const;

/** Paths below the built site with what they hold, each once, as a browser follows them. */
export const eagerScripts = (page: string, folder = dist): ReadonlyMap<string, string> => {
  const scripts = new Map<string, string>();
  const visit = (path: string): void => {
    if (scripts.has(path)) return;
    const code = readFileSync(join(folder, path), 'utf8');
    scripts.set(path, code);
    for (const [, next = ''] of code.matchAll(imported)) visit(posix.join(posix.dirname(path), next));
  };
  const html = readFileSync(join(folder, page), 'utf8');
  for (const tag of tags) for (const [, address = ''] of html.matchAll(tag)) visit(address.slice(1));
  return scripts;
};

/** Bytes over the wire, each file gzipped by itself. */
export const gzipped = (scripts: ReadonlyMap<string, string>): number =>
  [...scripts.values()].reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
