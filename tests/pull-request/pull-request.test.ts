/** Every case: the change is made in a real repository, judged, and its whole report compared with the one beside it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/ledger/load.ts';
import { treeSource } from '../../src/pull-request/blobs.ts';
import { compared } from '../../src/pull-request/compared.ts';
import { commitId, type Git, gitIn } from '../../src/pull-request/git.ts';
import type { Context, ReadTree } from '../../src/pull-request/context.ts';
import type { BothLedgers } from '../../src/pull-request/introduced.ts';
import { shape } from '../../src/pull-request/layers/shape.ts';
import { prepare } from '../../src/pull-request/prepare.ts';
import { type JudgedPullRequest, judgePullRequest } from '../../src/pull-request/pull-request.ts';
import { annotations } from '../../src/pull-request/report/annotations.ts';
import { linksOf, noLinks } from '../../src/pull-request/report/links.ts';
import { longestComment, markdownReport, marker } from '../../src/pull-request/report/markdown.ts';
import { verdictText } from '../../src/pull-request/report/text.ts';
import type { Tree } from '../../src/pull-request/tree.ts';
import { Verdict } from '../../src/pull-request/verdict.ts';
import { someOf } from '../depth.ts';
import { type Change, readChange, requestOf } from './change.fixture.ts';
import { baseOf, headOf, makeRepository, remembering, type Repository } from './repository.fixture.ts';

const cases = join(import.meta.dirname, 'cases');
const changes = new Map(
  readdirSync(cases)
    .toSorted()
    .map((name) => [name, readChange(join(cases, name))]),
);

let repository: Repository;
let git: Git;

beforeAll(() => {
  repository = makeRepository(changes);
  git = remembering(gitIn(repository.folder));
  branches = new Map(
    repository
      .git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads')
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
  );
});
afterAll(() => repository.remove());

/** Asked once for all branches: to start Git takes longer than to judge. */
let branches: ReadonlyMap<string, string> = new Map();
const idOf = (branch: string): string => {
  const id = branches.get(branch);
  if (id === undefined) throw new Error(`no branch ${branch}`);
  return id;
};

const judge = (change: Change, base: string, head: string): JudgedPullRequest =>
  judgePullRequest(git, requestOf(change, base, head));

/** Ids of commits change with the ledger of the tests; which commit is meant does not. */
const withoutIds = (report: string, base: string, head: string): string => {
  const ends = (text: string) =>
    text.replaceAll(base, 'BASE').replaceAll(head, 'HEAD').replaceAll(head.slice(0, 7), 'LAST');
  // Most reports name no commit between.
  if (!/\b[0-9a-f]{7}\b/.test(ends(report))) return ends(report);
  const between = repository
    .git('rev-list', '--reverse', `${base}..${head}`)
    .split('\n')
    .filter((id) => id !== '' && id !== head)
    .reduce((text, id, index) => text.replaceAll(id.slice(0, 7), `COMMIT-${index + 1}`), report);
  return ends(between);
};

/** Ledgers that were read whole, by what stands in them: most changes begin with the same. */
const ledgers = new Map<string, ReadTree>();

/** The same change with everything read, whatever it can affect. */
const readWhole = (context: Context): Context => {
  const everything = (tree: Tree): ReadTree => {
    const key = JSON.stringify([...tree]);
    const known = ledgers.get(key);
    if (known !== undefined) return known;
    context.blobs.fetch([...tree.values()].map(({ oid }) => oid));
    const source = treeSource(tree, context.blobs);
    const read = { source, ...load(source) };
    ledgers.set(key, read);
    return read;
  };
  const records = { base: everything(context.baseTree), head: everything(context.headTree), whole: true };
  return { ...context, records: () => records };
};

/** How many applications wait for a broken table is counted over what was read; it is never told. */
const said = ({ introduced, fixed }: BothLedgers): string[][] =>
  [introduced, fixed].map((all) =>
    all
      .filter(({ code }) => code !== 'category-unread')
      .map(({ file, message }) => `${file} ${message}`)
      .toSorted(),
  );

describe('a pull request', () => {
  it.each([...changes])('%s', async (name, change) => {
    const [base, head] = [idOf(baseOf(name)), idOf(headOf(name, change))];
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

  it.each(someOf([...changes], 6))('%s: what was not read would have made no difference', (name, change) => {
    const prepared = prepare(git, requestOf(change, idOf(baseOf(name)), idOf(headOf(name, change))));
    // What has no shape is never read.
    if (prepared.kind !== 'ready' || shape(prepared.context).findings.length > 0) return;
    expect(said(compared(prepared.context))).toEqual(said(compared(readWhole(prepared.context))));
  });

  it('is judged as it was when its names became ids, wherever its branch goes afterwards', () => {
    const [name, change] = ['new-application', readChange(join(cases, 'new-application'))];
    const [base, head] = [idOf(baseOf(name)), idOf(headOf(name, change))];
    repository.git('update-ref', `refs/heads/${headOf(name, change)}`, idOf('main'));
    // What was asked before the branch moved must not be answered from memory.
    git = gitIn(repository.folder);
    const { verdict } = judge(change, base, head);
    expect(verdict.verdict).toBe('accept');
    expect(verdict.head).toBe(head);
    expect(commitId(git, headOf(name, change))).toBe(idOf('main'));
  });
});
