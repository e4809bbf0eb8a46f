import { beforeAll, describe, expect, it } from 'vitest';
import type { Records } from '../core/records.ts';
import { directorySource } from '../ledger/directory.ts';
import { load } from '../ledger/load.ts';
import { acts as registered } from './acts.ts';
import { due } from './due.ts';
import { changed, ledgerOf2017 } from './office.fixture.ts';
import { ledger2017, ledgerOfPapers } from '../../tests/programmes/folders.ts';

let records: Records;
beforeAll(() => {
  const loaded = load(directorySource(ledger2017)).records;
  if (loaded === undefined) throw new Error('the demonstration ledger does not load');
  records = loaded;
});
const told = (today: string) =>
  due(records, today)
    .map(({ says }) => says)
    .join('\n');

describe('what is due', () => {
  it.each([
    ['15 days before the opening', '2017-03-01', '“科技服务站”2017年3月16日开始申报', false],
    ['14 days before the opening', '2017-03-02', '“科技服务站”2017年3月16日开始申报，还有14天', true],
    ['the day of the opening', '2017-03-16', '“科技服务站”2017年3月16日开始申报，就是今天', true],
    ['the day after the opening', '2017-03-17', '开始申报', false],
    ['15 days before the closing', '2017-05-16', '“科技服务站”2017年5月31日（含当日）截止', false],
    ['14 days before the closing', '2017-05-17', '“科技服务站”2017年5月31日（含当日）截止，还有14天', true],
    ['the last day', '2017-05-31', '“科技服务站”2017年5月31日（含当日）截止，就是今天', true],
    ['the day after the last', '2017-06-01', '“科技服务站”2017年5月31日（含当日）截止', false],
    ['the last day of publicity', '2017-12-22', '公示到2017年12月22日，就是今天', true],
    ['the day after publicity', '2017-12-23', '请办结：npx gongshi notice close 2017-12-15-publicity', true],
    [
      'the last day of a supplement',
      '2017-12-22',
      'ZHSFXH-2017-006（综合示范学会奖）的补正2017年12月22日到期，就是今天',
      true,
    ],
    ['the day after a supplement was due', '2017-12-23', '的补正2017年12月22日到期，还没有记录', true],
    ['the day before an objection came', '2017-12-18', '异议 2017-03', false],
    ['the day an objection came', '2017-12-19', '异议 2017-03 还没有处理完，今天收到', true],
    ['the middle of November, with next year’s calendar there', '2017-11-15', '放假和调休安排', false],
    ['the middle of November', '2018-11-15', '还没有2019年的放假和调休安排', true],
    ['the day before', '2018-11-14', '放假和调休安排', false],
  ])('on %s', (_, today, sentence, is) => {
    expect(told(today).includes(sentence)).toBe(is);
  });

  it('is nothing of what was closed, settled or announced', () => {
    expect(told('2017-08-15')).not.toMatch(/异议|公示|首席专家|审定/);
  });

  it('is a round that nothing is recorded of, once the call is closed and whoever goes on is known', () => {
    const wait = '“综合示范学会奖”（综合示范学会）还没有评分，有7份申报等待评审。';
    expect(told('2017-12-20')).toContain(wait);
    expect(told('2017-05-31')).not.toContain('还没有评分');
    const loaded = load(directorySource(ledgerOfPapers)).records;
    const [year] = [...(loaded?.years.values() ?? [])];
    const category = year?.categories.get('excellent-paper');
    if (loaded === undefined || year === undefined || category === undefined) throw new Error('no papers');
    const toldOf = (...rounds: readonly string[]) =>
      due(
        {
          ...loaded,
          years: new Map([
            [
              year.year,
              {
                ...year,
                categories: new Map([
                  [
                    category.id,
                    { ...category, decisions: new Map([...category.decisions].filter(([id]) => rounds.includes(id))) },
                  ],
                ]),
              },
            ],
          ]),
        },
        '2026-06-01',
      )
        .map(({ says }) => says)
        .join('\n');
    expect(toldOf()).toContain('“优秀学术论文”（初评）还没有评分');
    expect(toldOf()).not.toContain('（终评）');
    expect(toldOf('first')).toContain('“优秀学术论文”（终评）还没有表决，有5份申报等待评审。');
  });

  it('is nothing at all of a ledger without a year', () => {
    expect(due({ ...records, years: new Map() }, '2018-05-02')).toEqual([]);
  });
});

const acts = (today: string, of = records) =>
  due(of, today).flatMap(({ act }) => (act === undefined ? [] : [`${act.id} ${Object.values(act.input).join(' ')}`]));

describe('what is due, with its act', () => {
  it.each([
    [
      'an application that nobody received, one line an award',
      '2017-06-15',
      'receive 2017/service-station/demo-orchard-station',
    ],
    ['a confirmation before the closing day', '2017-05-31', 'confirmation 2017/chief-expert/demo-frost-expert'],
    ['papers that nobody saw', '2017-05-20', 'supplement-ask 2017/service-station/demo-cold-chain-station'],
    [
      'a condition to be ruled on',
      '2017-12-20',
      'ruling 2017/demonstration-society/demo-port-equipment-institute 4.1.5.b',
    ],
    ['a supplement', '2017-12-20', 'supplement-answer 2017/demonstration-society/demo-horticulture-association'],
    ['a body that has not approved', '2017-12-20', 'approval 2017/service-station/excellence presidium'],
    ['a publicity that is over', '2017-12-23', 'notice-close 2017-12-15-publicity'],
    ['an objection that was acknowledged', '2017-12-20', 'objection-settle 2017-03'],
    ['a year without a calendar', '2018-11-15', 'calendar 2019'],
  ])('tells %s', (_, today, act) => {
    expect(acts(today)).toContain(act);
  });

  it.each([
    [
      'an objection that was not',
      (text: string) => text.replace(/^acknowledged: .*\n/m, ''),
      'content/2017/objections/2017-03.yaml',
      '2017-12-20',
      'objection-acknowledge 2017-03',
    ],
    [
      'a list to be made',
      (text: string) =>
        text
          .replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n')
          .replace(/^selection:\n(?: .*\n?)*/m, 'selection: {}\n'),
      'content/2017/service-station/decisions/excellence.yaml',
      '2017-12-20',
      'decide 2017/service-station/excellence',
    ],
    [
      'a list to be made public',
      (text: string) =>
        text.replace(/^(approvals:\n.*\n)/m, '$1  - { body: presidium, date: 2017-12-19, document: 纪要 }\n'),
      'content/2017/service-station/decisions/excellence.yaml',
      '2017-12-20',
      'notice-draft 2017/service-station/excellence',
    ],
    [
      'a result to be announced',
      (text: string) => text.replace(/\n---\n/, '\nclosed: { date: 2017-12-25, objections: 1 }\n---\n'),
      'content/2017/notices/2017-12-15-publicity.mdx',
      '2017-12-26',
      'notice-announce 2017-12-15-publicity',
    ],
    [
      'an announcement to be corrected',
      (text: string) => `${text}withdrawn: { date: 2017-12-19, document: 放弃函 }\n`,
      'content/2017/service-station/receipts/demo-tcm-station.yaml',
      '2017-12-20',
      'notice-correct 2017-07-12-announcement',
    ],
    [
      'a correction that an objection asks for',
      (text: string) =>
        `${text}outcome: upheld\nsettled: 2017-12-20\nbody: society-office\nreason: 名称漏写，予以更正。\neffect: correction\n`,
      'content/2017/objections/2017-03.yaml',
      '2017-12-20',
      'notice-correct 2017-12-15-publicity',
    ],
  ])('tells %s', (_, change, file, today, act) => {
    const { records: then } = changed(ledgerOf2017(), { [file]: change });
    expect(acts(today, then)).toContain(act);
  });

  it('names acts that there are', () => {
    const known = new Set(registered.map(({ id }) => id));
    for (const day of ['2017-05-31', '2017-06-15', '2017-12-20', '2017-12-26'])
      for (const { act } of due(records, day)) if (act !== undefined) expect(known, act.id).toContain(act.id);
  });

  it('gives every thing a key of its own, the same on the next day', () => {
    const keys = due(records, '2017-12-20').map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const next = new Set(due(records, '2017-12-21').map(({ key }) => key));
    expect(keys.filter((key) => !next.has(key))).toEqual([]);
  });
});

describe('what is due about the repository', () => {
  const own = {
    kind: 'own',
    branch: 'main',
    underWay: undefined,
    conflicts: [],
    uncommitted: [],
    named: true,
    unsent: 0,
    unfetched: 0,
  } as const;
  it.each([
    ['nothing', {}, []],
    [
      'not committed',
      { uncommitted: ['content/a.yaml', 'content/b.yaml'] },
      ['有2个文件改了还没有提交：content/a.yaml、content/b.yaml。'],
    ],
    ['not sent', { unsent: 2 }, ['有2次提交还没有送出，用工作台的“同步”送出。']],
    ['not fetched', { unfetched: 1 }, ['别人有1次提交还没有取回，用工作台的“同步”取回。']],
    [
      'in conflict',
      { underWay: '变基', conflicts: ['content/a.yaml'], uncommitted: ['content/a.yaml'] },
      ['有1个文件和别人的改动冲突：content/a.yaml。', '上一次“变基”没有做完。'],
    ],
    ['on no branch', { branch: undefined }, ['现在不在任何分支上，提交了会找不到。']],
    ['nobody', { named: false }, ['Git 还不知道是谁在提交，先写上姓名和邮箱。']],
  ])('%s', (_, change, says) => {
    const empty = { ...records, years: new Map() };
    expect(due(empty, '2018-05-02', { ...own, ...change }).map((one) => one.says)).toEqual(says);
  });
});
