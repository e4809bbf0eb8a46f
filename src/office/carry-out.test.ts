import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from './act.ts';
import { carryOut } from './carry-out.ts';
import { begin, officeFolder, recover } from './journal.ts';
import { type Copy, copies } from './office.fixture.ts';

const receipt = 'content/2017/service-station/receipts/demo-tea-station.yaml';
const copy = copies(['content/association.yaml', 'content/2017/service-station/category.yaml', receipt]);
const fresh = 'content/2017/objections/2017-04.yaml';

const planIn = ({ read }: Copy): Plan => ({
  ok: true,
  files: [
    { path: receipt, before: read(receipt), after: `${read(receipt)}# 补记\n` },
    { path: fresh, before: undefined, after: 'notice: 2017-12-15-publicity\n' },
  ],
  findings: [],
  made: [],
  sentence: '登记两件事',
  next: [],
  letters: [],
});
const log = ({ git }: Copy): string => git('log', '--format=%s').trim();
/** What a copy holds and what Git says of it. */
const stateOf = (one: Copy) => ({
  receipt: one.read(receipt),
  fresh: existsSync(join(one.root, fresh)),
  log: log(one),
  status: one.git('status', '--porcelain'),
  office: existsSync(officeFolder(one.root)) ? readdirSync(officeFolder(one.root)) : [],
});

describe('carrying out a plan', () => {
  it('writes every file and commits them with the sentence', () => {
    const one = copy();
    const done = carryOut(one.root, planIn(one), { commit: true });
    expect(done).toEqual({ ok: true, commit: one.git('rev-parse', 'HEAD').trim() });
    expect(stateOf(one)).toEqual({
      receipt: expect.stringMatching(/# 补记\n$/),
      fresh: true,
      log: '登记两件事\nbase',
      status: '',
      office: [],
    });
  });

  it('only writes where it is told so, and where there is no repository', () => {
    const one = copy();
    expect(carryOut(one.root, planIn(one), { commit: false })).toEqual({ ok: true, commit: undefined });
    expect(log(one)).toBe('base');
    const other = copy();
    rmSync(join(other.root, '.git'), { recursive: true });
    expect(carryOut(other.root, planIn(other), { commit: true })).toEqual({ ok: true, commit: undefined });
    expect(existsSync(join(other.root, fresh))).toBe(true);
  });

  it('removes a file that a plan removes', () => {
    const one = copy();
    const plan = { ...planIn(one), files: [{ path: receipt, before: one.read(receipt), after: undefined }] };
    expect(carryOut(one.root, plan, { commit: true }).ok).toBe(true);
    expect([existsSync(join(one.root, receipt)), one.git('status', '--porcelain')]).toEqual([false, '']);
  });

  const spoils: readonly (readonly [string, (one: Copy) => void, string])[] = [
    [
      'another change of the ledger',
      ({ write, read }) => write('content/association.yaml', `${read('content/association.yaml')}#\n`),
      '还有没有提交的改动：content/association.yaml',
    ],
    [
      'a new file of the ledger',
      ({ write }) => write('content/2017/objections/2017-09.yaml', 'a: b\n'),
      '还有没有提交的改动',
    ],
    [
      'a merge that was not finished',
      ({ root }) => writeFileSync(join(root, '.git/MERGE_HEAD'), `${'0'.repeat(40)}\n`),
      '上一次“合并”没有做完',
    ],
    [
      'a rebase that was not finished',
      ({ root }) => mkdirSync(join(root, '.git/rebase-merge')),
      '上一次“变基”没有做完',
    ],
    ['no branch', ({ git }) => git('checkout', '--quiet', '--detach'), '不在任何分支上'],
    ['nobody’s name', ({ git }) => git('config', 'user.email', ''), 'Git 还不知道是谁在提交'],
    [
      'a file that came to be there',
      ({ write, git }) => {
        write(fresh, 'another\n');
        git('add', '.');
        git('commit', '--quiet', '--message', 'base');
      },
      `${fresh} 在您打开以后被别人改过`,
    ],
    [
      'a hook that says no',
      ({ root }) => {
        mkdirSync(join(root, '.git/hooks'), { recursive: true });
        writeFileSync(join(root, '.git/hooks/pre-commit'), '#!/bin/sh\necho no thanks >&2\nexit 1\n', { mode: 0o755 });
      },
      '没有提交，改动已经撤回。Git 说：no thanks',
    ],
    [
      'somebody who is committing',
      ({ root }) => writeFileSync(join(root, '.git/index.lock'), ''),
      '没有提交，改动已经撤回',
    ],
  ];
  it.each(spoils)('changes nothing on a tree with %s', (_, spoil, why) => {
    const one = copy();
    const plan = planIn(one);
    spoil(one);
    const before = stateOf(one);
    expect(carryOut(one.root, plan, { commit: true })).toEqual({ ok: false, why: expect.stringContaining(why) });
    expect(stateOf(one)).toEqual(before);
  });

  it('works beside a change that is not of the ledger', () => {
    const one = copy();
    writeFileSync(join(one.root, 'note.txt'), 'x');
    expect(carryOut(one.root, planIn(one), { commit: true }).ok).toBe(true);
    expect(one.git('status', '--porcelain')).toBe('?? note.txt\n');
  });

  it('writes into no ledger within another repository', () => {
    const one = copy();
    const inner = join(one.root, 'inner');
    mkdirSync(inner);
    expect(carryOut(inner, planIn(one), { commit: true })).toMatchObject({
      ok: false,
      why: expect.stringContaining('放在另一个 Git 仓库里'),
    });
  });

  it.each([['content/../escape.yaml'], ['scripts/gongshi.ts'], ['content/linked/a.yaml'], ['/content/a.yaml']])(
    'writes nothing outside the ledger: %s',
    (path) => {
      const one = copy();
      const outside = join(one.root, 'elsewhere');
      mkdirSync(outside);
      symlinkSync(outside, join(one.root, 'content/linked'));
      const plan = { ...planIn(one), files: [{ path, before: undefined, after: 'x' }] };
      expect(carryOut(one.root, plan, { commit: false })).toMatchObject({ ok: false });
      expect(readdirSync(outside)).toEqual([]);
    },
  );

  it('takes back the first file where the second cannot be written', () => {
    const one = copy();
    const blocked = 'content/2017/service-station/category.yaml/a.yaml';
    const plan = planIn(one);
    const wrong = { ...plan, files: [...plan.files, { path: blocked, before: undefined, after: 'x' }] };
    const before = stateOf(one);
    expect(carryOut(one.root, wrong, { commit: true })).toMatchObject({
      ok: false,
      why: expect.stringContaining('没有写成'),
    });
    expect(stateOf(one)).toEqual(before);
  });
});

describe('what a stopped machine left half done', () => {
  it('is taken back before the next is written', () => {
    const one = copy();
    const plan = planIn(one);
    const folder = officeFolder(one.root);
    mkdirSync(folder, { recursive: true });
    begin(folder, { files: [...plan.files], sentence: plan.sentence, head: one.git('rev-parse', 'HEAD').trim() });
    one.write(receipt, plan.files[0]?.after ?? '');
    one.git('add', '.');
    expect(recover(one.root)).toBe(true);
    expect(stateOf(one)).toMatchObject({ fresh: false, log: 'base', status: '', office: [] });
  });

  it('stays where it was committed', () => {
    const one = copy();
    const plan = planIn(one);
    const head = one.git('rev-parse', 'HEAD').trim();
    expect(carryOut(one.root, plan, { commit: true }).ok).toBe(true);
    mkdirSync(officeFolder(one.root), { recursive: true });
    begin(officeFolder(one.root), { files: [...plan.files], sentence: plan.sentence, head });
    expect(recover(one.root)).toBe(true);
    expect(stateOf(one)).toMatchObject({ fresh: true, log: '登记两件事\nbase', status: '' });
  });

  it('leaves a file alone that somebody changed since', () => {
    const one = copy();
    const plan = planIn(one);
    const folder = officeFolder(one.root);
    mkdirSync(folder, { recursive: true });
    begin(folder, { files: [...plan.files], sentence: plan.sentence });
    one.write(receipt, 'mine\n');
    one.write(fresh, plan.files[1]?.after ?? '');
    expect(recover(one.root)).toBe(true);
    expect([one.read(receipt), existsSync(join(one.root, fresh))]).toEqual(['mine\n', false]);
  });
});
