/** What a built site asks of a host, of what a runner keeps for the next run, and of whoever clones the ledger. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './files.ts';

/** As `publish.yml` names it; the forge packs it so. */
const kept = ['.cache/read', '.cache/search', '.cache/site', 'dist'];
const packed = `tar -c ${kept.join(' ')} | zstd --long=30 -T0 -q | wc -c`;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const bytesOf = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** Without the branches of pull requests; the ledger of a bench has no history. */
const cloneLine = (folder: string): string => {
  const clone = join(folder, 'clone');
  const begun = performance.now();
  execFileSync('git', ['clone', '--quiet', '--single-branch', '--branch', 'main', `file://${folder}`, clone]);
  const seconds = (performance.now() - begun) / 1000;
  const [objects, files] = ['.git', 'content'].map((part) => {
    const held = filesBelow(join(clone, part));
    return { count: held.length, size: megabytes(bytesOf(held)) };
  });
  rmSync(clone, { recursive: true });
  return `  Git clone: ${seconds.toFixed(1)} s, ${objects?.size} MB in .git, ${files?.count} files of ${files?.size} MB`;
};

/** Of a folder in which the site was built just now. */
export const hostLines = (folder: string): readonly string[] => {
  const files = filesBelow(join(folder, 'dist'));
  const ofSearch = files.filter((file) => file.includes('/search/data/'));
  const pages = files.filter((file) => file.endsWith('.html'));
  const size = Number(spawnSync('bash', ['-o', 'pipefail', '-c', packed], { cwd: folder, encoding: 'utf8' }).stdout);
  return [
    `  on the host: ${pages.length} pages, ${files.length} files, ${megabytes(bytesOf(files))} MB, of which the index ${ofSearch.length} files and ${megabytes(bytesOf(ofSearch))} MB`,
    size > 0
      ? `  kept for the next run, by zstd: ${megabytes(size)} MB`
      : '  zstd is not installed, so what is kept was not weighed',
    cloneLine(folder),
  ];
};
