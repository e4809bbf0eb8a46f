import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { longestComment } from '../../src/pull-request/report/markdown.ts';
import { Verdict } from '../../src/pull-request/verdict.ts';
import { type Change, readChange } from '../../tests/pull-request/change.fixture.ts';
import { baseOf, headOf, makeRepository, type Repository } from '../../tests/pull-request/repository.fixture.ts';
import { ioIn } from '../kernel/io.fixture.ts';
import { pr } from './pr.ts';

const names = ['new-application', 'other-society', 'after-receipt', 'base-broken'] as const;
const changes = new Map<string, Change>(
  names.map((name) => [name, readChange(join('tests', 'pull-request', 'cases', name))]),
);

let repository: Repository;
let folder = '';
const said: string[] = [];

beforeAll(() => {
  repository = makeRepository(changes);
  folder = mkdtempSync(join(tmpdir(), 'gongshi-'));
});
beforeEach(() => {
  said.length = 0;
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true });
});

const io = ioIn(tmpdir(), said, () => '2017-05-20');

const optionsOf = (name: (typeof names)[number]) => {
  const change = changes.get(name);
  if (change === undefined) throw new Error(`no case ${name}`);
  const { author, at } = change;
  return { base: baseOf(name), head: headOf(name, change), author, at, repository: repository.folder };
};

const run = (options: Parameters<typeof pr.run>[0]['options']) => pr.run({ options, positionals: [] }, io);

describe('gongshi pr', () => {
  it.each([
    ['new-application', 0, '可以合并。'],
    ['after-receipt', 0, '内容可以，等主办单位处理。'],
    ['other-society', 1, '这次改动不能合并。'],
    ['base-broken', 2, '检查停在主分支自己的问题上，与这次改动无关。'],
  ] as const)('%s ends with %i and says first what to do', async (name, code, first) => {
    expect(await run(optionsOf(name))).toBe(code);
    expect(said[0]?.startsWith(first)).toBe(true);
  });

  it('prints the ids that it judged', async () => {
    await run(optionsOf('new-application'));
    expect(said.join('\n')).toContain(repository.git('rev-parse', 'head/new-application'));
  });

  it('saves the verdict for a program and adds the report to a summary, whatever it prints', async () => {
    const [save, summary] = [join(folder, 'verdict.json'), join(folder, 'summary.md')];
    writeFileSync(summary, '已有的内容\n');
    await run({ ...optionsOf('other-society'), save, summary, format: 'github' });
    expect(said[0]).toMatch(/^::error title=reject::/);
    expect(Verdict.parse(JSON.parse(readFileSync(save, 'utf8'))).verdict).toBe('reject');
    expect(readFileSync(summary, 'utf8')).toMatch(/^已有的内容\n\*\*这次改动不能合并。\*\*/);
    expect(readFileSync(summary, 'utf8').length).toBeLessThan(longestComment);
  });

  it('reads who, what and when from an event, and lets what was typed go before it', async () => {
    const { author: _, at: __, head: ___, ...typed } = optionsOf('new-application');
    const event = join(folder, 'event.json');
    const pullRequest = {
      number: 1,
      user: { id: 900001 },
      base: { sha: '0'.repeat(40), ref: 'main' },
      head: { sha: repository.git('rev-parse', 'head/new-application'), ref: 'x' },
      updated_at: '2017-05-31T15:59:59Z',
    };
    writeFileSync(event, JSON.stringify({ action: 'opened', pull_request: pullRequest }));
    expect(await run({ ...typed, event })).toBe(0);
    writeFileSync(
      event,
      JSON.stringify({ action: 'opened', pull_request: { ...pullRequest, updated_at: '2017-05-31T16:00:00Z' } }),
    );
    expect(await run({ ...typed, event })).toBe(1);
  });

  it.each([
    [{ author: 'octocat' }, '--author'],
    [{ at: '2017-05-31' }, '--at'],
    [{ base: 'no-such-branch' }, '--base'],
    [{ head: '--upload-pack=id' }, '--head'],
    [{ head: 'head/new-application\nmain' }, '--head'],
  ])('refuses %j with a sentence', async (change, option) => {
    await expect(run({ ...optionsOf('new-application'), ...change })).rejects.toThrow(option);
  });
});
