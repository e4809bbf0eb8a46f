import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { someOf } from './depth.ts';
import { ledger2017 } from './programmes/folders.ts';

/** A bare repository with the hook, a clone of it, and commands of the server that say what a test wants: `id` and `date`. */
let root = '';
const [office, society, stranger, second] = ['1001', '1002', '1003', '1005'];
const own = '1002/draft';
const application = 'content/2017/service-station/applications/demo-solar-pump-station.md';
const received = 'content/2017/service-station/applications/demo-tea-station.md';
const registered = 'content/organizations/demo-energy-institute.yaml';
const mobile = ['138', '0013', '8000'].join('');

const path = (...names: string[]) => join(root, ...names);
const hook = () => path('bare.git', 'hooks', 'pre-receive');
const read = (file: string) => readFileSync(path('clone', file), 'utf8');
const write = (file: string, text: string) => {
  mkdirSync(join(path('clone', file), '..'), { recursive: true });
  writeFileSync(path('clone', file), text);
};
const change = (file: string, from: string | RegExp, to: string) => {
  expect(read(file)).toMatch(from);
  write(
    file,
    read(file).replace(from, () => to),
  );
};
const git = (folder: string, args: readonly string[], environment: Record<string, string> = {}) => {
  const settings = [
    '-c',
    'user.name=someone',
    '-c',
    'user.email=1002@users.noreply.example.org',
    '-c',
    'core.hooksPath=/dev/null',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...(folder === 'clone' ? settings : []), ...args], {
    cwd: path(folder),
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, said: stderr.replaceAll(/^remote: /gm, '').replaceAll(/ +$/gm, '') };
};
const commit = (message = '提交申报') => {
  git('clone', ['add', '-A']);
  expect(git('clone', ['commit', '-q', '-m', message]).status).toBe(0);
};
const push = (uid: string, { day = '2017-05-31', to = 'main', force = false, option = '' } = {}) => {
  const refs = option === '' ? [`HEAD:${to.startsWith('refs/') ? to : `refs/heads/${to}`}`] : [option];
  return git('clone', ['push', '-q', ...(force ? ['--force'] : []), 'origin', ...refs], {
    PATH: `${path('bin')}:${process.env['PATH']}`,
    TEST_UID: uid,
    TEST_NOW: `${day}T10:00:00+08:00`,
  });
};
const tip = (branch = 'main') => git('bare.git', ['rev-parse', '--verify', '-q', `refs/heads/${branch}`]).stdout.trim();

let base = '';
let solarPump = '';

beforeAll(() => {
  root = mkdtempSync(path(tmpdir(), 'gongshi-server-'));
  mkdirSync(path('bare.git'));
  git('bare.git', ['init', '-q', '--bare', '-b', 'main']);
  git('.', ['clone', '-q', path('bare.git'), 'clone']);
  git('clone', ['checkout', '-q', '-b', 'main']);
  cpSync(join(ledger2017, 'content'), path('clone', 'content'), { recursive: true });
  // It is May: nothing is decided or published yet.
  for (const later of globSync('content/2017/{*/decisions,notices,objections}', { cwd: path('clone') })) {
    rmSync(path('clone', later), { recursive: true });
  }
  solarPump = read(application);
  const organization = `content/organizations/${/^organization: (.*)$/m.exec(solarPump)?.[1]}.yaml`;
  expect(organization).toBe(registered);
  const owner = `content/organizations/${/^organization: (.*)$/m.exec(read(received))?.[1]}.yaml`;
  change(owner, /^accounts: \[/m, `accounts: [{ forge: server, id: "${society}", from: 2017-01-03 }, `);
  change(registered, /^accounts: \[/m, `accounts: [{ forge: server, id: "${society}", from: 2017-01-03 }, `);
  write('content/association.yaml', `${read('content/association.yaml')}server: { office: ["${office}"] }\n`);
  rmSync(path('clone', application));
  commit('导入台账');
  expect(push(office).status).toBe(0);
  base = tip();

  git('bare.git', ['config', 'gongshi.checkout', resolve('.')]);
  symlinkSync(resolve('hooks/pre-receive'), hook());
  mkdirSync(path('bin'));
  for (const [name, says] of [
    // Names of users are their numbers here: `id -u 1005` is 1005.
    ['id', '${2:-$TEST_UID}'],
    ['date', '$TEST_NOW'],
  ] as const) {
    writeFileSync(path('bin', name), `#!/bin/sh\necho "${says}"\n`);
    chmodSync(path('bin', name), 0o755);
  }
});
beforeEach(() => {
  git('bare.git', ['update-ref', 'refs/heads/main', base]);
  git('clone', ['checkout', '-q', '--force', '-B', 'main', base]);
  git('clone', ['clean', '-q', '-f', '-d']);
});
afterAll(() => rmSync(root, { recursive: true }));

const submit = (text = solarPump) => {
  write(application, text);
  commit();
};

describe('a push to the office’s own server', () => {
  it('is taken when a society sends its own application in time', () => {
    submit();
    const { status, said } = push(society ?? '');
    expect({ status, said }).toMatchObject({ status: 0 });
    expect(tip()).not.toBe(base);
  });

  const days: readonly (readonly [string, string, number])[] = [
    ['on the last day', '2017-05-31', 0],
    ['on the day before the first', '2017-03-15', 1],
    ['on the day after', '2017-06-01', 1],
  ];
  it.each(someOf(days, 2))('%s is judged by the server’s time', (_, day, status) => {
    submit();
    // The commit says what it likes.
    git('clone', ['commit', '-q', '--amend', '--no-edit', '--date', '2017-05-01T09:00:00+08:00']);
    expect(push(society ?? '', { day }).status).toBe(status);
    expect(tip() === base).toBe(status === 1);
  });

  it('is refused when it is another society’s file', () => {
    submit();
    const { status, said } = push(stranger ?? '');
    expect(status).toBe(1);
    expect(said).toContain(application);
    expect(tip()).toBe(base);
  });

  it('is refused when an earlier commit held personal data, which is not repeated', () => {
    submit(solarPump.replace(/^## .*\n\n/m, (heading) => `${heading}联系人手机${mobile}。`));
    submit();
    const { status, said } = push(society ?? '');
    expect(status).toBe(1);
    expect(said).toContain('手机号');
    expect(said).not.toContain(mobile);
    expect(tip()).toBe(base);
  });

  it('is refused where only the office may decide, though it is the owner’s own file', () => {
    change(received, /team-size: \d+/, 'team-size: 9');
    commit();
    const { status, said } = push(society ?? '');
    expect(status).toBe(1);
    expect(said).toContain('学会部');
    expect(tip()).toBe(base);
  });

  it('of the office may change the register', () => {
    change(registered, 'id: "1002"', 'id: "1004"');
    commit();
    const { status, said } = push(office ?? '');
    expect({ status, said }).toMatchObject({ status: 0 });
  });

  it('to another branch is judged as well, against the main one', () => {
    submit(solarPump.replace('project-title: ', `project-title: ${mobile}`));
    expect(push(society ?? '', { to: own }).status).toBe(1);
    expect(tip(own)).toBe('');
    git('clone', ['reset', '-q', '--hard', base]);
    submit();
    expect(push(society ?? '', { to: own }).status).toBe(0);
    expect(push(society ?? '', { option: `:refs/heads/${own}` }).status).toBe(0);
  });

  it('to a branch that is another’s neither overwrites nor deletes it', () => {
    submit();
    expect(push(society ?? '', { to: own }).status).toBe(0);
    const before = tip(own);
    for (const [who, option] of [
      [stranger, `+HEAD~1:refs/heads/${own}`],
      [stranger, `:refs/heads/${own}`],
      [office, `:refs/heads/${own}`],
    ] as const) {
      const { status, said } = push(who ?? '', { option });
      expect(status).toBe(1);
      expect(said).toContain('别人的分支');
    }
    expect(tip(own)).toBe(before);
    expect(push(society ?? '', { option: `:refs/heads/${own}` }).status).toBe(0);
  });

  it.each(
    someOf(['draft', '1002', '1002/', '1002/Draft', '1002/草稿', '1002/a b', `1002/${'a'.repeat(62)}`, '1002/-x'], 4),
  )('to a branch named %s is refused', (to) => {
    submit();
    const { status } = push(society ?? '', { to });
    expect(status).not.toBe(0);
    expect(git('bare.git', ['for-each-ref', '--format=%(refname)']).stdout.trim()).toBe('refs/heads/main');
  });

  const approvals: readonly (readonly [string, () => void])[] = [
    [
      'waits for another that has the same commit in a branch of its own',
      () => {
        change('content/association.yaml', `office: ["${office}"] }\n`, `office: ["${office}", "${second}"] }\n`);
        commit();
        const { status, said } = push(office ?? '');
        expect(status).toBe(1);
        expect(said).toContain('另一个人');
        // The head of a stranger counts for nothing, nor does the author's own.
        expect(push(stranger ?? '', { to: `${stranger}/approved` }).status).toBe(1);
        expect(push(office ?? '', { to: `${office}/draft` }).status).toBe(0);
        expect(push(office ?? '').status).toBe(1);
        git('bare.git', ['update-ref', '-d', `refs/heads/${office}/draft`]);
      },
    ],
    [
      'is taken once another has the same commit in a branch of its own',
      () => {
        // The second account is of the office already, by a change that the office's files were brought in with.
        rmSync(hook());
        change('content/association.yaml', `office: ["${office}"] }\n`, `office: ["${office}", "${second}"] }\n`);
        commit('导入第二个账号');
        expect(push(office ?? '').status).toBe(0);
        symlinkSync(resolve('hooks/pre-receive'), hook());
        change('content/association.yaml', `"${second}"] }\n`, `"${second}", "1006"] }\n`);
        commit();
        expect(push(office ?? '').status).toBe(1);
        const { status: kept } = push(second ?? '', { to: `${second}/approved` });
        expect(kept).toBe(0);
        const { status, said } = push(office ?? '');
        expect({ status, said }).toMatchObject({ status: 0 });
        // What was approved is that commit: one more has to be approved again.
        change('content/association.yaml', `"1006"] }\n`, `"1006", "1007"] }\n`);
        commit();
        expect(push(office ?? '').status).toBe(1);
        expect(push(second ?? '', { option: `:refs/heads/${second}/approved` }).status).toBe(0);
      },
    ],
  ];
  it.each(someOf(approvals, 2))('of one account of the office %s', (_, pushes) => pushes());
});

describe('the main branch', () => {
  it.each([
    ['cannot be deleted', { option: ':refs/heads/main' }, '主分支不能删除。'],
    ['has no tags beside it', { to: 'refs/tags/v1' }, '只收分支，不收 refs/tags/v1。'],
    ['takes no other references', { to: 'refs/notes/commits' }, '只收分支'],
  ])('%s', (_, options, message) => {
    submit();
    const { status, said } = push(office ?? '', options);
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(tip()).toBe(base);
  });

  it('keeps its history', () => {
    git('clone', ['checkout', '-q', '--orphan', 'other']);
    commit('另起炉灶');
    const { status, said } = push(office ?? '', { force: true });
    expect(status).toBe(1);
    expect(said).toContain('改写了历史');
    expect(tip()).toBe(base);
  });
});

describe('a server', () => {
  it('that was not set up takes nothing', () => {
    git('bare.git', ['config', '--unset', 'gongshi.checkout']);
    submit();
    const { status, said } = push(society ?? '');
    git('bare.git', ['config', 'gongshi.checkout', resolve('.')]);
    expect(status).toBe(1);
    expect(said).toContain('docs/server.md');
    expect(tip()).toBe(base);
  });

  it('whose checkout is gone takes nothing', () => {
    git('bare.git', ['config', 'gongshi.checkout', path('nowhere')]);
    submit();
    const { status } = push(society ?? '');
    git('bare.git', ['config', 'gongshi.checkout', resolve('.')]);
    expect(status).toBe(1);
    expect(tip()).toBe(base);
  });
});
