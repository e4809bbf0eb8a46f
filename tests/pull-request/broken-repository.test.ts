/** Repositories that lack something or are damaged: nobody's submission is at fault, and whoever keeps the repository is told. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitIn } from '../../src/pull-request/git.ts';
import { judgePullRequest } from '../../src/pull-request/pull-request.ts';
import type { Verdict } from '../../src/pull-request/verdict.ts';
import { readChange } from './change.fixture.ts';
import { baseOf, headOf, makeRepository, type Repository } from './repository.fixture.ts';

const name = 'own-edit';
const change = readChange(join(import.meta.dirname, 'cases', name));
const edited = 'content/2017/service-station/applications/demo-orchard-station.md';

let repository: Repository;
let folder = '';
let base = '';
let head = '';

const git = (where: string, ...args: string[]) =>
  execFileSync('git', ['-C', where, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

beforeAll(() => {
  repository = makeRepository(new Map([[name, change]]));
  folder = mkdtempSync(join(tmpdir(), 'gongshi-broken-'));
  base = repository.git('rev-parse', baseOf(name));
  head = repository.git('rev-parse', headOf(name, change));
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const judge = (where: string): Verdict =>
  judgePullRequest(gitIn(where), { base, head, author: { forge: 'github', id: '900013' }, at: change.at }).verdict;

const told = ({ verdict, findings, ours }: Verdict) => ({ verdict, findings, ours: ours.map(({ code }) => code) });

let number = 0;
/** A copy that holds every object in a file of its own, and one of those files as `damage` leaves it. */
const damaged = (object: string, damage: (file: string) => void): string => {
  number += 1;
  const where = join(folder, String(number));
  git(folder, 'init', '--quiet', '--bare', where);
  execFileSync('git', ['-C', where, 'unpack-objects', '-q'], {
    input: execFileSync('git', ['-C', repository.folder, 'pack-objects', '--all', '--stdout', '-q'], { input: '' }),
  });
  const oid = git(where, 'rev-parse', object.replace('HEAD', head).replace('BASE', base));
  const file = join(where, 'objects', oid.slice(0, 2), oid.slice(2));
  chmodSync(file, 0o600);
  damage(file);
  return where;
};

const shallow = (depth: number): string => {
  number += 1;
  const where = join(folder, String(number));
  git(folder, 'init', '--quiet', '--bare', where);
  git(where, 'fetch', '--quiet', `--depth=${depth}`, repository.folder, base, head);
  return where;
};

describe('a sound copy', () => {
  it('is judged as the repository is', () => {
    expect(judge(damaged('HEAD', () => {})).verdict).toBe('accept');
  });
});

const cut = (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 20));
const garble = (file: string) => writeFileSync(file, 'not compressed at all');
const another = (file: string) => writeFileSync(file, deflateSync(Buffer.from('blob 3\0abc')));
const empty = (file: string) => writeFileSync(file, '');
const remove = (file: string) => rmSync(file);

describe('a repository', () => {
  it.each([
    ['whose new file is gone', `HEAD:${edited}`, remove],
    ['whose new file is cut short', `HEAD:${edited}`, cut],
    ['whose new file is garbled', `HEAD:${edited}`, garble],
    ['whose new file is another', `HEAD:${edited}`, another],
    ['whose new file is empty', `HEAD:${edited}`, empty],
    ['whose table is gone', 'BASE:content/2017/service-station/category.yaml', remove],
    ['whose table is cut short', 'BASE:content/2017/service-station/category.yaml', cut],
    ['whose new folder is gone', 'HEAD:content/2017/service-station/applications', remove],
    ['whose new folder is garbled', 'HEAD:content/2017/service-station/applications', garble],
    ['whose new root is cut short', 'HEAD^{tree}', cut],
    ['whose new commit is cut short', 'HEAD', cut],
    ['whose old root is garbled', 'BASE^{tree}', garble],
    ['whose old folder is gone', 'BASE:content/organizations', remove],
    ['whose association is gone', 'BASE:content/association.yaml', remove],
    ['whose association is another', 'BASE:content/association.yaml', another],
  ])('%s is told to the office, and no fault of the author', (_, object, damage) => {
    expect(told(judge(damaged(object, damage)))).toEqual({
      verdict: 'base-broken',
      findings: [],
      ours: ['repository-broken'],
    });
  });

  it('of which only the last commits were fetched is told to the office', () => {
    expect(told(judge(shallow(1)))).toEqual({ verdict: 'base-broken', findings: [], ours: ['repository-shallow'] });
  });

  it('of which everything that matters was fetched is judged as the whole', () => {
    expect(judge(shallow(2))).toEqual(judge(repository.folder));
  });
});
