/** From two commits to what the layers look at; or, when the change is no submission at all, the reason. */
import { type Finding, reporter } from '../core/finding.ts';
import type { Association } from '../core/schema/association.ts';
import { type Loaded, load } from '../ledger/load.ts';
import { isOffice } from './account.ts';
import { type Blobs, blobsOf, treeSource } from './blobs.ts';
import { changeLimits, changesBetween, officeLimits, onto } from './changes.ts';
import type { BothRecords, Context, Request } from './context.ts';
import { type Git, mergeBase } from './git.ts';
import { shapeCodes } from './layers/shape-codes.ts';
import { reach, touchesEverything } from './reach.ts';
import { merged, type Tree, treeOf } from './tree.ts';

const report = reporter(shapeCodes);
const associationFile = 'content/association.yaml';

export type Prepared =
  | { readonly kind: 'ready'; readonly context: Context }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] }
  | { readonly kind: 'base-broken'; readonly findings: readonly Finding[] };

const readTree = (tree: Tree, blobs: Blobs, wanted: (path: string) => boolean): Loaded => {
  blobs.fetch([...tree].flatMap(([path, { oid, mode }]) => (mode !== '160000' && wanted(path) ? [oid] : [])));
  return load(treeSource(tree, blobs), wanted);
};

/** Made on first use. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

/** The issuer as the base has it: it says who belongs to the office. */
const issuerOf = (tree: Tree, blobs: Blobs): Loaded => {
  const alone = new Map([...tree].filter(([path]) => path === associationFile));
  return readTree(alone, blobs, () => true);
};

/** The issuer of a commit, for the addresses in a report. */
export const issuerAt = (git: Git, commit: string): Association | undefined => {
  const associationAlone = treeOf(git, commit, associationFile);
  return issuerOf(associationAlone, blobsOf(git)).records?.association;
};

export const prepare = (git: Git, request: Request): Prepared => {
  const blobs = blobsOf(git);
  const baseTree = treeOf(git, request.base);
  const issuer = issuerOf(baseTree, blobs);
  const association = issuer.records?.association;
  if (association === undefined) return { kind: 'base-broken', findings: issuer.findings };

  const office = isOffice(request.author, association);
  const limits = office ? officeLimits : changeLimits;
  const refused = (finding: Finding): Prepared => ({ kind: 'refused', findings: [finding] });
  const fork = mergeBase(git, request.base, request.head);
  if (fork === undefined) return refused(report('change-unrelated', {}));
  const all = changesBetween(git, fork, request.head, limits.files);
  if (all === undefined) return refused(report('change-too-many', { limit: limits.files }));

  const changes = onto(baseTree, all);
  const headTree = merged(baseTree, changes);
  const records = once((): BothRecords => {
    const whole = office && touchesEverything(changes);
    const paths = whole
      ? undefined
      : reach(git, blobs, request.base, { base: baseTree, head: headTree }, changes, association);
    const wanted = (path: string): boolean => paths === undefined || paths.has(path);
    return { base: readTree(baseTree, blobs, wanted), head: readTree(headTree, blobs, wanted), whole };
  });
  return { kind: 'ready', context: { request, git, blobs, office, limits, changes, baseTree, headTree, records } };
};
