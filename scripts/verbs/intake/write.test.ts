import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Leaving, leaveBehind } from './write.ts';
import { repositoryIn } from '../repository.fixture.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'gongshi-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const leaving: Leaving = {
  file: 'content/2017/tea/applications/one.md',
  text: '---\n---\n',
  folder: 'inbox/2017/tea/one',
  aside: new Map([
    ['evidence/01-00000000.pdf', new Uint8Array(10)],
    ['contact.txt', new Uint8Array(10)],
  ]),
  commit: undefined,
};
const commit = { branch: 'intake/one', message: 'Take in one' };
const everything = () => globSync('**/*', { cwd }).toSorted();

describe('what intake leaves behind', () => {
  it('is all there', () => {
    expect(leaveBehind(cwd, leaving)).toBeUndefined();
    expect(globSync('**/*.*', { cwd }).toSorted()).toEqual([
      leaving.file,
      'inbox/2017/tea/one/contact.txt',
      'inbox/2017/tea/one/evidence/01-00000000.pdf',
    ]);
  });

  it('is nothing where a file stands in the place of the inbox', () => {
    writeFileSync(join(cwd, 'inbox'), '');
    expect(leaveBehind(cwd, leaving)).toMatchObject({ code: 'package-not-written' });
    expect(everything()).toEqual(['inbox']);
  });

  it('is nothing where the record cannot be written: the papers go again', () => {
    mkdirSync(join(cwd, 'content/2017'), { recursive: true });
    writeFileSync(join(cwd, 'content/2017/tea'), '');
    expect(leaveBehind(cwd, leaving)).toMatchObject({
      code: 'package-not-written',
      message: expect.stringContaining('应放文件夹的地方是一个文件'),
    });
    expect(everything()).toEqual(['content', 'content/2017', 'content/2017/tea']);
  });

  it('is nothing where the record came to be there meanwhile, and that one stays as it was', () => {
    mkdirSync(join(cwd, 'content/2017/tea/applications'), { recursive: true });
    writeFileSync(join(cwd, leaving.file), 'another');
    expect(leaveBehind(cwd, leaving)).toMatchObject({ message: '没有写成：已经有同名的文件' });
    expect(existsSync(join(cwd, 'inbox'))).toBe(false);
  });

  it('leaves the papers of others in the inbox', () => {
    mkdirSync(join(cwd, 'inbox/2017/tea/two'), { recursive: true });
    mkdirSync(join(cwd, 'content/2017'), { recursive: true });
    writeFileSync(join(cwd, 'content/2017/tea'), '');
    expect(leaveBehind(cwd, leaving)).toBeDefined();
    expect(globSync('inbox/2017/tea/*', { cwd })).toEqual(['inbox/2017/tea/two']);
  });
});

describe('on a branch', () => {
  it('is committed', () => {
    const git = repositoryIn(cwd);
    expect(leaveBehind(cwd, { ...leaving, commit })).toBeUndefined();
    expect(git('branch', '--show-current').trim()).toBe('intake/one');
    expect(git('status', '--porcelain')).toBe('');
  });

  const refusing = () => {
    mkdirSync(join(cwd, '.git/hooks'), { recursive: true });
    writeFileSync(join(cwd, '.git/hooks/pre-commit'), '#!/bin/sh\necho no thanks >&2\nexit 1\n', { mode: 0o755 });
  };
  const locked = () => writeFileSync(join(cwd, '.git/index.lock'), '');
  it.each([
    ['a hook refuses', refusing, 'no thanks'],
    ['somebody else is committing', locked, ''],
  ])('is nothing at all where %s', (_, spoil, said) => {
    const git = repositoryIn(cwd);
    spoil();
    const before = everything();
    expect(leaveBehind(cwd, { ...leaving, commit })).toMatchObject({
      code: 'package-not-committed',
      message: expect.stringContaining(said),
    });
    rmSync(join(cwd, '.git/index.lock'), { force: true });
    expect(everything()).toEqual(before);
    expect(git('branch', '--list').trim()).toBe('* main');
    expect(git('status', '--porcelain')).toBe('');
  });
});

describe('a disk that takes no more', () => {
  it('is told, and half a paper does not stay', () => {
    // The system's own limit on the length of a file: half of the second paper is written, then no more.
    const script = join(cwd, 'fill.ts');
    const module = join(import.meta.dirname, 'write.ts');
    writeFileSync(
      script,
      `import { leaveBehind } from ${JSON.stringify(module)};
       const aside = new Map([['evidence/01-a.pdf', new Uint8Array(10)], ['evidence/02-b.pdf', new Uint8Array(4e6)]]);
       const found = leaveBehind(process.argv[2], { file: 'content/one.md', text: 'x', folder: 'inbox/one', aside });
       console.log(found?.code, found?.message);`,
    );
    const place = join(cwd, 'office');
    mkdirSync(place);
    const run = spawnSync('bash', ['-c', 'ulimit -f 1000; exec "$0" "$@"', process.execPath, script, place], {
      encoding: 'utf8',
    });
    expect(run.stdout.trim()).toBe('package-not-written 没有写成：文件超过了这里允许的大小');
    expect(globSync('**/*', { cwd: place })).toEqual([]);
  });
});
