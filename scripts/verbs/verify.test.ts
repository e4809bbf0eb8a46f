import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { verify } from './verify.ts';

const { path, read, change, said, io } = copiedLedger();
const excellence = 'content/2017/service-station/decisions/excellence.yaml';

describe('gongshi verify', () => {
  const verified = (...positionals: string[]) => verify.run({ options: {}, positionals }, io());

  it('recomputes the shipped ledger without an error', async () => {
    expect(await verified()).toBe(0);
    expect(said.at(-1)).toMatch(/^2017年度：重新计算了4份入选名单、3份公开名单、2个公示期、\d+个校验码、1项金额，/);
  });

  it('names a difference by file and line', async () => {
    change(excellence, '    - demo-crane-station\n', '');
    expect(await verified('2017')).toBe(1);
    const line = read(excellence).split('\n').indexOf('  excellent:') + 1;
    expect(said[0]).toContain(
      '错误[selection-differs] “优秀科技服务站”的入选名单与重新计算的不一致：少了demo-crane-station',
    );
    expect(said[0]).toContain(`--> ${excellence}:${line}:`);
  });

  it('names an application that changed under a notice, in the notice and in the receipt', async () => {
    change('content/2017/function-pilot/applications/demo-tech-appraisal.md', /\n$/, '\n\n');
    expect(await verified('2017')).toBe(1);
    expect(said[0]).toContain('公示记下的“function-pilot/demo-tech-appraisal”校验码，与现在的文件不一致');
    expect(said[0]).toContain('--> content/2017/notices/2017-12-15-publicity.mdx:');
    expect(said[0]).toContain('--> content/2017/function-pilot/receipts/demo-tech-appraisal.yaml:');
  });

  it('follows a check that finds no error, by the same reading', async () => {
    expect(await check.run({ options: { 'no-cache': true }, positionals: [] }, io())).toBe(0);
    expect(await verified()).toBe(0);
    const apart = said.splice(0);
    expect(await check.run({ options: { 'no-cache': true, verify: true }, positionals: [] }, io())).toBe(0);
    expect(said).toEqual(apart);
  });

  it('does not follow a check that finds one, nor a check of a part', async () => {
    change('content/2017/function-pilot/applications/demo-tech-appraisal.md', /\n$/, '\n\n');
    expect(await check.run({ options: { verify: true }, positionals: [] }, io())).toBe(1);
    expect(said.join('\n')).not.toContain('重新计算了');
    for (const part of [{ staged: true }, { message: 'x' }, { format: 'json' as const }]) {
      await expect(check.run({ options: { verify: true, ...part }, positionals: [] }, io())).rejects.toThrow(
        '--verify 只用于',
      );
    }
    await expect(check.run({ options: { verify: true }, positionals: [excellence] }, io())).rejects.toThrow(
      '--verify 只用于',
    );
  });

  it('is not content where a file cannot be read', async () => {
    change(excellence, /^approvals:$/m, 'approvals: no\nmore:');
    expect(await verified()).toBe(1);
    expect(said[0]).toContain(`--> ${excellence}:`);
    expect(said.at(-1)).toMatch(/有\d+处读不出来，没有算全。$/);
  });

  it('gives programs the lines of every difference', async () => {
    change(excellence, '    - demo-crane-station\n', '');
    expect(await verify.run({ options: { format: 'json' }, positionals: [] }, io())).toBe(1);
    const [year] = JSON.parse(said[0] ?? '');
    expect(year).toMatchObject({ year: 2017, unread: [], counts: { selections: 4, sums: 1 } });
    expect(year.findings.filter(({ level }: { level: string }) => level === 'error')).toMatchObject([
      { code: 'selection-differs', file: excellence, line: read(excellence).split('\n').indexOf('  excellent:') + 1 },
    ]);
  });

  describe('of an older commit', () => {
    const git = (...args: string[]) => {
      const who = ['-c', 'user.name=office', '-c', 'user.email=office@example.org', '-c', 'commit.gpgsign=false'];
      const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: path('.'), encoding: 'utf8' });
      expect({ args, status, stderr: status === 0 ? '' : stderr }).toEqual({ args, status: 0, stderr: '' });
    };
    const verifiedAt = (at: string) => verify.run({ options: { at }, positionals: ['2017'] }, io());

    it('recomputes what stood there, whatever the files say now', async () => {
      git('init', '-q');
      git('add', 'content');
      git('commit', '-q', '-m', 'as shipped');
      git('tag', 'shipped');
      change(excellence, '    - demo-crane-station\n', '');
      git('commit', '-q', '-a', '-m', 'changed');
      expect(await verifiedAt('shipped')).toBe(0);
      expect(await verifiedAt('HEAD')).toBe(1);
      rmSync(path(excellence));
      expect(await verifiedAt('shipped')).toBe(0);
      expect(() => verifiedAt('nowhere')).toThrow('这个仓库里没有 nowhere');
      expect(() => verifiedAt('--all')).toThrow('这个仓库里没有 --all');
    });
  });

  it('says what it cannot do', () => {
    expect(() => verified('2016')).toThrow('台账里没有 2016 年度。有：2017');
    expect(() => verified('2017', '2018')).toThrow('只能写一个年度');
  });
});
