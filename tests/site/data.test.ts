import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist, textOf } from './dist.ts';

interface Resource {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
}

const folder = 'data/2017';
const described: { resources: readonly Resource[] } = JSON.parse(textOf(`${folder}/datapackage.json`));

describe('the open data as published', () => {
  it.each(described.resources)('has $path with the size and the digest that its description gives', (resource) => {
    const bytes = readFileSync(join(dist, folder, resource.path));
    const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    expect({ bytes: bytes.length, hash }).toEqual({ bytes: resource.bytes, hash: resource.hash });
  });

  it('is listed on its page, every file', () => {
    const page = textOf('data/index.html');
    expect(described.resources.filter(({ path }) => !page.includes(`href="/${folder}/${path}"`))).toEqual([]);
  });
});
