/** The ledger as it was at a commit, from Git objects alone: nothing is checked out. */
import type { Source } from '../../src/ledger/source.ts';
import { blobsOf, treeSource } from '../../src/pull-request/blobs.ts';
import { commitId, gitIn } from '../../src/pull-request/git.ts';
import { treeOf } from '../../src/pull-request/tree.ts';
import { CannotRun } from './verb.ts';

/** `within`: the paths that are asked for; all, unless it says so. */
export const sourceAt = (repository: string, name: string, within: (path: string) => boolean = () => true): Source => {
  const git = gitIn(repository);
  const commit = commitId(git, name);
  if (commit === undefined) throw new CannotRun(`--at 要写一个提交编号、标签或分支，这个仓库里没有 ${name}`);
  const tree = treeOf(git, commit);
  const blobs = blobsOf(git);
  const paths = [...tree.keys()].filter(within);
  blobs.fetch(paths.flatMap((path) => tree.get(path)?.oid ?? []));
  return treeSource(tree, blobs, paths);
};
