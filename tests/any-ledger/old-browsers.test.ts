import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist } from './dist.ts';

/**
 * What the kernels of `astro.config.mjs` lack, by its shape in a built script: parts of the language's library, which no
 * build target puts in, and lookbehind, which old Safari cannot even read. Chrome 86, Firefox 91, Safari 14.
 */
const lacking: Readonly<Record<string, RegExp>> = {
  'array methods by copy': /\.to(?:Sorted|Reversed|Spliced)\(/,
  'at()': /\.at\(-?\d/,
  'findLast()': /\.findLast(?:Index)?\(/,
  'Object.hasOwn': /Object\.hasOwn\b/,
  groupBy: /\b(?:Map|Object)\.groupBy\b/,
  structuredClone: /\bstructuredClone\(/,
  'well-formed strings': /\.(?:is|to)WellFormed\b/,
  'crypto.randomUUID': /\.randomUUID\b/,
  // One that looks before it asks may ask.
  'URL.canParse': /(?<!typeof |\?\s*)URL\.canParse\b/,
  'URL.parse': /\bURL\.parse\(/,
  'Array.fromAsync': /Array\.fromAsync\b/,
  'Promise.withResolvers': /Promise\.(?:withResolvers|try)\b/,
  'set operations': /\.(?:isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/,
  'iterator helpers':
    /\.(?:values|keys|entries)\(\)\.(?:map|filter|flatMap|take|drop|some|every|find|reduce|toArray)\(/,
  lookbehind: /\(\?<[!=]/,
};

const scripts = globSync('**/*.js', { cwd: dist }).map((file) => file.replaceAll('\\', '/'));

describe('the built scripts', () => {
  it('are there to be read', () => expect(scripts.length).toBeGreaterThan(5));

  it.each(Object.entries(lacking))('call nothing that old kernels lack: %s', (_, shape) => {
    const found = scripts.flatMap((file) => {
      const match = shape.exec(readFileSync(join(dist, file), 'utf8'));
      return match === null ? [] : [`${file}: …${match.input.slice(Math.max(0, match.index - 60), match.index + 60)}…`];
    });
    expect(found).toEqual([]);
  });
});
