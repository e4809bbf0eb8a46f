import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const unix = (file: string) => file.replaceAll('\\', '/');
const pages = globSync('src/pages/**/*.{astro,ts}')
  .map(unix)
  .filter((file) => file.includes('['))
  .toSorted();
const parts = globSync('src/{components,layouts}/**/*.astro').map(unix).toSorted();

/** Blank documents are of the tables alone. */
const ofTablesAlone: readonly string[] = ['src/pages/[year]/[category]/form.docx.ts'];

/** As many brackets are closed as are opened, and the statement ends. */
const isWhole = (text: string): boolean => {
  const count = (brackets: RegExp) => text.match(brackets)?.length ?? 0;
  return text.endsWith(';') && count(/[([{]/g) === count(/[)\]}]/g);
};

/** `export const getStaticPaths = …;`, and the page without it and without its imports. */
const parted = (text: string): { readonly paths: string; readonly rest: string } => {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('export const getStaticPaths'));
  if (first < 0) return { paths: '', rest: text };
  const after = lines.slice(first);
  const length = 1 + after.findIndex((_, index) => isWhole(after.slice(0, index + 1).join('\n')));
  const rest = [...lines.slice(0, first), ...after.slice(length)].filter((line) => !line.startsWith('import '));
  return { paths: after.slice(0, length).join('\n'), rest: rest.join('\n') };
};

const cureOf = (file: string, text = readFileSync(file, 'utf8')): string | null => {
  const { paths, rest } = parted(text);
  if (!/\bkeyed\(/.test(paths)) {
    return `${file} has no cacheKey: its getStaticPaths returns keyed([{ params, props }]) of src/site/keyed.ts (CONTRIBUTING.md, “A page”)`;
  }
  if (/\b(?:site|dataYears)\b/.test(rest) && !ofTablesAlone.includes(file)) {
    return `${file} shows what its cacheKey does not say: ask \`site\` in getStaticPaths alone, show Astro.props, and take \`to\`, \`association\` and \`demonstration\` from src/site/site.ts (CONTRIBUTING.md, “A page”)`;
  }
  return null;
};

describe('a page of many addresses', () => {
  it.each(pages)('%s has a key that says all it shows', (file) => {
    expect(cureOf(file)).toBeNull();
  });

  it.each([
    ['export const getStaticPaths = () => yearPaths(site, () => ({}));', 'has no cacheKey'],
    [
      'export const getStaticPaths = () =>\n  keyed(\n    yearPaths(site, () => ({})),\n  );\nconst { year } = site;',
      'does not say',
    ],
    ['const { year } = Astro.params;', 'has no cacheKey'],
    [
      'export const getStaticPaths = () => keyed(yearPaths(site, () => ({})));\n<a href={site.to.home}>',
      'does not say',
    ],
  ])('%s is told what to do', (text, reason) => {
    expect(cureOf('src/pages/[year]/new.astro', text)).toContain(reason);
  });

  it.each(parts)('%s, which such pages show, asks nothing of the records by itself', (file) => {
    const imported = [...readFileSync(file, 'utf8').matchAll(/import \{([^}]*)\} from '[^']*\/site\/[\w-]+\.ts'/g)];
    const names = imported.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
    const allowed = ['shell', 'to', 'association', 'demonstration', 'citedClause', 'hasConfirmation'];
    expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
  });
});
