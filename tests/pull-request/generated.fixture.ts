/** Generated changes in one repository, each judged; what was accepted is held to the law of the gate. */
import fc from 'fast-check';
import { readAccount } from '../../src/pull-request/account.ts';
import { gitIn } from '../../src/pull-request/git.ts';
import { judgePullRequest } from '../../src/pull-request/pull-request.ts';
import type { VerdictKind } from '../../src/pull-request/verdict.ts';
import { change } from './change.arbitrary.ts';
import { daysFrom, lawIn } from './law.fixture.ts';
import { baseOf, headOf, makeRepository, remembering } from './repository.fixture.ts';

export interface Judged {
  readonly counts: { readonly [Verdict in VerdictKind]?: number };
  /** Of those accepted, how many had a merge among their commits. */
  readonly merges: number;
  /** Where the law was broken, with the change; and every crash. */
  readonly broken: readonly string[];
  /** Of the slowest, milliseconds; one that took a second is judged twice more, and the least counts: the machine may be busy. */
  readonly slowest: number;
}

const timed = (
  judge: () => { readonly verdict: VerdictKind },
): { readonly verdict: VerdictKind; readonly took: number } => {
  const start = performance.now();
  const { verdict } = judge();
  return { verdict, took: performance.now() - start };
};

export const judgeGenerated = (seed: number, runs: number, every: boolean): Judged => {
  const changes = new Map(fc.sample(change, { seed, numRuns: runs }).map((one, index) => [`g${seed}-${index}`, one]));
  const repository = makeRepository(changes);
  const git = remembering(gitIn(repository.folder));
  const law = lawIn(git);
  const counts: { [Verdict in VerdictKind]?: number } = {};
  const broken: string[] = [];
  let [merges, slowest] = [0, 0];
  try {
    const ids = new Map(
      repository
        .git('for-each-ref', '--format=%(refname:short) %(objectname)')
        .split('\n')
        .map((line): [string, string] => [line.split(' ')[0] ?? '', line.split(' ')[1] ?? '']),
    );
    for (const [name, one] of changes) {
      const [base, head] = [ids.get(baseOf(name)), ids.get(headOf(name, one))];
      const author = readAccount(one.author);
      if (base === undefined || head === undefined || author === undefined) throw new Error(name);
      const judge = () => judgePullRequest(git, { base, head, author, at: one.at }).verdict;
      try {
        const { verdict, took } = timed(judge);
        slowest = Math.max(slowest, took < 1000 ? took : Math.min(took, timed(judge).took, timed(judge).took));
        counts[verdict] = (counts[verdict] ?? 0) + 1;
        if (verdict !== 'accept') continue;
        if (one.merged.length > 0 || one.commits.some(({ merge }) => merge !== undefined)) merges += 1;
        const errors = law.broken(base, head, daysFrom(one.at, every));
        if (errors.length > 0)
          broken.push(`${name}: ${errors.slice(0, 3).join('; ')}\n${JSON.stringify(one).slice(0, 3000)}`);
      } catch (error) {
        broken.push(`${name}: ${String(error)}\n${JSON.stringify(one).slice(0, 3000)}`);
      }
    }
  } finally {
    repository.remove();
  }
  return { counts, merges, broken, slowest };
};
