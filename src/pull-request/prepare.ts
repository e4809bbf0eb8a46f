/** From two commits to what the layers look at; or, when the change is no submission at all, the reason. */
import { type Finding, reporter } from '../core/finding.ts';
import type { Association } from '../core/schema/association.ts';
import { load } from '../ledger/load.ts';
import { near, touchEverything, touchPublished } from '../ledger/near.ts';
import { isOffice } from './account.ts';
import { type Blobs, blobsOf, treeSource } from './blobs.ts';
import { changeLimits, changesBetween, officeLimits, onto } from './changes.ts';
import type { BothRecords, Context, Read, Request } from './context.ts';
import { type Git, mergeBase } from './git.ts';
import { shapeCodes } from './layers/shape-codes.ts';
import { groundOf } from './ground.ts';
import { merged, touched, type Tree, treeOf } from './tree.ts';

const report = reporter(shapeCodes);
const associationFile = 'content/association.yaml';

export type Prepared =
  | { readonly kind: 'ready'; readonly context: Context; readonly association: Association }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly association: Association }
  | { readonly kind: 'base-broken'; readonly findings: readonly Finding[] };

const readTree = (tree: Tree, blobs: Blobs, paths: ReadonlySet<string>): Read => {
  blobs.fetch(
    [...paths].flatMap((path) => {
      const blob = tree.get(path);
      return blob === undefined || blob.mode === '160000' ? [] : [blob.oid];
    }),
  );
  const source = treeSource(tree, blobs, paths);
  return { source, ...load(source) };
};

/** Made on first use. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};

export const prepare = (git: Git, request: Request): Prepared => {
  const blobs = blobsOf(git);
  const baseTree = treeOf(git, request.base);
  // It says who belongs to the office.
  const issuer = readTree(baseTree, blobs, new Set([associationFile]));
  const association = issuer.records?.association;
  if (association === undefined) return { kind: 'base-broken', findings: issuer.findings };

  const office = isOffice(request.author, association);
  const limits = office ? officeLimits : changeLimits;
  const refused = (finding: Finding): Prepared => ({ kind: 'refused', findings: [finding], association });
  const fork = mergeBase(git, request.base, request.head);
  if (fork === undefined) return refused(report('change-unrelated', {}));
  const all = changesBetween(git, fork, request.head, limits.files);
  if (all === undefined) return refused(report('change-too-many', { limit: limits.files }));

  const changes = onto(baseTree, all);
  const headTree = merged(baseTree, changes);
  const records = once((): BothRecords => {
    const changed = changes.flatMap(touched);
    const everything = new Set([...baseTree.keys(), ...headTree.keys()]);
    const whole = (office && touchEverything(changed)) || touchPublished(changed, everything);
    const paths = whole
      ? everything
      : near(groundOf(git, blobs, request.base, [baseTree, headTree]), association, changed);
    return { base: readTree(baseTree, blobs, paths), head: readTree(headTree, blobs, paths), whole };
  });
  return {
    kind: 'ready',
    association,
    context: { request, git, blobs, office, limits, changes, baseTree, headTree, records },
  };
};
