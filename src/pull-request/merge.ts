/**
 * The tree that merging would make, by the same program that will make it. What a change shows between where it left the base
 * and its head is not always what a merge does to the base: the merge is what is judged.
 */
import { type Git, objectIdPattern } from './git.ts';

export type Merge =
  | { readonly ok: true; readonly tree: string }
  /** Paths that Git cannot merge by itself. */
  | { readonly ok: false; readonly conflicts: readonly string[] };

/** A folder that one side renamed and the other added to is a conflict, never a guess. */
const settings = (renames: boolean): readonly string[] => [
  '-c',
  'merge.directoryRenames=conflict',
  '-c',
  'merge.renameLimit=400',
  '-c',
  `merge.renames=${renames}`,
];

/** `renames`: is every file short enough to be compared with others? */
export const mergeOf = (
  { ask }: Git,
  base: string,
  head: string,
  { renames }: { readonly renames: boolean },
): Merge => {
  const words = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base, head];
  const answer = ask([...settings(renames), ...words], { also: 1, writes: true });
  const [tree = '', ...rest] = answer.toString().split('\0');
  const conflicts = [...new Set(rest.filter((path) => path !== ''))];
  return conflicts.length === 0 && objectIdPattern.test(tree) ? { ok: true, tree } : { ok: false, conflicts };
};
