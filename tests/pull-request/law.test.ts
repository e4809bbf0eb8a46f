import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Git, gitIn } from '../../src/pull-request/git.ts';
import { judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { fewOr, someOf } from '../depth.ts';
import { type Change, readChange, requestOf } from './change.fixture.ts';
import { daysFrom, type Law, lawIn } from './law.fixture.ts';
import { judgeGenerated } from './generated.fixture.ts';
import { baseOf, headOf, makeRepository, remembering, type Repository } from './repository.fixture.ts';

const cases = join(import.meta.dirname, 'cases');
const accepted = new Map(
  someOf(
    readdirSync(cases)
      .toSorted()
      .map((name): [string, Change] => [name, readChange(join(cases, name))])
      .filter(([, { verdict }]) => verdict === 'accept'),
    3,
  ),
);

let repository: Repository;
let git: Git;
let law: Law;

beforeAll(() => {
  repository = makeRepository(accepted);
  git = remembering(gitIn(repository.folder));
  law = lawIn(git);
});
afterAll(() => repository.remove());

describe('whatever the gate accepts leaves the merged ledger green on every day', () => {
  it.each([...accepted])('%s', (name, change) => {
    const [base, head] = [baseOf(name), headOf(name, change)].map((branch) => repository.git('rev-parse', branch));
    if (base === undefined || head === undefined) throw new Error(name);
    expect(judgePullRequest(git, requestOf(change, base, head)).verdict.verdict).toBe('accept');
    expect(law.broken(base, head, daysFrom(change.at, false))).toEqual([]);
  });
});

describe('generated changes and merges', () => {
  it('leave the merged ledger green on every day when they are accepted, and never break the gate', () => {
    const { counts, merges, broken } = judgeGenerated(20261130, fewOr(15, 40), false);
    expect(broken).toEqual([]);
    // Enough of them get through for the law to say something.
    expect(counts.accept ?? 0).toBeGreaterThanOrEqual(fewOr(2, 5));
    expect(merges).toBeGreaterThan(0);
    expect(counts['internal-error']).toBeUndefined();
  });
});
