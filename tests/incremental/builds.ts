/** A site that is built again after every change with what its cache keeps, and beside it one that keeps nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySite } from '../programmes/copy-site.ts';
import { digestsOf } from '../programmes/digests.ts';

const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');

interface Build {
  /** Pages that were taken from the cache, and those that were rendered. */
  readonly kept: number;
  readonly rendered: number;
}

const build = (root: string): Build => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    // vitest sets BASE_URL and NODE_ENV for itself, and Astro would believe them.
    env: { ...process.env, BASE_URL: undefined, NODE_ENV: undefined, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${stderr}\n${stdout.split('\n').slice(-20).join('\n')}`);
  const kept = stdout.match(/\((?:restored|cached)\)/g)?.length ?? 0;
  return { kept, rendered: (stdout.match(/├─/g)?.length ?? 0) - kept };
};

export interface Builds {
  /** Where the ledger and the sources may be changed. */
  readonly root: string;
  readonly again: () => Build;
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
    again: () => build(root),
    differences: () => {
      rmSync(full, { recursive: true, force: true });
      copySite(full, root);
      rmSync(join(full, 'src'), { recursive: true });
      cpSync(join(root, 'src'), join(full, 'src'), { recursive: true });
      build(full);
      const [ours, theirs] = [digestsOf(join(root, 'dist')), digestsOf(join(full, 'dist'))];
      return Object.keys({ ...ours, ...theirs }).filter((file) => ours[file] !== theirs[file]);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
