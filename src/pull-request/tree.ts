/** The files of a commit below `content/`, and the same with a change laid over them. */
import type { Git } from './git.ts';
import { pieces } from './git.ts';

/** What stands at a path: `100644` is a regular file, `100755` an executable, `120000` a link, `160000` a submodule. */
export interface Blob {
  readonly mode: string;
  readonly oid: string;
}

export type Tree = ReadonlyMap<string, Blob>;

/** `100644 blob <oid>\t<path>` each. */
export const treeOf = ({ ask }: Git, commit: string, below = 'content/'): Tree =>
  new Map(
    pieces(ask(['ls-tree', '-r', '-z', '--full-tree', commit, below])).map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
      return [line.slice(tab + 1), { mode, oid }];
    }),
  );

/** One path that a change touches. */
export interface FileChange {
  /** Where it is afterwards; where it was, if it was deleted. */
  readonly path: string;
  /** Where it was before it was renamed. */
  readonly from: string | undefined;
  readonly before: Blob | undefined;
  readonly after: Blob | undefined;
}

/** Every path of a change, both sides of a rename. */
export const touched = ({ path, from }: FileChange): readonly string[] => (from === undefined ? [path] : [from, path]);

/** What a tree becomes by a change: the tree that was merged, without asking Git for all of it again. */
export const changed = (base: Tree, changes: readonly FileChange[]): Tree => {
  const tree = new Map(base);
  for (const { path, from, after } of changes) {
    if (from !== undefined) tree.delete(from);
    if (after === undefined) tree.delete(path);
    else if (path.startsWith('content/')) tree.set(path, after);
  }
  return tree;
};
