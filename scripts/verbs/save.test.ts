import { rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { repositoryIn } from './repository.fixture.ts';
import { save } from './save.ts';

const { path, change, said, io } = copiedLedger();
const saved = (options: Parameters<typeof save.run>[0]['options'] = {}) => save.run({ options, positionals: [] }, io());
const objection = 'content/2017/objections/2017-03.yaml';

beforeEach(() => {
  for (const name of ['.git', '.gitignore']) rmSync(path(name), { recursive: true, force: true });
});

describe('gongshi save', () => {
  it('commits what is changed in the ledger, and nothing else', async () => {
    const git = repositoryIn(path('.'));
    change(objection, 'acknowledged: 2017-12-19', 'acknowledged: 2017-12-20');
    writeFileSync(path('note.txt'), 'mine');
    expect(await saved()).toBe(0);
    expect(git('log', '-1', '--format=%s').trim()).toBe('保存改动：2017/objections/2017-03.yaml');
    expect(git('status', '--porcelain').trim()).toBe('?? note.txt');
  });

  it('commits nothing with an error in it', async () => {
    const git = repositoryIn(path('.'));
    change(objection, 'acknowledged: 2017-12-19', 'acknowledged: 2017-12-18');
    expect(await saved()).toBe(1);
    expect([git('log', '--format=%s').trim(), said.at(-1)]).toEqual(['base', '改动的文件里有错误，没有提交。']);
  });

  it('says so where there is nothing, and where there is no repository', () => {
    expect(() => saved()).toThrow('没有用 Git 保管');
    repositoryIn(path('.'));
    expect(() => saved()).toThrow('没有要提交的改动');
  });
});
