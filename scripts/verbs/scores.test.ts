import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

/** A round that was read back and is not public yet. */
const unpublished = () => {
  for (const notice of readdirSync(path('content/2017/notices'))) rmSync(path(`content/2017/notices/${notice}`));
  rmSync(path('content/2017/objections'), { recursive: true });
};
const unread = () => {
  unpublished();
  rmSync(path(award));
};

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

  it('writes over no sheet that is there: it may be the one that came back', async () => {
    expect(await typed('sheet 2017 function-pilot', { out: 'sheets' })).toBe(0);
    rmSync(path('sheets/R01.xlsx'));
    writeFileSync(path('sheets/R02.xlsx'), 'filled in');
    await expect(typed('sheet 2017 function-pilot', { out: 'sheets' })).rejects.toThrow(
      /已经有 R02\.xlsx、R03\.xlsx、reading\.html，可能已经填写，不覆盖/,
    );
    expect(readFileSync(path('sheets/R02.xlsx'), 'utf8')).toBe('filled in');
    expect(readdirSync(path('sheets')).toSorted()).toEqual(['R02.xlsx', 'R03.xlsx', 'reading.html']);
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
    await expect(typed('read sheets')).rejects.toThrow(/award\.yaml 已经列入公示公告 .+，评分不能再改/);
    unread();
    expect(await typed('read sheets')).toBe(0);
    const decision = read(award);
    expect(decision).toContain('- { reviewer: R02, application: demo-tech-appraisal, reason: 在申报单位任职 }');
    expect(decision).toContain('- { reviewer: R03, application: demo-tcm-training, reason: 评委申明有应当回避的关系 }');
    expect(decision).toContain('approvals: []\n');
    expect(decision).not.toContain('演示评委');
    await expect(typed('read sheets')).rejects.toThrow('已经有评分。确认要用新读到的代替，加 --force');
    await expect(typed('read sheets', { force: true })).rejects.toThrow('评分与台账里的一样，没有改动');
    // R03 took the place of another, whose sheet was taken out of the folder.
    rmSync(path('sheets/R03.xlsx'));
    await expect(typed('read sheets', { force: true })).rejects.toThrow('没有评委R03的评分表，以前已经读回');
    expect(await typed('read sheets', { force: true, others: 'drop' })).toBe(0);
    expect(read(award)).not.toContain('reviewer: R03');
  });

  it('takes a late sheet into a round that was decided and not made public, on request', async () => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    unpublished();
    await expect(typed('read sheets')).rejects.toThrow('加 --reopen：原来的审定、调整和名单作废');
    await expect(typed('read sheets', { force: true })).rejects.toThrow('加 --reopen');
    expect(await typed('read sheets', { reopen: true, others: 'keep' })).toBe(0);
    expect(read(award)).toMatch(/^  R05:$/m);
    expect(read(award)).toContain('selection: {}\n');
    expect(read(award)).toContain('approvals: []\n');
  });

  it.each(['force', 'reopen'] as const)(
    'takes no late sheet into a round that was made public, with --%s',
    async (option) => {
      await typed('sheet 2017 function-pilot', { out: 'sheets' });
      await expect(typed('read sheets', { [option]: true })).rejects.toThrow(
        /award\.yaml 已经列入公示公告 .+，评分不能再改/,
      );
    },
  );

  it('takes no late sheet into a round by a dry run', async () => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    unpublished();
    const before = read(award);
    expect(await typed('read sheets', { reopen: true, others: 'drop', 'dry-run': true })).toBe(0);
    expect(read(award)).toBe(before);
  });

  it.each<[string, string | undefined, string]>([
    ['R01.XLSX', undefined, ''],
    ['r01.Xlsx', undefined, ''],
    ['R01.et', 'sheet-file-unread', 'R01.et没有读：不是 .xlsx'],
    ['R01.csv', 'sheet-file-unread', 'R01.csv没有读：不是 .xlsx'],
    ['R01.xls', 'sheet-file-unread', 'R01.xls没有读：不是 .xlsx'],
    ['评分表.zip', 'sheet-file-unread', '评分表.zip没有读：不是 .xlsx'],
    ['R01.pdf', 'sheet-file-unread', 'R01.pdf没有读：不是评分表'],
    ['补交/R01.xlsx', 'sheet-file-unread', '补交没有读：是文件夹'],
    ['~$R01.xlsx', 'sheet-file-open', '~$R01.xlsx说明 R01.xlsx 还在表格软件里开着'],
    ['.~R01.xlsx', 'sheet-missing', '没有收到评委R01'],
    ['.DS_Store', 'sheet-missing', '没有收到评委R01'],
    ['Thumbs.db', 'sheet-missing', '没有收到评委R01'],
  ])('reads, or names, what is called %s', async (name, code, message) => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    unread();
    mkdirSync(dirname(path(`sheets/${name}`)), { recursive: true });
    renameSync(path('sheets/R01.xlsx'), path(`sheets/${name}`));
    said.length = 0;
    expect(await typed('read sheets')).toBe(code === 'sheet-file-unread' ? 1 : 0);
    const words = said.join('\n');
    if (code === undefined) expect(words).not.toMatch(/\[sheet-(?:file|missing)/);
    else expect(words).toMatch(new RegExp(`\\[${code}\\] ${message.replaceAll(/[$.]/g, '\\$&')}`));
    if (code === 'sheet-file-unread') expect(words).not.toContain('没有收到评委R01');
  });

  it.each<[string, readonly number[], string]>([
    // R01: { name: 甲, organizations: [demo-chemical-society] }, with the name in GBK.
    ['GBK', [0xbc, 0xd7], '是 GBK 编码，已经转换'],
    ['UTF-8', [0xe7, 0x94, 0xb2], ''],
  ])('reads a roster in %s', async (_, name, message) => {
    const bytes = (text: string) => [...new TextEncoder().encode(text)];
    const roster = [...bytes('R01: { name: '), ...name, ...bytes(', organizations: [demo-chemical-society] }\n')];
    writeFileSync(path('experts.yaml'), new Uint8Array(roster));
    expect(await typed('sheet 2017 function-pilot', { out: 'sheets' })).toBe(0);
    expect(said.join('\n')).toContain(message);
    expect(said.at(-1)).toContain('回避1处');
  });

  it('refuses a roster whose encoding it cannot tell', async () => {
    writeFileSync(
      path('experts.yaml'),
      new Uint8Array([...new TextEncoder().encode('R01: { name: '), 0xe9, 0x61, 0xff]),
    );
    await expect(typed('sheet 2017 function-pilot', { out: 'sheets' })).rejects.toThrow('另存为 UTF-8');
  });

  it.each([
    ['the full name of the applicant', '连云港市示例护理学会', 'function-pilot'],
    ['its host', '连云港市示例第九医院', 'function-pilot'],
    ['a part of the client, whose county is left out', '示例镇中心卫生院护理部', 'chief-expert'],
  ])('finds the conflict of an expert who works at %s', async (_, unit, category) => {
    writeFileSync(path('experts.yaml'), `R01: { name: 演示评委甲, units: [${unit}] }\n`);
    expect(await typed(`sheet 2017 ${category}`, { out: 'sheets' })).toBe(0);
    expect(said.at(-1)).not.toContain('回避0处');
  });

  it('writes nothing where a sheet is damaged', async () => {
    await typed('sheet 2017 function-pilot', { out: 'sheets' });
    writeFileSync(path('sheets/R02.xlsx'), 'no spreadsheet');
    unread();
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
