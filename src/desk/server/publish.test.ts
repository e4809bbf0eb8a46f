import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOfPersons, publishedOf } from '../../../tests/programmes/folders.ts';
import type { Answer } from './app.ts';
import { usualLimits } from './body.ts';
import { deskOf } from './desk.ts';
import { waitingIn } from './waiting.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongshi-publish-'));
const root = join(folder, 'whole');
const published = join(folder, 'published');
const git = (cwd: string, ...args: readonly string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' });

const desk = deskOf({
  root,
  today: () => '2026-08-20',
  waiting: waitingIn(join(root, 'inbox', '.desk'), usualLimits, () => '2026-08-20T09:00:00+08:00'),
  paper: async () => ({ ok: false, why: '' }),
});
const write = async (name: string, typed: unknown): Promise<Answer<unknown> | undefined> => desk.writes[name]?.(typed);
const said = async (name: string) => {
  const answer = await desk.reads[name]?.(new URLSearchParams());
  if (answer?.ok !== true) throw new Error(answer?.why);
  return JSON.parse(JSON.stringify(answer.value));
};

const begin = (cwd: string): void => {
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  git(cwd, 'config', 'user.name', '经办人甲');
  git(cwd, 'config', 'user.email', 'office@example.org');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', '起始');
};

beforeAll(() => {
  cpSync(join(ledgerOfPersons, 'content'), join(root, 'content'), { recursive: true });
  mkdirSync(join(published, 'content'), { recursive: true });
  for (const one of [root, published]) begin(one);
});
afterAll(() => rmSync(folder, { recursive: true }));

const due = async (): Promise<readonly string[]> =>
  (await said('today')).rows
    .filter(({ screen }: { screen: string }) => screen === 'publish')
    .map(({ says }: { says: string }) => says);

describe('公开', () => {
  it('says what the rule is, and that nothing was written yet', async () => {
    expect(await said('publish')).toMatchObject({ ledger: 'whole', folder: null });
    expect((await said('publish')).lines).toHaveLength(3);
    expect(await due()).toEqual(['本机还没有写出过公开台账。']);
  });

  it.each([
    ['the whole ledger itself', '.', '公开台账要放在另一个文件夹里。'],
    ['a folder that is no ledger', '../nothing', '../nothing 里没有 content 文件夹。'],
  ])('refuses %s', async (_, typed, why) => {
    expect(await write('disclosable', { folder: typed })).toMatchObject({ ok: false, why });
  });

  it('shows what it would write, writes that and commits it there, and nothing the second time', async () => {
    const shown = await write('disclosable', { folder: '../published' });
    if (shown?.ok !== true) throw new Error(shown?.why);
    const { key, changes } = JSON.parse(JSON.stringify(shown.value));
    expect(changes.length).toBeGreaterThan(10);
    expect(existsSync(join(published, 'content/association.yaml'))).toBe(false);
    expect(await write('disclose', { folder: '../published', key: 'another' })).toMatchObject({
      ok: false,
      status: 409,
    });
    expect(await write('disclose', { folder: '../published', key })).toEqual({
      ok: true,
      value: { count: changes.length, committed: true },
    });
    expect(git(published, 'status', '--porcelain')).toBe('');
    const expected = publishedOf(ledgerOfPersons);
    for (const path of globSync('content/**/*.*', { cwd: expected }))
      if (!path.includes('checkpoints'))
        expect(readFileSync(join(published, path), 'utf8'), path).toBe(readFileSync(join(expected, path), 'utf8'));
    expect(await write('disclosable', { folder: '../published' })).toMatchObject({ value: { changes: [] } });
    expect(await said('publish')).toMatchObject({ folder: '../published' });
    expect(await due()).toEqual([]);
  });

  it('is due again once the whole ledger was changed', async () => {
    writeFileSync(join(root, 'content/calendar/2031.yaml'), 'source: 示例\nrest: []\nmake-up: []\n');
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--message', '再办一件');
    expect(await due()).toEqual(['上次写出公开台账以后，完整台账又有1次改动。']);
  });

  it('writes over nothing that only the published ledger has', async () => {
    writeFileSync(join(published, 'content/calendar/2030.yaml'), 'source: 示例\nrest: []\nmake-up: []\n');
    rmSync(join(root, 'content/calendar/2031.yaml'));
    expect(await write('disclosable', { folder: '../published' })).toMatchObject({
      ok: false,
      why: expect.stringContaining('公开台账里有完整台账没有的文件'),
    });
  });
});
