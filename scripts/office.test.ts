import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Programs of the shell that only note that they were called: what they would do takes a network. */
const isWindows = process.platform === 'win32';
let root = '';
let programs = '';

const program = (name: string, code = 0): void => {
  const file = join(programs, isWindows ? `${name}.cmd` : name);
  const log = join(root, 'called.txt');
  writeFileSync(
    file,
    isWindows
      ? `@echo ${name} %* >> "${log}"\r\n@exit /b ${code}\r\n`
      : `#!/bin/sh\necho "${name} $*" >> "${log}"\nexit ${code}\n`,
  );
  chmodSync(file, 0o755);
};

const start = (command = [process.execPath, join(root, 'scripts/office.mjs')]) => {
  const path = isWindows ? `${programs};${process.env['SystemRoot'] ?? ''}\\System32` : `${programs}:/usr/bin:/bin`;
  const { status, stdout, stderr } = spawnSync(command[0] ?? '', command.slice(1), {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, PATH: path, Path: path, GONGSHI_NO_OPEN: '1' },
  });
  return { status, said: `${stdout}${stderr}` };
};

const called = (): readonly string[] =>
  existsSync(join(root, 'called.txt'))
    ? readFileSync(join(root, 'called.txt'), 'utf8')
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.endsWith('--version'))
    : [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-office-'));
  programs = join(root, 'programs');
  for (const folder of ['programs', 'scripts', 'docs', 'node_modules']) mkdirSync(join(root, folder));
  for (const file of [
    'scripts/office.mjs',
    'docs/office-start.html',
    'package-lock.json',
    'office.sh',
    'office.command',
  ])
    cpSync(file, join(root, file));
  for (const name of ['npm', 'npx', 'git']) program(name);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a double click on the office', () => {
  it('installs the program the first time, and opens the desk', () => {
    expect(start().status).toBe(0);
    expect(called()).toEqual(['npm ci --no-audit --no-fund', 'npx gongshi desk --no-open']);
  });

  it('only opens the desk the next time, and installs again after an update', () => {
    start();
    expect(start().status).toBe(0);
    expect(called().slice(2)).toEqual(['npx gongshi desk --no-open']);
    writeFileSync(join(root, 'package-lock.json'), '{}');
    start();
    expect(called().slice(3)).toEqual(['npm ci --no-audit --no-fund', 'npx gongshi desk --no-open']);
  });

  it('tries the installation again where the last one failed', () => {
    program('npm', 1);
    const { status, said } = start();
    expect([status, said]).toEqual([2, expect.stringContaining('程序没有装好，一般是网络不通。')]);
    expect(called()).toEqual(['npm ci --no-audit --no-fund']);
    program('npm');
    expect(start().status).toBe(0);
  });

  it.skipIf(isWindows)('says that Git is missing, and where it is told how to get it', () => {
    rmSync(join(programs, 'git'));
    const bare = spawnSync(process.execPath, [join(root, 'scripts/office.mjs')], {
      encoding: 'utf8',
      env: { PATH: programs, GONGSHI_NO_OPEN: '1' },
    });
    expect([bare.status, bare.stderr]).toEqual([2, expect.stringContaining('本机没有 Git。')]);
    expect(bare.stderr).toContain('office-start.html');
    expect(called()).toEqual([]);
  });

  it.skipIf(isWindows)('works through both scripts of the shell, wherever it is started from', () => {
    cpSync(process.execPath, join(programs, 'node'));
    for (const script of ['office.sh', 'office.command']) expect(start([join(root, script)]).status).toBe(0);
    expect(called()).toEqual([
      'npm ci --no-audit --no-fund',
      'npx gongshi desk --no-open',
      'npx gongshi desk --no-open',
    ]);
  });
});

describe('what stands beside it', () => {
  it('is a batch file that every code page reads, with the ends of lines that Windows needs', () => {
    const bytes = readFileSync('办公.cmd');
    expect(bytes.every((byte) => byte < 0x80)).toBe(true);
    const lines = bytes.toString('latin1').split('\n');
    expect(lines.slice(0, -1).every((line) => line.endsWith('\r'))).toBe(true);
    for (const named of ['scripts\\office.mjs', 'docs\\office-start.html'])
      expect([bytes.toString('latin1').includes(named), existsSync(named.replaceAll('\\', '/'))]).toEqual([true, true]);
  });

  it('is a page that asks nothing of the network and tells of each thing that may be missing', () => {
    const page = readFileSync('docs/office-start.html', 'utf8');
    expect(page).not.toMatch(/<(?:script|img|link)|url\(|@import/);
    for (const id of ['node', 'git', 'install', 'desk']) expect(page).toContain(`id="${id}"`);
  });
});
