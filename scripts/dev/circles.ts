/**
 * Circles of imports: modules that reach one another, type imports and Astro pages included. At run time the house has none;
 * in types the rules close one, because a row of a table is of the shape that its rule gives, and a rule may ask the whole
 * ledger. Whoever must understand one module of a circle must know all of them, so the largest is held to a size.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

const importing = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** Modules of `src` and `scripts` with those that each imports. */
export const imports = (): ReadonlyMap<string, readonly string[]> => {
  const files = globSync('{src,scripts}/**/*.{ts,tsx,astro,mdx}')
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.(?:test|fixture|arbitrary)\.tsx?$/.test(file));
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const paths = [...readFileSync(file, 'utf8').matchAll(importing)].map(([, path = '']) => join(file, '..', path));
      return [file, paths.filter((path) => known.has(path))];
    }),
  );
};

/** The strongly connected parts of more than one module, the largest first (Tarjan 1972). */
export const circles = (graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  const low = (module: string): number => lowest.get(module) ?? 0;
  const visit = (module: string): void => {
    const place = order.size;
    order.set(module, place);
    lowest.set(module, place);
    open.push(module);
    for (const next of graph.get(module) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(module, Math.min(low(module), low(next)));
    }
    if (low(module) === place) found.push(open.splice(open.indexOf(module)).toSorted());
  };
  for (const module of graph.keys()) if (!order.has(module)) visit(module);
  return found.filter(({ length }) => length > 1).toSorted((one, other) => other.length - one.length);
};
