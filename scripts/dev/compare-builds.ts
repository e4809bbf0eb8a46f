/**
 * `node scripts/dev/compare-builds.ts`: builds the site once more in another folder, with nothing kept from before, and
 * compares it with `dist` byte for byte. It ends with 1 and names the files where they differ: then what was kept is wrong.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySite } from '../../tests/programmes/copy-site.ts';
import { digestsOf } from '../../tests/programmes/digests.ts';

/** Named one by one; the rest is counted. */
const NAMED = 20;

const folder = mkdtempSync(join(tmpdir(), 'gongshi-full-'));
const full = join(folder, 'site');
try {
  copySite(full);
  const { status } = spawnSync(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--silent'],
    {
      cwd: full,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('the full build failed');
  const [kept, made] = [digestsOf('dist'), digestsOf(join(full, 'dist'))];
  const different = Object.keys({ ...kept, ...made }).filter((file) => kept[file] !== made[file]);
  for (const file of different.slice(0, NAMED)) console.error(`differs: ${file}`);
  console.log(`${Object.keys(made).length} files, ${different.length} differ from a build that keeps nothing`);
  if (different.length > 0) {
    console.error('Remove .cache (on GitHub: Actions, Caches), publish again, and report what differed.');
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
