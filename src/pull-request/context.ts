/** Everything a layer may look at: the change, the two trees, and the records of both, read once. */
import type { Loaded } from '../ledger/load.ts';
import type { Source } from '../ledger/source.ts';
import type { Account } from './account.ts';
import type { Blobs } from './blobs.ts';
import type { changeLimits } from './changes.ts';
import type { Git } from './git.ts';
import type { FileChange, Tree } from './tree.ts';

/** What is asked: ids of commits, not names, so that a branch that moves cannot change what is judged. */
export interface Request {
  readonly base: string;
  readonly head: string;
  readonly author: Account;
  /** When the server had the head, `2017-05-31T23:59:59+08:00`. */
  readonly at: string;
}

export interface Context {
  readonly request: Request;
  readonly git: Git;
  readonly blobs: Blobs;
  /** Does the author belong to the office? */
  readonly office: boolean;
  readonly limits: { readonly [Limit in keyof typeof changeLimits]: number };
  readonly changes: readonly FileChange[];
  readonly baseTree: Tree;
  /** The base with the change laid over it. */
  readonly headTree: Tree;
  /** Read on first use, after the shape of the change was found harmless. */
  readonly records: () => BothRecords;
}

/** What was read of a tree, and the source that it was read from. */
export interface Read extends Loaded {
  readonly source: Source;
}

export interface BothRecords {
  readonly base: Read;
  readonly head: Read;
  /** Was the whole ledger read, or only what the change can affect? */
  readonly whole: boolean;
}
