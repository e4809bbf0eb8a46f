import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ledger2017 } from '../../../tests/programmes/folders.ts';
import { ioIn } from '../../kernel/io.fixture.ts';
import { check } from '../check.ts';

/** A mobile number that nobody has, in pieces, so that this file is no leak itself. */
const mobile = ['138', '0013', '8000'].join('');
const application = 'content/2017/service-station/applications/demo-tea-station.md';

let folder = '';
let first: ReturnType<typeof git>;
const path = (file: string) => join(folder, file);
const git = (...args: string[]) => {
  const identity = ['-c', 'user.name=office', '-c', 'user.email=office@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const write = (file: string, text: string | Uint8Array) => {
  mkdirSync(join(path(file), '..'), { recursive: true });
  writeFileSync(path(file), text);
};
const read = (file: string) => readFileSync(path(file), 'utf8');
const commit = (message = '补充材料') => git('commit', '-q', '-m', message);
/** What the hook runs, without starting it. */
const examined = async () => {
  const said: string[] = [];
  const io = ioIn(folder, said, (asOf) => asOf ?? '2017-12-20');
  const status = await check.run({ options: { staged: true }, positionals: [] }, io);
  return { status, said: said.join('\n') };
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongshi-staged-'));
  git('init', '-q', '-b', 'main');
  cpSync(join(ledger2017, 'content'), path('content'), { recursive: true });
  // The program as it is here; the hooks find it in the repository that they guard.
  for (const name of ['scripts', 'node_modules']) symlinkSync(resolve(name), path(name));
  write('.gitignore', 'scripts\nnode_modules\n');
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts['hooks']).toBe('git config core.hooksPath scripts/dev/hooks');
  git('config', 'core.hooksPath', 'scripts/dev/hooks');
  git('add', '.');
  first = commit('建立台账');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  git('reset', '-q', '--hard');
  git('clean', '-q', '-f', '-d');
});

describe('the hooks', () => {
  it('let a clean ledger be committed, the first time too', () => {
    expect(first.status).toBe(0);
    expect(first.said).toMatch(/共提醒\d+处。\n$/);
    expect(git('log', '--oneline').said).toContain('建立台账');
  });

  it('refuse a mobile number in an application, and do not repeat it', () => {
    write(application, read(application).replace('三名专家', `联系人手机${mobile}，三名专家`));
    git('add', '.');
    const { status, said } = commit();
    expect(status).toBe(1);
    expect(said).toContain('错误[personal-data] “服务能力与带动作用”中有疑似手机号');
    expect(said).toContain(`--> ${application}:`);
    expect(said).not.toContain(mobile);
  });

  it('judge what is staged, not what lies in the folder', () => {
    const clean = read(application);
    write(application, clean.replace('三名专家', `手机${mobile}，三名专家`));
    git('add', '.');
    write(application, clean);
    expect(commit().status).toBe(1);
    git('add', '.');
    write(application, clean.replace('三名专家', `手机${mobile}，三名专家`));
    expect(git('commit', '-q', '--allow-empty', '-m', '没有改动').status).toBe(0);
  });

  it('say nothing about what others have broken', () => {
    write('content/2017/programme.yaml', read('content/2017/programme.yaml').replace(/^budget:.*\n/m, ''));
    git('add', '.');
    expect(git('commit', '-q', '--no-verify', '-m', '改坏了').status).toBe(0);
    write('说明.txt', '一行');
    git('add', '.');
    expect(commit().status).toBe(0);
  });

  it('refuse personal data in the message', () => {
    write('说明.txt', '两行');
    git('add', '.');
    const { status, said } = commit(`有问题请打${mobile}`);
    expect(status).toBe(1);
    expect(said).toContain('“提交说明”中有疑似手机号');
    expect(said).not.toContain(mobile);
  });
});

describe('what is staged', () => {
  it.each([
    ['a note in the wrong place', '说明.txt', `电话${mobile}`, '“说明.txt”中有疑似手机号'],
    [
      'a scan in the wrong place',
      'scan.pdf',
      Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0, 0xff),
      '台账里没有放这个文件的地方',
    ],
    [
      'a scan in the ledger',
      'content/2017/scan.pdf',
      Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0),
      '台账里没有放这个文件的地方',
    ],
    ['a large file in the wrong place', 'notes.txt', '好'.repeat(100_000), '台账里没有放这个文件的地方'],
  ])('is refused when it is %s', async (_, file, text, message) => {
    write(file, text);
    git('add', '.');
    const { status, said } = await examined();
    expect(status).toBe(1);
    expect(said).toContain(message);
    expect(said).not.toContain(mobile);
  });

  it('is refused when it is a link in the ledger', async () => {
    symlinkSync('/etc/hostname', path('content/2017/service-station/applications/demo-link.md'));
    git('add', '.');
    expect((await examined()).said).toContain('这不是普通文件');
  });

  it.each([
    ['a test of this program', 'tests/phone.txt', mobile],
    ['a note without personal data', '说明.txt', '办公室电话在网站上。'],
  ])('may be %s', async (_, file, text) => {
    write(file, text);
    git('add', '.');
    expect(await examined()).toMatchObject({ status: 0 });
  });
});
