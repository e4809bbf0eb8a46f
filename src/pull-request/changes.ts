/** What a change is, path by path: the difference between two trees. */
import { type Git, pieces, tooMuch } from './git.ts';
import type { Blob, FileChange, Tree } from './tree.ts';

/** A pull request of more paths, or of more commits, is no submission; nobody can look it through. */
export const changeLimits = { files: 100, commits: 100, objects: 5000, bytes: 2 * 1024 * 1024 } as const;
/** What the office brings in at once. */
export const officeLimits = { files: 2000, commits: 1000, objects: 50_000, bytes: 200 * 1024 * 1024 } as const;

/** A path and its two ids take about two hundred bytes. */
const bytesOf = (files: number): number => files * 2000;

const none = /^0+$/;

const blob = (mode: string, oid: string): Blob | undefined => (none.test(mode) ? undefined : { mode, oid });

/** `:<mode> <mode> <oid> <oid> <status>`, NUL, path, NUL, and another path after a rename. */
const parse = (answer: Buffer): FileChange[] => {
  const rest = pieces(answer).values();
  const changes: FileChange[] = [];
  for (const head of rest) {
    const [oldMode = '', newMode = '', oldId = '', newId = '', status = ''] = head.slice(1).split(' ');
    const first = rest.next().value ?? '';
    const second = status.startsWith('R') ? rest.next().value : undefined;
    changes.push({
      path: second ?? first,
      from: second === undefined ? undefined : first,
      before: blob(oldMode, oldId),
      after: blob(newMode, newId),
    });
  }
  return changes;
};

/**
 * Undefined when there are more paths than `limit`. Renames are looked for only once the number is known to be small, and no
 * file is too long to be compared with another.
 */
export const changesBetween = (
  git: Git,
  from: string,
  to: string,
  { limit, renames: wanted }: { readonly limit: number; readonly renames: boolean },
): FileChange[] | undefined => {
  const diff = (...options: string[]) =>
    git.run(['diff-tree', '-r', '-z', '--raw', '--no-ext-diff', '--no-textconv', ...options, from, to, '--'], {
      limit: bytesOf(limit),
    });
  const plain = diff('--no-renames');
  const apart = plain === tooMuch ? undefined : parse(plain);
  if (plain === tooMuch || apart === undefined || apart.length > limit) return undefined;
  if (!wanted || apart.every(({ after }) => after !== undefined)) return apart;
  const renames = diff('-M', '-l400');
  return parse(renames === tooMuch ? plain : renames);
};

/** Paths that the base has changed as well since the pull request left it. */
export const conflicts = (base: Tree, changes: readonly FileChange[]): string[] =>
  changes.flatMap(({ path, from, before, after }) => {
    const old = from ?? path;
    if (!old.startsWith('content/')) return [];
    const moved = base.get(old)?.oid !== before?.oid && base.get(old)?.oid !== after?.oid;
    return moved ? [old] : [];
  });
