/** `node tests/programmes/build.ts`: builds the site of 2017, unless `dist` is that site. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copySite } from './copy-site.ts';
import { dist2017 } from './dist.ts';
import { ledger2017 } from './folders.ts';

if (dist2017 === 'dist') {
  console.log('content/ is the ledger of 2017: dist is its site');
} else {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-2017-'));
  const copy = join(root, 'copy');
  copySite(copy, ledger2017);
  rmSync(dist2017, { recursive: true, force: true });
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', resolve(dist2017)], {
    cwd: copy,
    stdio: 'inherit',
  });
  rmSync(root, { recursive: true });
  process.exitCode = status ?? 1;
}
