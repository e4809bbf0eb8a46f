/** Everything a layer may look at: the change, the two trees, and the records of both, read once. */
import type { Finding } from '../core/finding.ts';
import type { Loaded } from '../ledger/load.ts';
import type { Source } from '../ledger/source.ts';
import type { Account } from './account.ts';
import type { Blobs } from './blobs.ts';
import type { changeLimits } from './changes.ts';
import type { Git } from './git.ts';
import type { History } from './history.ts';
import type { FileChange, Tree } from './tree.ts';

/** What is asked: ids of commits, not names, so that a branch that moves cannot change what is judged. */
export interface Request {
  readonly base: string;
  readonly head: string;
  readonly author: Account;
  /** When the server had the head, `2017-05-31T23:59:59+08:00`. */
  readonly at: string;
  /** Who approved this very head, as the server says; whoever is not of the office counts for nothing. */
  readonly approvedBy?: readonly Account[] | undefined;
  /** Name of the branch and title of the request, where there are any: a forge writes both into the merge commit. */
  readonly branch?: string | undefined;
  readonly title?: string | undefined;
}

export interface Context {
  readonly request: Request;
  readonly git: Git;
  readonly blobs: Blobs;
  /** Does the author belong to the office? */
  readonly office: boolean;
  readonly limits: { readonly [Limit in keyof typeof changeLimits]: number };
  /** What the merge does to the base. */
  readonly changes: readonly FileChange[];
  /** Paths that cannot be merged; then `changes` and `headTree` are the change as its author sees it. */
  readonly conflicts: readonly Finding[];
  readonly baseTree: Tree;
  /** What the merge makes. */
  readonly headTree: Tree;
  /** What the merge brings into the history. */
  readonly history: History;
  /** Read on first use, after the shape of the change was found harmless. */
  readonly records: () => BothRecords;
}

/** What was read of a tree, and the source that it was read from. */
export interface ReadTree extends Loaded {
  readonly source: Source;
}

export interface BothRecords {
  readonly base: ReadTree;
  readonly head: ReadTree;
  /** Was the whole ledger read, or only what the change can affect? */
  readonly whole: boolean;
}
