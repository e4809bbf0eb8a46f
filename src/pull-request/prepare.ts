/** From two commits to what the layers look at; or, when the change is no submission at all, the reason. */
import { type Finding, reporter } from '../core/finding.ts';
import type { Association } from '../core/schema/association.ts';
import { load } from '../ledger/load.ts';
import { near, touchEverything, touchPublished } from '../ledger/near.ts';
import { isOffice } from './account.ts';
import { type Blobs, blobsOf, treeSource } from './blobs.ts';
import { changeLimits, changesBetween, conflicts, officeLimits } from './changes.ts';
import type { BothRecords, Context, ReadTree, Request } from './context.ts';
import { type Git, isShallow, mergeBases } from './git.ts';
import { type Budget, type History, type Known, knownOf, readHistory } from './history.ts';
import { historyFinding, isRepositoryFault } from './history-findings.ts';
import { shapeCodes } from './layers/shape-codes.ts';
import { mergeOf } from './merge.ts';
import { repositoryCodes } from './repository-codes.ts';
import { surroundingsOf } from './surroundings.ts';
import { changed, type FileChange, touched, type Tree } from './tree.ts';

const report = reporter({ ...shapeCodes, ...repositoryCodes });
const associationFile = 'content/association.yaml';

export type Prepared =
  | { readonly kind: 'ready'; readonly context: Context; readonly association: Association }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[]; readonly association: Association }
  | { readonly kind: 'base-broken'; readonly findings: readonly Finding[] };

const readTree = (tree: Tree, blobs: Blobs, paths: ReadonlySet<string>): ReadTree => {
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

/** The files of the ledger among everything that is known of the base. */
const ledgerIn = (known: Known): Tree =>
  new Map([...known].filter(([path, { mode }]) => path.startsWith('content/') && mode !== '040000'));

const budgetOf = (limits: Context['limits'], office: boolean): Budget => ({
  commits: limits.commits,
  objects: limits.objects,
  entries: office ? 4_000_000 : 1_500_000,
  depth: 16,
  commit: 64 * 1024,
  tree: 8 * 1024 * 1024,
});

/** A file that is longer than this is compared with no other to see whether it was renamed. */
const longestCompared = 4 * 1024 * 1024;

const isNew = ({ before }: FileChange): boolean => before === undefined;
const isGone = ({ after }: FileChange): boolean => after === undefined;

interface Merged {
  readonly changes: readonly FileChange[];
  readonly conflicts: readonly Finding[];
}

/** Undefined when more paths are changed than anybody looks through. */
const mergedOf = (
  git: Git,
  blobs: Blobs,
  { base, head }: Request,
  fork: string,
  baseTree: Tree,
  limit: number,
): Merged | undefined => {
  const own = changesBetween(git, fork, head, { limit, renames: false });
  if (own === undefined) return undefined;
  const arriving = own.flatMap(({ after }) => (after === undefined || after.mode === '160000' ? [] : [after.oid]));
  blobs.info(arriving);
  const renames = arriving.every((oid) => blobs.size(oid) <= longestCompared);
  // The base has not moved: merging is taking the head.
  const clash = fork === base ? [] : conflicts(baseTree, own);
  const refused = (findings: readonly Finding[]): Merged => ({ changes: own, conflicts: findings });
  if (clash.length > 0) return refused(clash.map((file) => report('change-conflict', {}, { file })));
  const merge = fork === base ? ({ ok: true, tree: head } as const) : mergeOf(git, base, head, { renames });
  if (!merge.ok) return refused(merge.conflicts.map((file) => report('change-merge', {}, { file })));
  // Nothing can have been renamed where nothing both came and went; then it is the same question again.
  const isSame = fork === base && (!renames || !(own.some(isNew) && own.some(isGone)));
  const changes = isSame ? own : changesBetween(git, base, merge.tree, { limit, renames });
  return changes === undefined ? undefined : { changes, conflicts: [] };
};

/** Where the change left the base, and everything it would leave in the history. */
type Traced =
  | { readonly ok: true; readonly fork: string; readonly history: History }
  | { readonly ok: false; readonly finding: Finding; readonly ours: boolean };

const trace = (git: Git, { base, head }: Request, known: Known, budget: Budget): Traced => {
  const [fork, ...others] = mergeBases(git, base, head);
  const refused = (finding: Finding, ours = false): Traced => ({ ok: false, finding, ours });
  if (fork === undefined) {
    return isShallow(git) ? refused(report('repository-shallow', {}), true) : refused(report('change-unrelated', {}));
  }
  if (others.length > 0) return refused(report('change-crosswise', {}));
  const read = readHistory(git, base, head, known, budget);
  return read.ok
    ? { ok: true, fork, history: read.history }
    : refused(historyFinding(read.fault, budget), isRepositoryFault(read.fault));
};

export const prepare = (git: Git, request: Request): Prepared => {
  const blobs = blobsOf(git);
  const known = knownOf(git, request.base);
  const baseTree = ledgerIn(known);
  // It says who belongs to the office.
  const issuer = readTree(baseTree, blobs, new Set([associationFile]));
  const association = issuer.records?.association;
  if (association === undefined) return { kind: 'base-broken', findings: issuer.findings };

  const office = isOffice(request.author, association);
  const limits = office ? officeLimits : changeLimits;
  const refused = (finding: Finding): Prepared => ({ kind: 'refused', findings: [finding], association });
  const traced = trace(git, request, known, budgetOf(limits, office));
  if (!traced.ok) return traced.ours ? { kind: 'base-broken', findings: [traced.finding] } : refused(traced.finding);
  const { fork, history } = traced;
  const merged = mergedOf(git, blobs, request, fork, baseTree, limits.files);
  if (merged === undefined) return refused(report('change-too-many', { limit: limits.files }));

  const { changes } = merged;
  const headTree = changed(baseTree, changes);
  const records = once((): BothRecords => {
    const paths = changes.flatMap(touched);
    const everything = new Set([...baseTree.keys(), ...headTree.keys()]);
    const whole = (office && touchEverything(paths)) || touchPublished(paths, everything);
    const read = whole
      ? everything
      : near(surroundingsOf(git, blobs, request.base, [baseTree, headTree]), association, paths);
    return { base: readTree(baseTree, blobs, read), head: readTree(headTree, blobs, read), whole };
  });
  return {
    kind: 'ready',
    association,
    context: { request, git, blobs, office, limits, ...merged, history, baseTree, headTree, records },
  };
};
