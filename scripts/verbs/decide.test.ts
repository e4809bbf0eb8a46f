import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { decide } from './decide.ts';
import type { ExitCode } from '../kernel/verb.ts';

const { path, read, change, said, io } = copiedLedger();

type DecideOptions = Parameters<typeof decide.run>[0]['options'];
const decided = (typed: string, options: DecideOptions = {}): ExitCode | Promise<ExitCode> =>
  decide.run({ options, positionals: typed.split(' ') }, io());

const excellence = 'content/2017/service-station/decisions/excellence.yaml';
const pilots = 'content/2017/function-pilot/decisions/award.yaml';

describe('gongshi decide', () => {
  it('finds what is recorded, and changes nothing', async () => {
    const before = read(excellence);
    expect(await decided('2017 service-station excellence')).toBe(0);
    expect(said.at(-1)).toBe(`${excellence} 中的名单与计算结果一致，没有改动。`);
    expect(read(excellence)).toBe(before);
  });

  it('writes the selection that is missing, and every other byte stays', async () => {
    const before = read(excellence);
    change(excellence, /^selection:\n(?:  .*\n)+/m, 'selection: {}\n');
    expect(await decided('2017 service-station excellence')).toBe(0);
    expect(said.at(-1)).toBe(`已写入 ${excellence}。`);
    expect(read(excellence)).toBe(before);
    expect(readdirSync(dirname(path(excellence)))).toEqual(['cultivation.yaml', 'excellence.yaml']);
  });

  it('does not overwrite a list that differs, but with --force', async () => {
    const before = read(excellence);
    change(excellence, '    - demo-crane-station\n', '');
    const changed = read(excellence);
    expect(await decided('2017 service-station excellence')).toBe(1);
    expect(said.join('\n')).toContain('“优秀科技服务站”的入选名单与重新计算的不一致：少了demo-crane-station');
    expect(read(excellence)).toBe(changed);
    expect(await decided('2017 service-station excellence', { force: true })).toBe(0);
    expect(read(excellence)).toBe(before);
  });

  it('writes nothing with --dry-run', async () => {
    change(excellence, '    - demo-crane-station\n', '');
    const changed = read(excellence);
    expect(await decided('2017 service-station excellence', { 'dry-run': true, force: true })).toBe(0);
    expect(read(excellence)).toBe(changed);
  });

  it('never touches what is in publicity', async () => {
    change(pilots, /^    - demo-tech-appraisal\n/m, '');
    const changed = read(pilots);
    expect(await decided('2017 function-pilot award', { force: true })).toBe(1);
    expect(said.at(-1)).toBe(`${pilots} 已列入公示 2017-12-15-publicity，公示没有结束，不能改写。`);
    expect(read(pilots)).toBe(changed);
  });

  it('selects nothing where a card is wrong', async () => {
    change(excellence, /demo-crane-station: \{ goals: [\d.]+/, 'demo-crane-station: { goals: 41');
    const changed = read(excellence);
    expect(await decided('2017 service-station excellence', { force: true })).toBe(1);
    expect(said.join('\n')).toContain('打了41分，应在0至40分之间');
    expect(said.at(-1)).toBe('有错误没有解决，不产生入选名单。');
    expect(read(excellence)).toBe(changed);
  });

  it('decides nothing while a file of the office cannot be read', async () => {
    const receipt = 'content/2017/service-station/receipts/demo-crane-station.yaml';
    change(receipt, /^number: .*$/m, 'number: 三号');
    expect(await decided('2017 service-station excellence', { force: true })).toBe(1);
    expect(said.join('\n')).toContain(`--> ${receipt}:`);
    expect(said.at(-1)).toBe('有文件读不出来，不产生入选名单。');
  });

  it('decides nothing while a received application cannot be read', async () => {
    change('content/2017/service-station/applications/demo-crane-station.md', /^team-size: .*$/m, 'team-size: 很多');
    expect(await decided('2017 service-station excellence', { force: true })).toBe(1);
    expect(said.at(-1)).toBe('有文件读不出来，不产生入选名单。');
  });

  it('prints the whole result for programs', async () => {
    await decided('2017 service-station excellence', { format: 'json', 'dry-run': true });
    const result = JSON.parse(said[0] ?? '');
    expect(result).toMatchObject({
      round: 'excellence',
      decided: true,
      tiers: [{ tier: 'excellent', quota: 20 }],
    });
    expect(result.applications[0]).toMatchObject({
      application: 'demo-quartz-station',
      rank: 1,
      total: { printed: '91.88' },
    });
  });

  it.each([
    ['2017 service-station', '要写年度、奖项和轮次'],
    ['2016 service-station excellence', '台账里没有 2016 年度。有：2017'],
    ['2017 stations excellence', '2017 年度没有 stations 这个奖项。有：'],
    ['2017 service-station second', 'service-station 没有 second 这一轮。有：cultivation、excellence'],
    ['2017 demonstration-society award', 'demonstration-society 的 award 这一轮还没有评分'],
  ])('says what it cannot do: %s', (typed, message) => {
    expect(() => decided(typed)).toThrow(message);
  });
});
