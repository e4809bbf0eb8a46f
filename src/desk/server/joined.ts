/**
 * Both sides in one commit, where each changed the same records and somebody has said whose holds. It is made beside the
 * working tree, with both histories behind it: a machine that stops in between leaves everything as it was.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked, git } from '../../office/git.ts';

/** Whose record holds, by its path. */
export type Sides = Readonly<Record<string, 'here' | 'there'>>;

/** The tree that Git makes of both, and the paths at which it does not know. */
const mergedTree = (root: string, other: string): { readonly tree: string; readonly unsure: readonly string[] } => {
  const typed = ['merge-tree', '--write-tree', '-z', '--no-messages', '--name-only', 'HEAD', other];
  const read = (said: string) => {
    const [tree = '', ...paths] = said.split('\0').filter((piece) => piece !== '');
    return { tree, unsure: paths };
  };
  try {
    return read(git(root, ...typed));
  } catch (error) {
    // 1: there are conflicts, which it lists; anything else is a failure.
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error)
      return read(String(error.stdout));
    throw error;
  }
};

/** `tree` with the chosen side's version of each path, written with an index of its own. */
const settledTree = (root: string, tree: string, sides: Sides, other: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-join-'));
  const env = { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1', GIT_INDEX_FILE: join(folder, 'index') };
  const ask = (...typed: readonly string[]): string =>
    execFileSync('git', typed, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
  try {
    ask('read-tree', tree);
    for (const [path, side] of Object.entries(sides)) {
      const object = asked(root, 'rev-parse', '--verify', '--quiet', `${side === 'here' ? 'HEAD' : other}:${path}`);
      if (object === undefined) ask('update-index', '--force-remove', '--', path);
      else ask('update-index', '--add', '--cacheinfo', `100644,${object},${path}`);
    }
    return ask('write-tree');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The id of the commit; undefined where somebody must still say whose record holds. Nothing is checked out. */
export const joinedCommit = (root: string, other: string, sides: Sides, sentence: string): string | undefined => {
  const { tree, unsure } = mergedTree(root, other);
  if (unsure.some((path) => !Object.hasOwn(sides, path))) return undefined;
  const settled = settledTree(root, tree, sides, other);
  return git(root, 'commit-tree', settled, '-p', other, '-p', 'HEAD', '-m', sentence).trim();
};
