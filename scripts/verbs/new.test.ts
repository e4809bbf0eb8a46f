import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { init } from './init.ts';
import { ioIn } from '../kernel/io.fixture.ts';
import { create } from './new.ts';
import { CannotRun, type Io } from '../kernel/verb.ts';
import { ledger2017, ledgerOfPapers } from '../../tests/programmes/folders.ts';

let root = '';
let said: string[] = [];
const io = (): Io => ioIn(root, said, () => '2017-05-20');
type Given = Parameters<typeof create.run>[0]['options'];
const io2026 = (): Io => ioIn(root, said, () => '2026-11-30');
const make = async (...positionals: string[]) => create.run({ options: {}, positionals }, io());
const makeWith = async (options: Given, ...positionals: string[]) => create.run({ options, positionals }, io2026());
const checked = async (today: string) => {
  said.length = 0;
  const code = await check.run(
    { options: { format: 'json' }, positionals: [] },
    ioIn(root, said, () => today),
  );
  const all: { code: string; level: string; message: string; file: string }[] = JSON.parse(said[0] ?? '');
  return { code, all, errors: all.filter(({ level }) => level === 'error').map(({ message }) => message) };
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gongshi-new-'));
  said = [];
  cpSync(join(ledger2017, 'content'), join(root, 'content'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('a new file', () => {
  const words = ['application', '2017', 'service-station', 'demo-nursing-society', 'demo-new-station'] as const;
  const path = 'content/2017/service-station/applications/demo-new-station.md';

  it('names every item of the form, and every heading', async () => {
    expect(await make(...words)).toBe(0);
    const text = readFileSync(join(root, path), 'utf8');
    for (const part of ['team-size:', '# 服务站名称（必填）', '## 建站目标', '## 服务能力与带动作用', 'truth:']) {
      expect(text).toContain(part);
    }
  });

  it('shows keys that there are, codes of places, and what may be chosen', async () => {
    await make(...words);
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toMatch(/# 写法：- \{ title: 材料名称.*from: 起始日期, to: 终止日期/);
    expect(text).not.toMatch(/term: …|: …/);
    expect(text).toContain('"320707" 赣榆区');
    expect(text).toMatch(/等\d+项，申报表里逐项列出/);
  });

  it('never overwrites one that is there', async () => {
    await make(...words);
    await expect(make(...words)).rejects.toThrow(CannotRun);
  });

  it.each([
    [['application', '2017', 'service-station', 'nobody', 'x']],
    [['application', '2031', 'service-station', 'demo-nursing-society', 'x']],
    [['organization', 'demo-x', 'company', '示例公司', '2017-01-01']],
    [['year', '2018', '1999']],
    [['programme', '27']],
    [['programme', '2017']],
    [['category', '2017']],
    [['category', '2017', 'service-station']],
    [['category', '2017', 'con']],
    [['song']],
  ])('is refused with a reason for %j', async (typed) => {
    await expect(make(...typed)).rejects.toThrow(CannotRun);
  });
});

describe('a new year', () => {
  it('takes over tables and texts, and no record of the old one', async () => {
    expect(await make('year', '2018', '2017')).toBe(0);
    expect(readFileSync(join(root, 'content/2018/programme.yaml'), 'utf8')).toMatch(/^year: 2018$/m);
    expect(existsSync(join(root, 'content/2018/service-station/guide.mdx'))).toBe(true);
    expect(existsSync(join(root, 'content/2018/service-station/applications'))).toBe(false);
    expect(existsSync(join(root, 'content/2018/notices'))).toBe(false);
  });
});

describe('what a new year still has of the last', () => {
  const kept = async () =>
    (await checked('2018-01-10')).all.filter(({ code }) => code === 'year-line-kept' || code === 'law-copied-year');

  it('is listed by file and line when it is copied', async () => {
    await make('year', '2018', '2017');
    const list = said.join('\n');
    for (const part of [
      'content/2018/programme.yaml',
      '日期\tcall:',
      '数字\tbudget: 170000',
      '日期\twindow:',
      '句子',
    ]) {
      expect(list).toContain(part);
    }
  });

  it('is told by the check until it is changed, line by line', async () => {
    const old = join(root, 'content/2017/service-station/guide.mdx');
    writeFileSync(old, `${readFileSync(old, 'utf8')}\n2017年5月31日以前送到。\n`);
    await make('year', '2018', '2017');
    const before = await kept();
    expect(before.map(({ file }) => file)).toContain('content/2018/service-station/guide.mdx');
    const guide = join(root, 'content/2018/service-station/guide.mdx');
    writeFileSync(guide, readFileSync(guide, 'utf8').replaceAll('2017', '2018'));
    expect((await kept()).map(({ file }) => file)).not.toContain('content/2018/service-station/guide.mdx');
  });

  it('is not told of a line that somebody marked as meant', async () => {
    await make('year', '2018', '2017');
    const file = join(root, 'content/2018/programme.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}# 2016\n# 2014 照旧\n`);
    const old = join(root, 'content/2017/programme.yaml');
    writeFileSync(old, `${readFileSync(old, 'utf8')}# 2016\n# 2014 照旧\n`);
    const told = (await kept()).map(({ message }) => message).join('\n');
    expect(told).toContain('：# 2016');
    // Money is no year, and the policy is still called what it is called.
    expect(told).not.toMatch(/award: 2000|lkx-2017-15/);
    expect(told).toContain('：# 2014 照旧');
    for (const table of [file, old])
      writeFileSync(table, readFileSync(table, 'utf8').replace('2014 照旧', '2014 # 照旧'));
    expect((await kept()).map(({ message }) => message).join('\n')).not.toContain('2014');
  });
});

describe('a programme and an award of one’s own', () => {
  const begin = async (given: Given = {}) => {
    rmSync(join(root, 'content/2017'), { recursive: true });
    await makeWith({}, 'programme', '2027');
    await makeWith(given, 'category', '2027', 'award');
  };

  it.each<[string, Given]>([
    ['nothing is answered', {}],
    ['it goes to persons, in levels with money', { for: '个人', tiers: '一等奖:2:3000,二等奖:5:2000' }],
    ['it goes to organisations of two kinds', { for: '单位', applicants: 'city-society,county-association' }],
    ['it goes to works and is voted on', { for: '作品', how: '表决' }],
    ['it goes to groups and a body chooses', { for: '团队', how: '研究', approve: 'presidium' }],
    ['organisations are voted on by one body', { for: '单位', how: 'votes', approve: 'leading-group' }],
    ['it is scored first and voted on then', { for: '作品', how: '评分,表决', tiers: '一等奖:2:3000,二等奖:5:0' }],
    ['three rounds follow one another', { for: '项目', how: '评分、表决、研究', approve: 'presidium' }],
    ['its levels are shares', { for: '作品', how: '表决', tiers: '一等奖:10%:3000,二等奖:20％:0,三等奖:1/3:0' }],
    ['everything is answered', { name: '青苗奖', prefix: 'QM', opens: '2027-05-01', closes: '2027-06-30' }],
  ])('pass the check with nothing but what is to be filled in, when %s', async (_, given) => {
    await begin(given);
    const { code, all } = await checked('2026-11-30');
    expect(code).toBe(0);
    expect([...new Set(all.map((finding) => finding.code))].toSorted()).toEqual(['calendar-needed', 'to-fill-in']);
  });

  it('has a row to fill in for every clause of a policy that nothing cites yet', async () => {
    rmSync(join(root, 'content/2017/function-pilot'), { recursive: true });
    await makeWith({ opens: '2027-01-01', closes: '2027-02-01' }, 'category', '2017', 'other');
    const text = readFileSync(join(root, 'content/2017/other/category.yaml'), 'utf8');
    expect(text).toContain('{ clause: "4.4.2", rule: stated, why: "TODO：');
    expect(text).not.toContain('"4.2.4"');
  });

  it('may not be opened with a place left to be filled in', async () => {
    await begin({ opens: '2027-03-01', closes: '2027-04-30' });
    expect((await checked('2027-02-28')).errors).toEqual([]);
    const { errors } = await checked('2027-03-01');
    expect(errors).toContain('还没有填写：奖项的名称');
    // An example in braces is told whole.
    expect(errors).toContain(
      '还没有填写：去掉几个最高分和几个最低分，例如 { high: 1, low: 1, from: 5 }：至少5张评分才去，各去1个',
    );
  });

  it('may not be told of in a notice with such a place, whatever the day', async () => {
    const notice = join(root, 'content/2017/notices/2017-07-12-announcement.mdx');
    writeFileSync(notice, `${readFileSync(notice, 'utf8')}\nTODO：联系人\n`);
    expect((await checked('2017-07-12')).errors).toContain('还没有填写：联系人');
  });

  it('says which file cannot be read, where a year has one, and how a first year is begun', async () => {
    const file = join(root, 'content/2017/programme.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}publicity: 5\n`);
    await expect(makeWith({}, 'category', '2017', 'other')).rejects.toThrow(/年度设置读不出来/);
    rmSync(join(root, 'content/2017'), { recursive: true });
    await expect(makeWith({}, 'category', '2027', 'other')).rejects.toThrow(/还没有年度.*new programme 2027/);
  });

  it('marks every clause that it guessed as still to be looked at', async () => {
    await begin({ for: '作品', how: '评分,表决' });
    const unmarked = ['content/2027/award/category.yaml', 'content/2027/programme.yaml'].flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter((text) => /^ +- \{ clause: "\d/.test(text) && !text.includes('TODO')),
    );
    expect(unmarked).toEqual([]);
  });

  it('cites a policy of one’s own by what its clauses say, and leaves none of them out', async () => {
    rmSync(join(root, 'content/2017'), { recursive: true });
    await makeWith({}, 'programme', '2027');
    const policy = join(root, 'content/2027/policy.mdx');
    const [head = ''] = readFileSync(policy, 'utf8').split('## 总则');
    const texts = [
      '没有著作权争议',
      '三月一日至四月二十日申报',
      '秘书处受理',
      '主创人员三至八名',
      '评选委员会投票',
      '入选作品分三级',
      '经常务理事会审定',
      '结果公示七天',
      '弄虚作假的，撤销称号',
    ];
    const clauses = texts.map((text, at) => `<Clause id="${at + 1}">${text}</Clause>。`);
    writeFileSync(policy, `${head}## 评选\n\n${clauses.join('\n\n')}\n`);
    await makeWith({ for: '作品', how: '表决', tiers: '一级:20%:0,二级:不限:0' }, 'category', '2027', 'award');
    const text = ['programme.yaml', 'award/category.yaml']
      .map((file) => readFileSync(join(root, 'content/2027', file), 'utf8'))
      .join('');
    const cited = [...text.matchAll(/clause: "(\d)", rule: ([a-z-]+)/g)].map(([, clause, rule]) => `${clause} ${rule}`);
    expect([...new Set(cited)].toSorted()).toEqual([
      '1 stated',
      '2 applicant-kind',
      '2 distinct-project',
      '2 within-window',
      '3 received-by-office',
      '4 stated',
      '5 voted',
      '6 quota',
      '7 approved',
      '7 budget',
      '8 publicised',
      '9 stated',
    ]);
    expect(text).toMatch(/id: tier-2, name: "二级", award: 0/);
    expect((await checked('2026-11-30')).errors).toEqual([]);
  });

  it('adds its money to the budget', async () => {
    await begin({ tiers: '一等奖:2:3000' });
    expect(readFileSync(join(root, 'content/2027/programme.yaml'), 'utf8')).toMatch(/^budget: 6000$/m);
  });

  it.each([
    ['the sum of the whole year, which was written before, stays', 'budget: 6000', 6000],
    ['a sum that the year goes on to fill stays', 'budget: 9000', 9000],
    ['a sum that was right grows', 'budget: 0', 6000],
  ])('%s', async (_, written, budget) => {
    rmSync(join(root, 'content/2017'), { recursive: true });
    await makeWith({}, 'programme', '2027');
    const file = join(root, 'content/2027/programme.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^budget: 0$/m, written));
    await makeWith({ for: '作品', tiers: '一等奖:2:3000' }, 'category', '2027', 'award');
    expect(readFileSync(file, 'utf8')).toContain(`\nbudget: ${budget}\n`);
    expect(readFileSync(join(root, 'content/2027/award/category.yaml'), 'utf8')).toContain('measure: 件');
  });

  it('asks on a terminal, and takes what is usual for an empty answer', async () => {
    rmSync(join(root, 'content/2017'), { recursive: true });
    const asked: string[] = [];
    const ask = async (question: string, usual: string) => {
      asked.push(question);
      return question.includes('叫什么') ? '青苗奖' : usual;
    };
    const terminal = { ...io2026(), ask };
    await create.run({ options: {}, positionals: ['programme', '2027'] }, terminal);
    await create.run({ options: { for: '个人' }, positionals: ['category', '2027', 'award'] }, terminal);
    expect(asked).toEqual([
      '这项评选叫什么？',
      '办法的标题？',
      '办法的文号？',
      '奖项叫什么？',
      expect.stringContaining('谁可以申报'),
      expect.stringContaining('等次、名额'),
      expect.stringContaining('怎样评'),
      expect.stringContaining('由谁审定'),
      expect.stringContaining('登记号的字头'),
    ]);
    expect(readFileSync(join(root, 'content/2027/award/category.yaml'), 'utf8')).toContain('name: "青苗奖"');
  });

  it.each<[Given, RegExp]>([
    [{ for: '论坛' }, /授予什么/],
    [{ applicants: 'company' }, /没有 company/],
    [{ tiers: '一等奖' }, /等次应写成/],
    [{ tiers: '一等奖:0:100' }, /等次应写成/],
    [{ tiers: '一等奖:0%:100' }, /等次应写成/],
    [{ how: '抽签' }, /怎样评/],
    [{ how: '评分,抽签' }, /怎样评/],
    [{ how: '评分,评分,表决,研究' }, /最多分三轮/],
    [{ approve: 'court' }, /没有 court/],
    [{ prefix: 'ab' }, /登记号的字头/],
    [{ opens: '2027-02-30' }, /日期应写成/],
  ])('says what cannot be an answer: %j', async (given, message) => {
    await expect(makeWith(given, 'category', '2017', 'other')).rejects.toThrow(message);
    expect(existsSync(join(root, 'content/2017/other'))).toBe(false);
  });
});

describe('starting a ledger of one’s own', () => {
  const run = (yes: boolean) => init.run({ options: yes ? { yes } : {}, positionals: [] }, io());

  it('only lists what it would delete until it is told yes', () => {
    expect(run(false)).toBe(1);
    expect(existsSync(join(root, 'content/organizations/demo-nursing-society.yaml'))).toBe(true);
  });

  it('keeps policy, tables, guides and calendars, and is no demonstration any more', () => {
    expect(run(true)).toBe(0);
    expect(existsSync(join(root, 'content/organizations/demo-nursing-society.yaml'))).toBe(false);
    expect(existsSync(join(root, 'content/2017/policy.mdx'))).toBe(true);
    expect(readFileSync(join(root, 'content/association.yaml'), 'utf8')).not.toMatch(
      /^(?:demonstration|asOf|forge):|900000|gongshi-demo/m,
    );
    expect(() => run(true)).toThrow(CannotRun);
  });

  it.each([ledger2017, ledgerOfPapers])('leaves a ledger that passes the check: %s', async (ledger) => {
    rmSync(join(root, 'content'), { recursive: true });
    cpSync(join(ledger, 'content'), join(root, 'content'), { recursive: true });
    expect(run(true)).toBe(0);
    said.length = 0;
    expect([await check.run({ options: {}, positionals: [] }, io()), said]).toEqual([0, [expect.any(String)]]);
  });

  it('leaves no account in the register, since a number of the demonstration is somebody’s on a forge', () => {
    run(true);
    const left = readdirSync(join(root, 'content/organizations'));
    expect(left).toHaveLength(6);
    for (const name of left) {
      expect(readFileSync(join(root, 'content/organizations', name), 'utf8')).toMatch(/^accounts: \[\]$/m);
    }
  });

  it('begins blank with nothing but what is to be filled in', async () => {
    const blank = (yes: boolean) =>
      init.run({ options: { blank: true, ...(yes ? { yes } : {}) }, positionals: [] }, io());
    expect(blank(false)).toBe(1);
    expect(existsSync(join(root, 'content/2017'))).toBe(true);
    expect(blank(true)).toBe(0);
    expect(readdirSync(join(root, 'content')).toSorted()).toEqual(['association.yaml']);
    const { code, all } = await checked('2026-11-30');
    expect([code, [...new Set(all.map((finding) => finding.code))]]).toEqual([0, ['to-fill-in']]);
  });
});
