/** A line held against a clone: the history itself may not be rewritten either, and tells what was there when the files do not. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ioIn } from '../../scripts/kernel/io.fixture.ts';
import { checkpoint } from '../../scripts/verbs/checkpoint.ts';
import { verify } from '../../scripts/verbs/verify.ts';
import { publishedFacts } from '../../src/open-data/checkpoint.ts';
import { directorySource } from '../../src/ledger/directory.ts';
import { load } from '../../src/ledger/load.ts';
import { viewSite } from '../../src/view/site.ts';
import { ledgerOfPapers, publishedOf } from '../programmes/folders.ts';

const published = publishedOf(ledgerOfPapers);

const root = mkdtempSync(join(tmpdir(), 'gongshi-clone-'));
const shipped = join(root, 'shipped');
const clone = join(root, 'clone');
const said: string[] = [];
const io = (cwd = clone) => ioIn(cwd, said, (asOf) => asOf ?? '2027-12-31');

const git = (cwd: string, ...args: string[]): string => {
  const who = ['-c', 'user.name=office', '-c', 'user.email=office@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout.trim();
};

const decision = 'content/2026/excellent-paper/decisions/final.yaml';
const change = (file: string, from: RegExp, to: string): void => {
  const text = readFileSync(join(clone, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(clone, file), text.replace(from, to));
};
/** An older day for the first approval. */
const rewrite = () => change(decision, /(\{ body: [a-z-]+, date: )2026/, '$12025');
const since = async (line: string, data?: string): Promise<{ readonly code: number; readonly text: string }> => {
  said.length = 0;
  const options = { since: line, ...(data === undefined ? {} : { data }) };
  const code = await verify.run({ options, positionals: [] }, io(data === undefined ? clone : root));
  return { code, text: said.join('\n') };
};
/** What the site of the clone publishes, as a folder that was downloaded. */
const downloaded = (): string => {
  const { records } = load(directorySource(clone));
  if (records === undefined) throw new Error('the ledger cannot be read');
  const folder = join(root, 'data');
  mkdirSync(folder, { recursive: true });
  const site = viewSite(records, records.association.asOf ?? '2027-12-31', '/');
  writeFileSync(join(folder, 'checkpoint.json'), JSON.stringify(publishedFacts(site)));
  return folder;
};

describe('a clone', () => {
  let line = '';
  beforeAll(async () => {
    mkdirSync(shipped);
    cpSync(join(published, 'content'), join(shipped, 'content'), { recursive: true });
    git(shipped, 'init', '-q', '-b', 'main');
    git(shipped, 'add', '.');
    git(shipped, 'commit', '-q', '-m', 'the year');
    said.length = 0;
    expect(await checkpoint.run({ options: {}, positionals: [] }, io(shipped))).toBe(0);
    line = said.find((text) => /^\d{8}-/.test(text)) ?? '';
    git(shipped, 'add', '.');
    git(shipped, 'commit', '-q', '-m', 'a line');
  });
  beforeEach(() => {
    rmSync(clone, { recursive: true, force: true });
    git(root, 'clone', '-q', shipped, clone);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('bears the commit that was published in its line', () => {
    expect(line.split('-')).toContain(git(shipped, 'rev-parse', 'HEAD~1').slice(0, 10).toUpperCase());
  });

  it('that only grew is well, from the clone and from the open data', async () => {
    writeFileSync(join(clone, 'README.md'), 'more\n');
    git(clone, 'add', '.');
    git(clone, 'commit', '-q', '-m', 'growth');
    expect(await since(line)).toMatchObject({ code: 0, text: expect.stringContaining('当时的记录都在，没有改动') });
    expect(await since(line, downloaded())).toMatchObject({ code: 0 });
  });

  it('whose past was squashed into one commit is found out, though every file is the same', async () => {
    git(clone, 'checkout', '-q', '--orphan', 'squashed');
    git(clone, 'commit', '-q', '-m', 'all at once');
    const { code, text } = await since(line);
    expect([code, text.match(/\[[a-z-]+\]/g)]).toEqual([1, ['[history-rewritten]']]);
  });

  it('that was pushed over with another past is found out', async () => {
    change(decision, /\n$/, '\n# 补记\n');
    git(clone, 'checkout', '-q', '--orphan', 'other');
    git(clone, 'commit', '-q', '-a', '-m', 'the year');
    git(clone, 'push', '-q', '--force', 'origin', 'other:published');
    rmSync(clone, { recursive: true });
    git(root, 'clone', '-q', '--branch', 'published', '--single-branch', shipped, clone);
    expect((await since(line)).text).toContain('[history-rewritten]');
    git(shipped, 'branch', '-D', 'published');
  });

  it('whose record and lines were rewritten on top names the record from its own history', async () => {
    rewrite();
    rmSync(join(clone, 'content/checkpoints'), { recursive: true });
    expect(await checkpoint.run({ options: {}, positionals: [] }, io())).toBe(0);
    git(clone, 'add', '-A');
    git(clone, 'commit', '-q', '-m', 'nothing to see');
    const { code, text } = await since(line);
    expect(code).toBe(1);
    expect(text).toContain('[checkpoint-lost]');
    expect(text).toContain(decision);
    expect(text).toMatch(/第一处：content\/2026\//);
    // From the open data alone it is seen that it was rewritten, though no longer where.
    const open = await since(line, downloaded());
    expect([open.code, open.text.includes('[checkpoint-lost]')]).toEqual([1, true]);
  });

  it('is named from the file of that day by whoever kept it, without any repository', async () => {
    const kept = join(root, 'kept.json');
    cpSync(join(downloaded(), 'checkpoint.json'), kept);
    rewrite();
    rmSync(join(clone, 'content/checkpoints'), { recursive: true });
    const { code, text } = await since(kept, downloaded());
    expect([code, text.includes(decision)]).toEqual([1, true]);
  });

  it.each([
    ['shallow', ['--depth', '1'], 'git fetch --unshallow'],
    ['of one branch and shallow', ['--depth', '1', '--single-branch'], 'git fetch --unshallow'],
  ])('that is %s accuses nobody of what it cannot see, and says that it cannot', async (_, how, cure) => {
    rmSync(clone, { recursive: true, force: true });
    git(root, 'clone', '-q', ...how, `file://${shipped}`, clone);
    const { code, text } = await since(line);
    expect([code, text.match(/\[[a-z-]+\]/g)]).toEqual([0, ['[history-unseen]']]);
    expect(text).toContain(cure);
    expect(text).toContain('当时的记录都在，没有改动');
    git(clone, 'fetch', '-q', '--unshallow');
    expect((await since(line)).text).not.toContain('history-unseen');
  });

  it('that is shallow and reaches back far enough is as well as a whole one', async () => {
    rmSync(clone, { recursive: true, force: true });
    git(root, 'clone', '-q', '--depth', '2', `file://${shipped}`, clone);
    expect((await since(line)).text).not.toContain('history-unseen');
  });

  it('that was downloaded without its history says so', async () => {
    rmSync(join(clone, '.git'), { recursive: true });
    const { code, text } = await since(line);
    expect([code, text.match(/\[[a-z-]+\]/g)]).toEqual([0, ['[history-unseen]']]);
    expect(text).toContain('没有带Git的历史');
  });

  it('that is another working tree of a repository is looked into as that one', async () => {
    const other = join(root, 'tree');
    git(clone, 'worktree', 'add', '-q', other);
    said.length = 0;
    expect(await verify.run({ options: { since: line }, positionals: [] }, io(other))).toBe(0);
    expect(said.join('\n')).not.toContain('[');
  });

  it.each([
    ['a replacement', (old: string) => git(clone, 'replace', '--graft', 'HEAD', old)],
    [
      'a file of grafts',
      (old: string) => {
        mkdirSync(join(clone, '.git/info'), { recursive: true });
        writeFileSync(join(clone, '.git/info/grafts'), `${git(clone, 'rev-parse', 'HEAD')} ${old}\n`);
      },
    ],
  ])('whose past was squashed is found out behind %s that names the old past', async (_, graft) => {
    const old = git(clone, 'rev-parse', 'HEAD');
    git(clone, 'checkout', '-q', '--orphan', 'squashed');
    git(clone, 'commit', '-q', '-m', 'all at once');
    graft(old);
    const { code, text } = await since(line);
    expect([code, text.match(/\[[a-z-]+\]/g)]).toEqual([1, ['[history-rewritten]']]);
  });

  it('gives out no line over a past that was changed, unless it is told to', async () => {
    rewrite();
    said.length = 0;
    expect(await checkpoint.run({ options: {}, positionals: [] }, io())).toBe(1);
    expect(said.join('\n')).toContain('以前的记录改动过，没有生成核对行。');
    expect(await checkpoint.run({ options: { accept: true }, positionals: [] }, io())).toBe(0);
    expect((await since(line)).code).toBe(1);
  });

  it('is found out by another site that has seen its line', async () => {
    const other = join(root, 'other');
    cpSync(join(published, 'content'), join(other, 'content'), { recursive: true });
    mkdirSync(join(other, 'content/witnesses'));
    writeFileSync(
      join(other, 'content/witnesses/neighbour.yaml'),
      `demonstration: true\nname: 示例县科协\nurl: https://other.example.org/\nseen:\n  - { on: 2026-12-01, line: ${line} }\n`,
    );
    const { records, findings } = load(directorySource(other));
    expect(findings.filter(({ file }) => file.includes('witnesses'))).toEqual([]);
    const [seen] = records?.witnesses?.get('neighbour')?.value.seen ?? [];
    rewrite();
    expect((await since(seen?.line ?? '')).code).toBe(1);
  });

  it('refuses what is no line and what is no data', async () => {
    await expect(since('20171220-1')).rejects.toThrow('核对行不完整，或者抄错了一个字');
    await expect(since(line, 'nowhere')).rejects.toThrow('没有');
    writeFileSync(join(root, 'bad.json'), '{"facts":[]}');
    await expect(since(line, 'bad.json')).rejects.toThrow('不是网站公开的');
  });
});
