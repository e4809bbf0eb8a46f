/**
 * The law of the gate: whatever it accepts leaves the merged ledger as well as it found it, on every day. What the merge makes
 * is asked of Git again, read whole, and judged by the function that `check` and the build use.
 */
import { addDays } from '../../src/core/dates.ts';
import { isError } from '../../src/core/finding.ts';
import { checkLedger } from '../../src/ledger/check-ledger.ts';
import { load, type Loaded } from '../../src/ledger/load.ts';
import { blobsOf, treeSource } from '../../src/pull-request/blobs.ts';
import type { Git } from '../../src/pull-request/git.ts';
import { treeOf } from '../../src/pull-request/tree.ts';

/** From the first instant of a change through the window, the publicity and the end of the year. */
export const daysFrom = (at: string, every: boolean): readonly string[] => {
  const first = at.slice(0, 10);
  const days = Array.from({ length: 60 }, (_, n) => addDays(first, n));
  const some = [0, 1, 2, 5, 11, 12, 13, 20, 45].map((n) => addDays(first, n));
  return [...(every ? days : some), '2017-07-03', '2017-07-10', '2017-12-31', '2018-06-01'].filter(
    (day) => day >= first,
  );
};

export interface Law {
  /** Errors of the merged ledger that the base has not, by day; empty when the law holds. */
  readonly broken: (base: string, head: string, days: readonly string[]) => readonly string[];
}

export const lawIn = (git: Git): Law => {
  const loaded = new Map<string, Loaded>();
  const errors = new Map<string, ReadonlySet<string>>();

  const read = (tree: string): Loaded => {
    const known = loaded.get(tree);
    if (known !== undefined) return known;
    const blobs = blobsOf(git);
    const files = treeOf(git, tree);
    blobs.fetch([...files.values()].map(({ oid }) => oid));
    const ledger = load(treeSource(files, blobs));
    loaded.set(tree, ledger);
    return ledger;
  };

  const errorsOn = (tree: string, day: string): ReadonlySet<string> => {
    const key = `${tree} ${day}`;
    const known = errors.get(key);
    if (known !== undefined) return known;
    const all = checkLedger(read(tree), day).filter(isError);
    const said = new Set(all.map(({ code, file, message }) => `${code} ${file} ${message}`));
    errors.set(key, said);
    return said;
  };

  return {
    broken: (base, head, days) => {
      const [merged = ''] = git
        .ask(['merge-tree', '--write-tree', base, head], { writes: true })
        .toString()
        .split('\n');
      const before = git
        .ask(['rev-parse', `${base}^{tree}`])
        .toString()
        .trim();
      const broken = days.flatMap((day) => {
        const old = errorsOn(before, day);
        return [...errorsOn(merged, day)].filter((error) => !old.has(error)).map((error) => `${day} ${error}`);
      });
      loaded.delete(merged);
      for (const day of days) errors.delete(`${merged} ${day}`);
      return broken;
    },
  };
};
