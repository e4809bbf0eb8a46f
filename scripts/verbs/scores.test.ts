import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { copiedLedger } from './copied-ledger.fixture.ts';
import { scores } from './scores.ts';

const { path, read, change, said, io } = copiedLedger();

type ScoresOptions = Parameters<typeof scores.run>[0]['options'];
const typed = async (positionals: string, options: ScoresOptions = {}) =>
  scores.run({ options: { experts: 'experts.yaml', ...options }, positionals: positionals.split(' ') }, io());

const award = 'content/2017/function-pilot/decisions/award.yaml';
const experts = `R01: { name: 演示评委甲 }
R02: { name: 演示评委乙, organizations: [demo-chemical-society] }
R03: { name: 演示评委丙, recused: [{ application: function-pilot/demo-tcm-training, reason: 曾经指导过这个项目 }] }
`;

describe('gongshi scores', () => {
  beforeEach(() => {
    writeFileSync(path('experts.yaml'), experts);
    rmSync(path('sheets'), { recursive: true, force: true });
  });

  it('writes one sheet for each expert and one reading copy, and names nobody in them', async () => {
    expect(await typed('sheet 2017 function-pilot', { out: 'sheets' })).toBe(0);
    expect(readdirSync(path('sheets')).toSorted()).toEqual(['R01.xlsx', 'R02.xlsx', 'R03.xlsx', 'reading.html']);
    expect(said.at(-1)).toContain('申报13件，回避2处。');
    const copy = readFileSync(path('sheets/reading.html'), 'utf8');
    expect(copy).toContain('化工领域科技成果第三方评价');
    // The post of the person in charge is not public.
    expect(copy).not.toContain('秘书长');
    expect(copy).not.toContain('演示评委');
  });

  it('leaves out who is not in the pool of the round', async () => {
    await typed('sheet 2017 service-station excellence', { out: 'sheets' });
    expect(said.at(-1)).toContain('申报17件');
    await expect(typed('sheet 2017 service-station', { out: 'sheets' })).rejects.toThrow(
      '要写明轮次。有：cultivation、excellence',
    );
  });

  it('writes nothing while it is open who may be scored', async () => {
    change('content/2017/function-pilot/receipts/demo-nursing-skills.yaml', 'seen: true', 'seen: false');
    expect(await typed('sheet 2017 function-pilot', { out: 'sheets' })).toBe(1);
    expect(said.join('\n')).toContain('错误[decide-pending] “demo-nursing-skills”还有待定的条件');
  });

  it('reads sheets into a decision with pseudonyms and places to fill, and never over what was decided', async () => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    await expect(typed('read sheets')).rejects.toThrow(`${award} 已经评定，评分不能再改`);
    rmSync(path(award));
    expect(await typed('read sheets')).toBe(0);
    const decision = read(award);
    expect(decision).toContain('- { reviewer: R02, application: demo-tech-appraisal, reason: 在申报单位任职 }');
    expect(decision).toContain('- { reviewer: R03, application: demo-tcm-training, reason: 曾经指导过这个项目 }');
    expect(decision).toContain('approvals: []\n');
    expect(decision).not.toContain('演示评委');
    await expect(typed('read sheets')).rejects.toThrow('已经有评分。确认要用新读到的代替，加 --force');
    expect(await typed('read sheets', { force: true })).toBe(0);
  });

  it('writes nothing where a sheet is damaged', async () => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    writeFileSync(path('sheets/R02.xlsx'), 'no spreadsheet');
    rmSync(path(award));
    expect(await typed('read sheets')).toBe(1);
    expect(said.join('\n')).toContain('错误[sheet-unreadable] R02.xlsx打不开');
    expect(said.at(-1)).toBe('有错误没有解决，没有写评审记录。');
  });

  it('keeps names and sheets out of the ledger', async () => {
    await expect(typed('sheet 2017 function-pilot', { out: 'content/sheets' })).rejects.toThrow('不能放在 content/ 里');
    await expect(
      typed('sheet 2017 function-pilot', { out: 'sheets', experts: 'content/experts.yaml' }),
    ).rejects.toThrow('在台账里');
  });

  it('says what it cannot do', async () => {
    await expect(typed('send')).rejects.toThrow('要写做什么');
    await expect(typed('sheet 2017')).rejects.toThrow('要写年度和奖项');
    await expect(typed('sheet 2017 pilots', { out: 'sheets' })).rejects.toThrow('没有 pilots 这个奖项');
    await expect(typed('read nowhere')).rejects.toThrow('没有');
    writeFileSync(path('experts.yaml'), 'R1: { name: 演示评委甲 }\n');
    await expect(typed('sheet 2017 function-pilot', { out: 'sheets' })).rejects.toThrow('experts.yaml 的写法不对');
  });
});
