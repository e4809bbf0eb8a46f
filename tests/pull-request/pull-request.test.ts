/** Every case: the change is made in a real repository, judged, and its whole report compared with the one beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAccount } from '../../src/pull-request/account.ts';
import { commitId, type Git, gitIn } from '../../src/pull-request/git.ts';
import { type JudgedPullRequest, judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { annotations } from '../../src/pull-request/report/annotations.ts';
import { linksOf, noLinks } from '../../src/pull-request/report/links.ts';
import { longestComment, markdownReport, marker } from '../../src/pull-request/report/markdown.ts';
import { verdictText } from '../../src/pull-request/report/text.ts';
import { Verdict } from '../../src/pull-request/verdict.ts';
import { type Change, readChange } from './change.fixture.ts';
import { makeRepository, type Repository } from './repository.fixture.ts';

const cases = join(import.meta.dirname, 'cases');
const names = readdirSync(cases).toSorted();

let repository: Repository;
let git: Git;

beforeAll(() => {
  repository = makeRepository();
  git = gitIn(repository.folder);
});
afterAll(() => repository.remove());

const idOf = (branch: string): string => {
  const id = commitId(git, branch);
  if (id === undefined) throw new Error(`no branch ${branch}`);
  return id;
};

const judge = (change: Change, base: string, head: string): JudgedPullRequest => {
  const author = readAccount(change.author);
  if (author === undefined) throw new Error(`no account ${change.author}`);
  return judgePullRequest(git, { base, head, author, at: change.at });
};

/** Ids of commits change with the ledger of the tests; which commit is meant does not. */
const withoutIds = (report: string, base: string, head: string): string =>
  repository
    .git('rev-list', '--reverse', `${base}..${head}`)
    .split('\n')
    .filter((id) => id !== '' && id !== head)
    .reduce((text, id, index) => text.replaceAll(id.slice(0, 7), `COMMIT-${index + 1}`), report)
    .replaceAll(base, 'BASE')
    .replaceAll(head, 'HEAD')
    .replaceAll(head.slice(0, 7), 'LAST');

describe('a pull request', () => {
  it.each(names)('%s', async (name) => {
    const change = readChange(join(cases, name));
    const branches = repository.write(name, change);
    const [base, head] = [idOf(branches.base), idOf(branches.head)];
    const { verdict, association } = judge(change, base, head);
    const report = markdownReport(verdict, association === undefined ? noLinks : linksOf(association));
    await expect(withoutIds(report, base, head)).toMatchFileSnapshot(join(cases, name, 'report.md'));
    expect(verdict.verdict).toBe(change.verdict);
    expect(Verdict.safeParse(JSON.parse(JSON.stringify(verdict))).error).toBeUndefined();
    expect(report.length).toBeLessThan(longestComment);
    expect(report).toContain(marker);
    for (const text of [report, verdictText(verdict)]) expect(text).not.toMatch(/^\s*::|##\[/m);
    for (const line of annotations(verdict).trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning|notice) /);
  });

  it('is judged as it was when its names became ids, wherever its branch goes afterwards', () => {
    const change = readChange(join(cases, 'new-application'));
    const branches = repository.write('moving', change);
    const [base, head] = [idOf(branches.base), idOf(branches.head)];
    repository.git('update-ref', `refs/heads/${branches.head}`, idOf('main'));
    const { verdict } = judge(change, base, head);
    expect(verdict.verdict).toBe('accept');
    expect(verdict.head).toBe(head);
    expect(idOf(branches.head)).not.toBe(head);
  });
});
