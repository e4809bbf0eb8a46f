import { expect, it } from 'vitest';
import { decide } from '../../../src/core/decide.ts';
import { category, entrant, roundOf, thrice, twoTiers } from '../../../src/core/decide/round.fixture.ts';
import { resultText } from './text.ts';

const names = {
  criteria: category.criteria,
  bodyName: (id: string) => (id === 'presidium' ? '主席会' : id),
  groupName: (_field: string | undefined, group: string) => (group === '320723' ? '灌云县' : group),
  unit: '个',
};

it('counts places in the award’s own measure', () => {
  const result = decide(roundOf({ laver: thrice('45+45') }));
  expect(resultText(result, { ...names, unit: '篇' })).toMatch(/：名额3篇，入选1篇，空2篇/);
});

it('shows everyone with totals, means, cards, the rank under each method and the result', () => {
  const result = decide(
    roundOf(
      {
        wound: thrice('45+45'),
        laver: ['50+50', '40+40', '40+40', '40+40', '40+42'],
        low: thrice('24+50'),
        few: ['45+45'],
        d: thrice('30+40'),
      },
      {
        overrides: [
          { application: 'd', to: 'none', body: 'presidium', date: '2017-12-11', reason: '进展不足', document: '纪要' },
        ],
      },
    ),
  );
  expect(`\n${resultText(result, names)}`).toMatchInlineSnapshot(`
    "
    名次  申报    总分  承担职能任务   进展  评分数  均值名次  中位数名次  去高低名次  结果
       1  wound  90.00         45.00  45.00       3         1           1           —  入选（承接职能示范工程）
       2  laver  84.40         42.00  42.40       5         2           2           —  入选（承接职能示范工程）
       3  d      70.00         30.00  40.00       3         3           3           —  未入选，主席会2017年12月11日调整：进展不足
       —  few    90.00         45.00  45.00       1         —           —           —  评分不足
       —  low    74.00         24.00  50.00       3         —           —           —  未到单项线（承担职能任务）

    承接职能示范工程：名额3个，入选2个，空1个，入选的最低84.40分，未入选的最高70.00分"
  `);
});

it('shows what is held open for a tie above', () => {
  const cards = { a: thrice('45+45'), b: thrice('45+45'), c: thrice('40+40') };
  expect(resultText(decide(roundOf(cards, { category: twoTiers })), names).split('\n\n')[1]).toMatchInlineSnapshot(`
    "一等奖：名额1个，入选0个，未定2个，空1个，未入选的最高90.00分
    二等奖：名额2个，入选1个，为上一等次未定的留1个，空0个，入选的最低80.00分"
  `);
});

it.each([
  [['third'], '', '三等奖最多2篇'],
  [['second', 'third'], '', '二等奖、三等奖合计最多2篇'],
  [['third'], '320723', '灌云县的三等奖最多2篇'],
])('says which ceiling stopped an application: %j %s', (of, group, words) => {
  const tiers = [
    { id: 'second', name: '二等奖', award: 0, clause: '5.2' },
    { id: 'third', name: '三等奖', award: 0, clause: '5.2' },
  ];
  const cards = { a: thrice('45+45'), b: thrice('44+44'), c: thrice('43+43') };
  const per = group === '' ? {} : { per: 'group' as const, field: 'place' };
  const round = roundOf(cards, {
    category: {
      ...category,
      tiers,
      rounds: [{ id: 'award', tiers: ['second', 'third'].slice(-of.length) }],
      caps: [{ of, max: 2, clause: '5.2', ...per }],
    },
    entrants: new Map(Object.keys(cards).map((id) => [id, { ...entrant(), groups: { place: group } }])),
  });
  expect(resultText(decide(round), { ...names, unit: '篇' })).toContain(`超出名额（${words}）`);
});
