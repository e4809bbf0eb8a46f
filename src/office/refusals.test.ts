/** A clerk at the desk has no command line: what an option would settle is told of the field that it is there. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const sources = globSync('src/office/**/*.ts')
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

/** What is handed to `refuse(`, up to the bracket that closes it. */
const refusals = (text: string): readonly string[] =>
  [...text.matchAll(/\brefuse\(/g)].map(({ index }) => {
    const start = index + 'refuse('.length;
    let depth = 1;
    let at = start;
    for (; at < text.length && depth > 0; at += 1) depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    return text.slice(start, at - 1);
  });

it('names an option only where the field is told as well', () => {
  const all = sources.flatMap(([path, text]) => refusals(text).map((refusal) => ({ path, refusal })));
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ refusal }) => /(?<![a-z] )--[a-z]/.test(refusal) && !refusal.includes('problems:'))).toEqual([]);
});
