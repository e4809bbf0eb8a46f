import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { built, dist, textOf } from './dist.ts';

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}
type Described = Resource & { readonly folder: string };

/** What the description of every year lists. */
const described = built('json')
  .filter((file) => /^data\/\d{4}\/datapackage\.json$/.test(file))
  .flatMap((file): Described[] => {
    const { resources }: { resources: readonly Resource[] } = JSON.parse(textOf(file));
    return resources.map((resource) => ({ ...resource, folder: posix.dirname(file) }));
  });

describe('the open data as published', () => {
  it('has every file with the size and the digest that its description gives', () => {
    const wrong = described.filter(({ folder, path, bytes, hash }) => {
      const file = readFileSync(join(dist, folder, path));
      return file.length !== bytes || `sha256:${createHash('sha256').update(file).digest('hex')}` !== hash;
    });
    expect(wrong).toEqual([]);
  });

  it('is listed on its page, every file', () => {
    const page = textOf('data/index.html');
    expect(described.filter(({ folder, path }) => !page.includes(`href="/${folder}/${path}"`))).toEqual([]);
  });
});
