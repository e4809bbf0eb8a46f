import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { ledgerOfPapers, ledgerOfPersons, publishedOf } from '../../tests/programmes/folders.ts';
import { ioIn } from '../kernel/io.fixture.ts';
import { check } from './check.ts';
import { disclose } from './disclose.ts';
import { repositoryIn } from './repository.fixture.ts';
import { verify } from './verify.ts';

const root = mkdtempSync(join(tmpdir(), 'gongshi-disclose-'));
const whole = join(root, 'whole');
const published = join(root, 'published');
const said: string[] = [];
const io = (cwd: string) => ioIn(cwd, said, (asOf) => asOf ?? '2026-08-20');
const run = async (options: Parameters<typeof disclose.run>[0]['options'], cwd = whole) =>
  disclose.run({ options, positionals: [] }, io(cwd));
const verified = async (options: Parameters<typeof verify.run>[0]['options']) =>
  verify.run({ options, positionals: [] }, io(published));

const change = (folder: string, file: string, from: string | RegExp, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  cpSync(join(ledgerOfPersons, 'content'), join(whole, 'content'), { recursive: true });
  mkdirSync(join(published, 'content'), { recursive: true });
  said.length = 0;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const filesIn = (folder: string) => globSync('content/**/*.*', { cwd: folder }).toSorted();

describe('gongshi disclose', () => {
  it('writes the published ledger, and nothing the second time', async () => {
    expect(await run({ to: '../published' })).toBe(0);
    expect(filesIn(published)).toEqual(filesIn(publishedOf(ledgerOfPersons)));
    expect(existsSync(join(published, 'content/whole.yaml'))).toBe(false);
    said.length = 0;
    expect(await run({ to: '../published' })).toBe(0);
    expect(said).toEqual(['公开台账已经是最新的。']);
    expect(await check.run({ options: {}, positionals: [] }, io(published))).toBe(0);
  });

  it('only lists with --dry-run', async () => {
    expect(await run({ to: '../published', 'dry-run': true })).toBe(0);
    expect(said.join('\n')).toContain('新建 content/2026/withheld.yaml');
    expect(filesIn(published)).toEqual([]);
  });

  it('removes nothing unasked, and keeps what the published ledger has for itself', async () => {
    await run({ to: '../published' });
    const stray = join(published, 'content/2026/young-scientist/receipts/wing-model.yaml');
    cpSync(join(whole, 'content/2026/young-scientist/receipts/wing-model.yaml'), stray);
    const witness = join(published, 'content/witnesses/other.yaml');
    mkdirSync(dirname(witness), { recursive: true });
    writeFileSync(witness, '# 别的网站的核对行\n');
    expect(await run({ to: '../published' })).toBe(1);
    expect(existsSync(stray)).toBe(true);
    expect(await run({ to: '../published', 'allow-removal': true })).toBe(0);
    expect(existsSync(stray)).toBe(false);
    expect(existsSync(witness)).toBe(true);
  });

  it.each([
    [
      'a title in the sentences of an announcement',
      'notices/2026-08-06-announcement.mdx',
      /\n$/,
      '\n“机翼颤振模型”未入选。\n',
    ],
    [
      'a number in a ruling',
      'young-scientist/receipts/ice-radar.yaml',
      'reason: 看过原件',
      'reason: 与QNKJ-2026-004一并看过',
    ],
    ['an id', 'young-scientist/receipts/ice-radar.yaml', 'reason: 看过原件', 'reason: 与 wing-model 一并看过'],
  ])('writes nothing where %s names who is kept back', async (_, file, from, to) => {
    change(whole, `content/2026/${file}`, from, to);
    expect(await run({ to: '../published' })).toBe(1);
    expect(said.join('\n')).toContain('disclosure-named');
    expect(filesIn(published)).toEqual([]);
  });

  it('finds a line of the whole ledger that was copied, and draws none there', async () => {
    const { checkpoint } = await import('./checkpoint.ts');
    await expect(async () => checkpoint.run({ options: {}, positionals: [] }, io(whole))).rejects.toThrow('公开台账');
    await run({ to: '../published' });
    const copied = join(published, 'content/checkpoints/2026-08-01.yaml');
    mkdirSync(dirname(copied), { recursive: true });
    const path = 'content/2026/young-scientist/receipts/wing-model.yaml';
    writeFileSync(copied, `added:\n  ${path}: { registered: ${'a'.repeat(32)} }\n`);
    expect(await check.run({ options: {}, positionals: [] }, io(published))).toBe(1);
    expect(said.join('\n')).toContain('disclosure-more');
  });

  it('writes nothing from a ledger with errors, nor over another whole one', async () => {
    cpSync(join(whole, 'content'), join(published, 'content'), { recursive: true });
    await expect(run({ to: '../published' })).rejects.toThrow('也是完整台账');
    rmSync(join(published, 'content'), { recursive: true });
    mkdirSync(join(published, 'content'));
    change(whole, 'content/2026/young-scientist/decisions/final.yaml', '    - ice-radar\n', '');
    expect(await run({ to: '../published' })).toBe(1);
    expect(filesIn(published)).toEqual([]);
  });

  it('writes nothing over the ledger of another association, also where nothing would be removed', async () => {
    cpSync(join(ledgerOfPapers, 'content/association.yaml'), join(published, 'content/association.yaml'));
    const before = readFileSync(join(published, 'content/association.yaml'), 'utf8');
    for (const options of [{}, { 'allow-removal': true }, { 'dry-run': true }])
      await expect(run({ to: '../published', ...options })).rejects.toThrow(/是“.+”的台账，不是“.+”的，没有写/);
    expect(readFileSync(join(published, 'content/association.yaml'), 'utf8')).toBe(before);
    expect(filesIn(published)).toEqual(['content/association.yaml']);
  });

  it('says what is missing', async () => {
    await expect(run({})).rejects.toThrow('写明公开台账的文件夹');
    await expect(run({ to: '../nowhere' })).rejects.toThrow('没有 content 文件夹');
    await expect(run({ to: '.' })).rejects.toThrow('另一个文件夹');
    await expect(run({ to: '../whole' }, published)).rejects.toThrow('association.yaml');
    rmSync(join(whole, 'content/whole.yaml'));
    await expect(run({ to: '../published' })).rejects.toThrow('disclose --begin');
  });
});

describe('gongshi disclose --begin', () => {
  it('draws a secret of its own, once', async () => {
    rmSync(join(whole, 'content/whole.yaml'));
    expect(await run({ begin: true })).toBe(0);
    const text = readFileSync(join(whole, 'content/whole.yaml'), 'utf8');
    expect(text).toMatch(/^secret: [0-9a-f]{64}$/m);
    await expect(run({ begin: true })).rejects.toThrow('已经是完整台账');
    rmSync(join(whole, 'content/whole.yaml'));
    await run({ begin: true });
    expect(readFileSync(join(whole, 'content/whole.yaml'), 'utf8')).not.toBe(text);
  });

  it('refuses a folder that still leads to where it could be sent', async () => {
    rmSync(join(whole, 'content/whole.yaml'));
    const git = repositoryIn(whole);
    git('remote', 'add', 'origin', 'https://git.example.org/office/awards.git');
    await expect(run({ begin: true })).rejects.toThrow('git remote remove origin');
    git('remote', 'remove', 'origin');
    expect(await run({ begin: true })).toBe(0);
  });
});

describe('gongshi verify', () => {
  it('says what it could not recompute, and recomputes it for whoever has the whole ledger', async () => {
    await run({ to: '../published' });
    said.length = 0;
    expect(await verified({})).toBe(0);
    expect(said.join('\n')).toContain('2026年度有2份评审记录、3份申报由办公室保存，没有重新计算');
    said.length = 0;
    expect(await verified({ whole })).toBe(0);
    expect(said.at(-1)).toBe('完整台账：重新计算了2份入选名单、7份申报的校验码，公开台账与它全部一致。');
  });

  it.each([
    ['a mark', 'content/2026/young-scientist/decisions/first.yaml', 'contribution: 27', 'contribution: 26'],
    [
      'an application that was not selected',
      'content/2026/young-scientist/applications/wing-model.md',
      '建立样本库并开放数据',
      '建立样本库',
    ],
    ['a ruling on it', 'content/2026/young-scientist/receipts/grain-drying.yaml', '看过原件', '看过复印件'],
    ['the secret', 'content/whole.yaml', /secret: .*/, `secret: ${'1'.repeat(64)}`],
  ])('finds that %s was changed in the whole ledger', async (_, file, from, to) => {
    await run({ to: '../published' });
    change(whole, file, from, to);
    said.length = 0;
    expect(await verified({ whole })).toBe(1);
    expect(said.join('\n')).toContain('disclosure-not-written');
  });

  it.each([
    ['a seal', 'content/2026/withheld.yaml', /sealed: ...../, 'sealed: 00000'],
    ['a number left out', 'content/2026/withheld.yaml', / {6}- \{ number: QNKJ-2026-007.*\n/, ''],
    ['a count', 'content/2026/withheld.yaml', 'not-selected: 1', 'not-selected: 2'],
    ['who took part', 'content/2026/young-scientist/decisions/final.yaml', 'took: 5', 'took: 6'],
  ])('finds that %s was changed in the published one', async (_, file, from, to) => {
    await run({ to: '../published' });
    change(published, file, from, to);
    expect(await verified({ whole })).toBe(1);
  });

  it('is not shown a published ledger in place of the whole one', async () => {
    await run({ to: '../published' });
    await expect(verified({ whole: publishedOf(ledgerOfPapers) })).rejects.toThrow('不是办公室的完整台账');
  });
});
