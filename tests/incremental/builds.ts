/**
 * A site that is built again after every change with what the build before left, and beside it one that Astro builds alone in
 * another folder, time zone and locale.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuiltSite } from '../../src/build/whole-site.ts';
import { copySite } from '../programmes/copy-site.ts';
import { digestsOf } from '../programmes/digests.ts';
import { elsewhere } from '../programmes/elsewhere.ts';

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

/** Not the verb: what these changes make of the ledger may be wrong, and is published all the same. */
const buildSite = `console.log(JSON.stringify(await (await import(${JSON.stringify(
  pathToFileURL(resolve('src/build/whole-site.ts')).href,
)})).buildSite(false)))`;

const run = (root: string, args: readonly string[], place: NodeJS.ProcessEnv = {}): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    // vitest sets BASE_URL and NODE_ENV for itself, and Astro would believe them.
    env: {
      ...process.env,
      BASE_URL: undefined,
      NODE_ENV: undefined,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      ...place,
    },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${stderr}\n${stdout.split('\n').slice(-20).join('\n')}`);
  return stdout;
};

export interface Builds {
  /** Where the ledger and the sources may be changed. */
  readonly root: string;
  readonly again: () => BuiltSite;
  /** Files that the two builds do not share byte for byte, of the site as it is now. */
  readonly differences: () => readonly string[];
  readonly close: () => void;
}

/** `ledger`: a folder that holds `content/`. */
export const builds = (ledger: string): Builds => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-incremental-'));
  const [root, full] = [join(folder, 'kept'), join(folder, 'full')];
  copySite(root, ledger);
  return {
    root,
    again: () => JSON.parse(run(root, ['--input-type=module', '-e', buildSite]).trim().split('\n').at(-1) ?? ''),
    differences: () => {
      rmSync(full, { recursive: true, force: true });
      copySite(full, root);
      rmSync(join(full, 'src'), { recursive: true });
      cpSync(join(root, 'src'), join(full, 'src'), { recursive: true });
      run(full, [astro, 'build', '--silent'], elsewhere);
      const [ours, theirs] = [digestsOf(join(root, 'dist')), digestsOf(join(full, 'dist'))];
      return Object.keys({ ...ours, ...theirs }).filter((file) => ours[file] !== theirs[file]);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
