import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { longestId, nameFlaw, reservedNames } from './record-name.ts';
import { id } from './schema/values.ts';

describe('the name of a record', () => {
  it.each([
    ['con', 'device'],
    ['nul', 'device'],
    ['com1', 'device'],
    ['lpt9', 'device'],
    ['com0', 'device'],
    ['aux', 'device'],
    ['guide', 'address'],
    ['apply', 'address'],
    ['self-check', 'address'],
    ['index', 'address'],
    ['a'.repeat(longestId + 1), 'long'],
    ['a'.repeat(250), 'long'],
    ['Con', 'letters'],
    ['a--b', 'letters'],
    ['', 'letters'],
  ] as const)('%s is refused: %s', (name, flaw) => {
    expect(nameFlaw('application', name)).toBe(flaw);
  });

  it.each(['con-station', 'console', 'com10', 'lpt', 'guide-station', 'a'.repeat(longestId), '2017'])(
    '%s may be',
    (name) => {
      expect(nameFlaw('application', name)).toBeUndefined();
      expect(id.safeParse(name).success).toBe(true);
    },
  );

  const pages = join(import.meta.dirname, '..', 'pages');
  it.each([
    ['application', '[year]/[category]'],
    ['category', '[year]'],
    ['notice', 'notices'],
    ['organization', 'organizations'],
    ['objection', 'objections'],
    ['decision', '[year]/[category]/decision'],
  ] as const)('of kind %s is none that the site has a page for', (kind, folder) => {
    const taken = readdirSync(join(pages, folder))
      .map((name) => name.replace(/\..*$/, ''))
      .filter((name) => !name.startsWith('['));
    expect(reservedNames[kind]).toEqual(expect.arrayContaining(taken));
  });
});
