import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { directorySource } from '../../ledger/directory.ts';
import { load } from '../../ledger/load.ts';
import { sync } from './sync.ts';

const { records: read } = load(directorySource(ledger2017));
if (read === undefined) throw new Error('the demonstration ledger cannot be read');
const records = read;

let folder = '';
const at = (...parts: readonly string[]) => join(folder, ...parts);
const gitIn = (where: string, ...args: readonly string[]) =>
  execFileSync('git', args, { cwd: at(where), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

const receipt = 'content/2017/service-station/receipts/demo-tea-station.yaml';
const other = 'content/2017/service-station/receipts/demo-conveyor-station.yaml';

/** Two clerks, each with a clone of one server; made once and copied, so that the server has no place but beside them. */
let template = '';
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), 'gongshi-sync-'));
  folder = template;
  mkdirSync(at('server'));
  gitIn('server', 'init', '--quiet', '--bare', '--initial-branch=main');
  cpSync(join(ledger2017, 'content'), at('first', 'content'), { recursive: true });
  gitIn('first', 'init', '--quiet', '--initial-branch=main');
  for (const [name, value] of [
    ['user.name', '甲'],
    ['user.email', 'one@example.org'],
  ] as const)
    gitIn('first', 'config', name, value);
  gitIn('first', 'add', '.');
  gitIn('first', 'commit', '--quiet', '--message', '起始');
  gitIn('first', 'remote', 'add', 'origin', join('..', 'server'));
  gitIn('first', 'push', '--quiet', '--set-upstream', 'origin', 'main');
  execFileSync('git', ['clone', '--quiet', at('server'), at('second')]);
  for (const [name, value] of [
    ['user.name', '乙'],
    ['user.email', 'two@example.org'],
  ] as const)
    gitIn('second', 'config', name, value);
  gitIn('second', 'remote', 'set-url', 'origin', join('..', 'server'));
  // Many small files are slow to copy.
  for (const where of ['server', 'first', 'second']) gitIn(where, 'repack', '-a', '-d', '--quiet');
});
afterAll(() => rmSync(template, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-sync-'));
  cpSync(template, folder, { recursive: true, preserveTimestamps: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const change = (where: string, file: string, from: string, to: string, sentence: string): void => {
  const text = readFileSync(at(where, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    at(where, file),
    text.replace(from, () => to),
  );
  gitIn(where, 'commit', '--quiet', '--all', '--message', sentence);
};
const withdraw = (where: string, file: string, document: string) =>
  change(
    where,
    file,
    'supplements: []\n',
    `supplements: []\nwithdrawn: { date: 2017-06-01, document: ${document} }\n`,
    `撤回：${document}`,
  );
const head = (where: string) => gitIn(where, 'rev-parse', 'HEAD');

describe('synchronising', () => {
  it('sends what was done here, and says so by its number', () => {
    withdraw('first', receipt, '来函一');
    expect(sync(at('first'), records, '2017-06-01')).toEqual({
      state: 'done',
      taken: 0,
      sent: 1,
      branch: null,
      link: null,
    });
    expect(gitIn('server', 'log', '-1', '--format=%s', 'main')).toBe('撤回：来函一');
    expect(sync(at('first'), records, '2017-06-01')).toMatchObject({ taken: 0, sent: 0 });
  });

  it("takes what the other clerk did, and puts one's own after it", () => {
    withdraw('first', receipt, '来函一');
    sync(at('first'), records, '2017-06-01');
    withdraw('second', other, '来函二');
    expect(sync(at('second'), records, '2017-06-01')).toMatchObject({ state: 'done', taken: 1, sent: 1 });
    expect(gitIn('server', 'log', '--format=%an %s', 'main').split('\n')).toEqual([
      '乙 撤回：来函二',
      '甲 撤回：来函一',
      '甲 起始',
    ]);
    expect(sync(at('first'), records, '2017-06-01')).toMatchObject({ taken: 1, sent: 0 });
    expect(head('first')).toBe(head('second'));
  });

  it('changes nothing where both sides changed one record, and shows both in Chinese', () => {
    withdraw('first', receipt, '来函一');
    sync(at('first'), records, '2017-06-01');
    withdraw('second', receipt, '来函二');
    const before = [head('second'), gitIn('server', 'rev-parse', 'main')];
    const synced = sync(at('second'), records, '2017-06-01');
    if (synced.state !== 'conflict') throw new Error(JSON.stringify(synced));
    const [conflict] = synced.conflicts;
    expect([conflict?.path, conflict?.byHere, conflict?.byThere]).toEqual([receipt, '乙', '甲']);
    expect(conflict?.here.record).toBe('受理记录');
    expect(conflict?.here.values.map(({ what, after }) => [what, after])).toContainEqual([
      '撤回 › 依据的文件',
      '来函二',
    ]);
    expect(conflict?.there.values.map(({ what, after }) => [what, after])).toContainEqual([
      '撤回 › 依据的文件',
      '来函一',
    ]);
    expect([head('second'), gitIn('server', 'rev-parse', 'main')]).toEqual(before);
    expect(gitIn('second', 'status', '--porcelain')).toBe('');
  });

  it.each([
    ['here', '来函二', '受理记录（示例农科所科协茶园冻害防护科技服务站）用本机的'],
    ['there', '来函一', '用先送出的'],
  ] as const)('joins both where somebody says whose record holds: %s', (side, holds, says) => {
    withdraw('first', receipt, '来函一');
    sync(at('first'), records, '2017-06-01');
    withdraw('second', receipt, '来函二');
    withdraw('second', other, '来函三');
    const own = head('second');
    expect(sync(at('second'), records, '2017-06-01', { [other]: side })).toMatchObject({ state: 'conflict' });
    expect(head('second')).toBe(own);
    const synced = sync(at('second'), records, '2017-06-01', { [receipt]: side, 'content/association.yaml': 'here' });
    expect(synced).toMatchObject({ state: 'done', taken: 1 });
    const now = (file: string) => readFileSync(at('second', file), 'utf8');
    expect(now(receipt)).toContain(`document: ${holds}`);
    expect(now(receipt)).not.toMatch(/[<>=]{7}/);
    expect(now(other)).toContain('来函三');
    expect(gitIn('second', 'status', '--porcelain')).toBe('');
    expect(gitIn('server', 'rev-parse', 'main')).toBe(head('second'));
    // Neither side is lost from the history.
    expect(gitIn('second', 'log', '--format=%s').split('\n')).toEqual(
      expect.arrayContaining([expect.stringContaining(says), '撤回：来函一', '撤回：来函二', '撤回：来函三', '起始']),
    );
    expect(sync(at('first'), records, '2017-06-02')).toMatchObject({ state: 'done', sent: 0 });
    expect(head('first')).toBe(head('second'));
  });

  it('joins a record that one side took away and the other changed', () => {
    gitIn('first', 'rm', '--quiet', receipt);
    gitIn('first', 'commit', '--quiet', '--message', '撤销受理');
    sync(at('first'), records, '2017-06-01');
    withdraw('second', receipt, '来函二');
    expect(sync(at('second'), records, '2017-06-01')).toMatchObject({ state: 'conflict' });
    expect(sync(at('second'), records, '2017-06-01', { [receipt]: 'there' })).toMatchObject({ state: 'done' });
    expect(gitIn('second', 'ls-files', receipt)).toBe('');
  });

  it('sends nothing where one number would be given twice, and leaves both as they were', () => {
    const receive = (where: string, application: string) => {
      const text = readFileSync(at(where, receipt), 'utf8').replace(/^number: .*$/m, 'number: KJFWZ-2017-099');
      writeFileSync(at(where, `content/2017/service-station/receipts/${application}.yaml`), text);
      gitIn(where, 'add', '.');
      gitIn(where, 'commit', '--quiet', '--message', `受理 ${application}`);
    };
    receive('first', 'demo-solar-pump-station');
    receive('second', 'demo-orchard-station');
    sync(at('first'), records, '2017-06-01');
    const before = head('second');
    const synced = sync(at('second'), records, '2017-06-01');
    expect(synced).toEqual({ state: 'failed', why: expect.stringContaining('KJFWZ-2017-099') });
    expect([head('second'), gitIn('second', 'status', '--porcelain')]).toEqual([before, '']);
  });

  it('takes what both did alike for one change', () => {
    withdraw('first', receipt, '来函一');
    sync(at('first'), records, '2017-06-01');
    withdraw('second', receipt, '来函一');
    expect(sync(at('second'), records, '2017-06-01')).toMatchObject({ state: 'done' });
    expect(head('second')).toBe(gitIn('server', 'rev-parse', 'main'));
  });

  it('sends to a branch of the day where the shared one is protected', () => {
    const hook = at('server', 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\nwhile read a b ref; do [ "$ref" != refs/heads/main ] || exit 1; done\n');
    chmodSync(hook, 0o755);
    withdraw('first', receipt, '来函一');
    expect(sync(at('first'), records, '2017-06-01')).toMatchObject({
      state: 'done',
      sent: 1,
      branch: 'office/2017-06-01',
    });
    expect(gitIn('server', 'log', '-1', '--format=%s', 'office/2017-06-01')).toBe('撤回：来函一');
    withdraw('first', other, '来函二');
    expect(sync(at('first'), records, '2017-06-01')).toMatchObject({ state: 'done', branch: 'office/2017-06-01' });
    expect(gitIn('server', 'log', '-1', '--format=%s', 'main')).toBe('起始');
  });

  it.each([
    ['the server is not there', () => rmSync(at('server'), { recursive: true }), '连不上网'],
    ['something is not committed', () => writeFileSync(at('first', receipt), 'x'), '还没有记入历史'],
    ['no server is named', () => void gitIn('first', 'branch', '--unset-upstream'), '没有登记要同步到哪里'],
    ['no branch is taken', () => void gitIn('first', 'checkout', '--quiet', '--detach'), '不在任何分支上'],
  ])('says why in Chinese where %s, and changes nothing', (_, spoil, says) => {
    withdraw('first', other, '来函一');
    const before = head('first');
    spoil();
    expect(sync(at('first'), records, '2017-06-01')).toEqual({ state: 'failed', why: expect.stringContaining(says) });
    expect(head('first')).toBe(before);
  });
});
