/**
 * Everything that a pull request would leave in the history for ever, read from the raw objects: its commits, and every entry
 * of every tree that only they hold. It is read before Git compares anything, within a budget: a dozen trees that hold each
 * other many times over are a page of bytes and hours of comparing.
 */
import { isShallow, type Git, pieces, tooMuch } from './git.ts';
import { contents, sizesOf } from './raw-objects.ts';
import { type CommitFault, type RawCommit, readCommit } from './raw-commit.ts';
import { readTree, type TreeEntry, type TreeFault } from './raw-tree.ts';
import type { Blob } from './tree.ts';

/** What of the base is known: every path with what stands there, folders included. */
export type Known = ReadonlyMap<string, Blob>;

export interface Budget {
  readonly commits: number;
  /** Entries of trees, those that the base has as well included. */
  readonly entries: number;
  readonly depth: number;
  /** Bytes of one commit, and of one tree. */
  readonly commit: number;
  readonly tree: number;
  /** Entries that the base has not. */
  readonly objects: number;
}

/** An entry that the base has not at that path, with the first commit that brought it. */
export interface NewObject {
  readonly oid: string;
  readonly path: string;
  readonly mode: string;
  readonly commit: string;
}

export interface History {
  /** The oldest first. */
  readonly commits: readonly RawCommit[];
  readonly objects: readonly NewObject[];
}

export type HistoryFault =
  | { readonly kind: 'commits' | 'entries' | 'depth' | 'objects' | 'missing' | 'shallow' }
  | { readonly kind: 'commit'; readonly commit: string; readonly fault: CommitFault | 'size' }
  | { readonly kind: 'tree'; readonly commit: string; readonly fault: TreeFault | 'size' };

export type ReadHistory =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly fault: HistoryFault };

const failed = (fault: HistoryFault): ReadHistory => ({ ok: false, fault });

/** Ids of the commits, the oldest first; undefined when there are more than `limit`. */
const idsBetween = ({ run }: Git, base: string, head: string, limit: number): string[] | undefined => {
  const range = [`--max-count=${limit + 1}`, '--topo-order', `${base}..${head}`, '--'];
  const answer = run(['rev-list', ...range], { limit: (limit + 2) * 66 });
  if (answer === tooMuch) return undefined;
  const ids = answer
    .toString()
    .split('\n')
    .filter((id) => id !== '');
  return ids.length > limit ? undefined : ids.toReversed();
};

interface Folder {
  readonly oid: string;
  readonly path: string;
  readonly commit: string;
}

interface Walk {
  readonly git: Git;
  readonly known: Known;
  readonly budget: Budget;
  readonly objects: NewObject[];
  readonly seen: Set<string>;
  entries: number;
}

const pathOf = ({ path }: Folder, { name }: TreeEntry): string => (path === '' ? name : `${path}/${name}`);

/** What of a tree was not met before; its folders are looked into next. */
const arrivals = ({ seen, known, objects }: Walk, folder: Folder, entries: readonly TreeEntry[]): Folder[] => {
  const next: Folder[] = [];
  for (const { mode, oid, name } of entries) {
    const path = pathOf(folder, { mode, oid, name });
    const there = known.get(path);
    if (there?.oid === oid && there.mode === mode.padStart(6, '0')) continue;
    const key = `${mode} ${oid} ${path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    objects.push({ oid, path, mode, commit: folder.commit });
    if (mode === '40000') next.push({ oid, path, commit: folder.commit });
  }
  return next;
};

/** One level of folders, across all commits at once: a question of Git costs more than a level. */
const level = (walk: Walk, folders: readonly Folder[]): HistoryFault | readonly Folder[] => {
  const { git, budget } = walk;
  const where = Map.groupBy(folders, ({ oid }) => oid);
  const ids = [...where.keys()];
  const sizes = sizesOf(git, ids, 'tree');
  if (sizes === undefined) return { kind: 'missing' };
  const at = (index: number): readonly Folder[] => where.get(ids[index] ?? '') ?? [];
  const large = sizes.findIndex((size) => size > budget.tree);
  if (large !== -1) return { kind: 'tree', commit: at(large)[0]?.commit ?? '', fault: 'size' };
  const next: Folder[] = [];
  for (const [index, bytes] of contents(git, ids, sizes)) {
    const tree = readTree(bytes, (ids[index] ?? '').length / 2);
    if (!tree.ok) return { kind: 'tree', commit: at(index)[0]?.commit ?? '', fault: tree.fault };
    walk.entries += tree.entries.length * at(index).length;
    if (walk.entries > budget.entries) return { kind: 'entries' };
    for (const folder of at(index)) {
      next.push(...arrivals(walk, folder, tree.entries));
      if (walk.objects.length > budget.objects) return { kind: 'objects' };
    }
  }
  return next;
};

/** It walks from root trees down to the last folder. */
const down = (walk: Walk, roots: readonly Folder[]): HistoryFault | undefined => {
  const root = walk.known.get('')?.oid;
  // The oldest commit of a tree is the one that brought it.
  const first = new Map(roots.toReversed().map((folder) => [folder.oid, folder]));
  let folders: readonly Folder[] = [...first.values()].toReversed().filter(({ oid }) => oid !== root);
  for (let depth = 0; folders.length > 0; depth += 1) {
    if (depth > walk.budget.depth) return { kind: 'depth' };
    const next = level(walk, folders);
    if (isFault(next)) return next;
    folders = next;
  }
  return undefined;
};

/** Root trees of the commits of the base that the branch grew from: what they hold is no news. That of the base itself is known. */
const bordersOf = (git: Git, base: string, commits: readonly RawCommit[]): HistoryFault | readonly Folder[] => {
  const own = new Set([base, ...commits.map(({ oid }) => oid)]);
  const borders = [...new Set(commits.flatMap(({ parents }) => parents))].filter((oid) => !own.has(oid));
  if (borders.length === 0) return [];
  const sizes = sizesOf(git, borders, 'commit');
  if (sizes === undefined) return { kind: 'missing' };
  return [...contents(git, borders, sizes)].flatMap(([index, bytes]) => {
    const tree = /^tree ([0-9a-f]+)\n/.exec(bytes.toString('latin1', 0, 80))?.[1];
    return tree === undefined ? [] : [{ oid: tree, path: '', commit: borders[index] ?? '' }];
  });
};

const readCommits = (git: Git, ids: readonly string[], budget: Budget): HistoryFault | readonly RawCommit[] => {
  const sizes = sizesOf(git, ids, 'commit');
  if (sizes === undefined) return { kind: 'missing' };
  const large = sizes.findIndex((size) => size > budget.commit);
  if (large !== -1) return { kind: 'commit', commit: ids[large] ?? '', fault: 'size' };
  const commits: RawCommit[] = [];
  for (const [index, bytes] of contents(git, ids, sizes)) {
    const oid = ids[index] ?? '';
    const read = readCommit(oid, bytes);
    if (!read.ok) return { kind: 'commit', commit: oid, fault: read.fault };
    commits.push(read.commit);
  }
  return commits;
};

const isFault = <Value>(value: HistoryFault | readonly Value[]): value is HistoryFault => !Array.isArray(value);

/** A commit of the range whose parents are not there: somebody fetched a part of the history only. */
const missing = (git: Git): HistoryFault => ({ kind: isShallow(git) ? 'shallow' : 'missing' });

export const readHistory = (git: Git, base: string, head: string, known: Known, budget: Budget): ReadHistory => {
  const ids = idsBetween(git, base, head, budget.commits);
  if (ids === undefined) return failed({ kind: 'commits' });
  const commits = readCommits(git, ids, budget);
  if (isFault(commits)) return failed(commits.kind === 'missing' ? missing(git) : commits);
  const borders = bordersOf(git, base, commits);
  if (isFault(borders)) return failed(missing(git));
  const walk: Walk = { git, known, budget, objects: [], seen: new Set(), entries: 0 };
  // A commit of the base is as large as it is; what it holds counts neither as news nor against the change.
  const before = down({ ...walk, budget: { ...budget, objects: Infinity, entries: Infinity } }, borders);
  walk.objects.length = 0;
  const fault =
    before ??
    down(
      walk,
      commits.map(({ oid, tree }) => ({ oid: tree, path: '', commit: oid })),
    );
  if (fault !== undefined) return failed(fault.kind === 'missing' ? missing(git) : fault);
  return { ok: true, history: { commits, objects: walk.objects } };
};

/** `100644 blob <oid>\t<path>` each, folders included; the tree itself stands at the empty path. */
export const knownOf = ({ ask }: Git, commit: string): Known => {
  const root = ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{tree}`])
    .toString()
    .trim();
  const entries = pieces(ask(['ls-tree', '-r', '-t', '-z', '--full-tree', commit])).map((line): [string, Blob] => {
    const tab = line.indexOf('\t');
    const [mode = '', , oid = ''] = line.slice(0, tab).split(' ');
    return [line.slice(tab + 1), { mode, oid }];
  });
  return new Map([['', { mode: '040000', oid: root }], ...entries]);
};
