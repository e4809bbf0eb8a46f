import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { brokenLinks } from './links.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-'));

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

it('works below a path of a site, as project pages of a forge are', async () => {
  // vitest sets BASE_URL and NODE_ENV for itself, and Astro would believe them.
  const env = { ...process.env, BASE_URL: undefined, NODE_ENV: undefined, GONGSHI_BASE: '/sub/' };
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const args = [astro, 'build', '--silent', '--outDir', join(root, 'sub')];
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const pages = globSync('sub/**/*.html', { cwd: root });
  expect(pages.length).toBeGreaterThan(0);
  expect(await brokenLinks(root, pages)).toEqual([]);
});
