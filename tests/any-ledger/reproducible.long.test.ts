import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dist } from './dist.ts';
import { copySite } from '../programmes/copy-site.ts';
import { digestsOf } from '../programmes/digests.ts';
import { elsewhere } from '../programmes/elsewhere.ts';

/** Beside the packages: a file can have a second name on its own disk only. */
mkdirSync('.cache', { recursive: true });
const root = mkdtempSync(resolve('.cache', 'again-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/**
 * Packages of its own, as an installation has them: a link would leave them in the folder of the first build. What tools
 * keep there under a name with a dot is no package, and comes and goes while other tests run.
 */
const givePackages = (to: string): void => {
  for (const entry of readdirSync('node_modules', { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || file.startsWith(`node_modules${sep}.`)) continue;
    mkdirSync(join(to, entry.parentPath), { recursive: true });
    linkSync(file, join(to, file));
  }
};

// Of a smaller ledger `tests/site/incremental.test.ts` looks at it for every commit.
it('is built byte for byte the same in another folder, time zone and locale', () => {
  const copy = join(root, 'copy');
  copySite(copy);
  rmSync(join(copy, 'node_modules'));
  givePackages(copy);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
    {
      cwd: copy,
      // vitest sets BASE_URL and NODE_ENV for itself, and Astro would believe them.
      env: { ...process.env, BASE_URL: undefined, NODE_ENV: undefined, ...elsewhere },
      encoding: 'utf8',
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const here = digestsOf(join(process.cwd(), dist));
  const there = digestsOf(join(copy, dist));
  expect(Object.keys(here).length).toBeGreaterThan(0);
  expect(there).toEqual(here);
});
