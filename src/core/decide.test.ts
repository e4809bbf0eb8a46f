import { describe, expect, it } from 'vitest';
import { decide, decideCodes } from './decide.ts';
import type { DecideInput } from './decide/input.ts';
import { category, entrant, lines, roundOf, scoring, thrice, twoTiers } from './decide/round.fixture.ts';
import { selectionOf } from './decide/selection.ts';
import type { Override } from './schema/decision.ts';

const codes = (input: DecideInput) => decide(input).findings.map(({ code }) => code);
const messages = (input: DecideInput) => decide(input).findings.map(({ message }) => message);

const e1 = {
  a: ['43+42', '42+43', '43+43'],
  b: ['43+42', '42.5+43', '42+43.5'],
  c: ['40+40', '40+40', '40+41'],
  d: ['30+40', '31+39', '30+40'],
  e: ['35+35', '35+35', '34+35'],
  f: ['24+50', '25+50', '25+49'],
  g: ['50+50', '50+50'],
};
const e3 = {
  a: thrice('45+45'),
  b: thrice('44+44'),
  c: thrice('40+42'),
  d: ['40+42', '41+42', '39+42'],
  e: thrice('40+40'),
};

const presidium = (application: string, to: string): Override => ({
  application,
  to,
  body: 'presidium',
  date: '2017-12-11',
  reason: '服务基层时间更长',
  document: '主席会会议纪要',
});

describe('E1: lines, floors, cards and ties', () => {
  const result = decide(roundOf(e1));

  it('ranks and names the first gate not passed', () => {
    expect(lines(result)).toEqual([
      'b: 1 selected:award 85.33',
      'a: 2 selected:award 85.33',
      'c: 3 selected:award 80.33',
      'd: 4 beyond-quota 70.00',
      'e: - below-threshold 69.67',
      'f: - below-floor:duties 74.33',
      'g: - too-few-scores 100.00',
    ]);
    expect(selectionOf(result)).toEqual({ award: ['a', 'b', 'c'] });
  });

  it('keeps every total and mean exact', () => {
    const exact = result.applications.map(({ application, total, criteria }) => [
      application,
      total?.exact,
      ...criteria.map(({ mean }) => mean.exact),
    ]);
    expect(exact).toEqual([
      ['b', '256/3', '85/2', '257/6'],
      ['a', '256/3', '128/3', '128/3'],
      ['c', '241/3', '40', '121/3'],
      ['d', '70', '91/3', '119/3'],
      ['e', '209/3', '104/3', '35'],
      ['f', '223/3', '74/3', '149/3'],
      ['g', '100', '50', '50'],
    ]);
  });

  it('shows the cut line and a full tier', () => {
    expect(result.tiers).toEqual([
      {
        tier: 'award',
        name: '承接职能示范工程',
        quota: 3,
        selected: ['a', 'b', 'c'],
        undetermined: [],
        reserved: 0,
        left: 0,
        cut: {
          lastSelected: { exact: '241/3', printed: '80.33' },
          firstNotSelected: { exact: '70', printed: '70.00' },
        },
      },
    ]);
    expect(result.findings).toEqual([]);
  });
});

it('E2: the declared criterion breaks a tie on the total', () => {
  const result = decide(roundOf({ a: thrice('45+45'), b: thrice('44+44'), c: thrice('40+42'), d: thrice('41+41') }));
  expect(lines(result)).toEqual([
    'a: 1 selected:award 90.00',
    'b: 2 selected:award 88.00',
    'c: 3 selected:award 82.00',
    'd: 4 beyond-quota 82.00',
  ]);
});

describe('E3 and E4: a tie on the line', () => {
  const e4 = [presidium('c', 'award'), presidium('d', 'none')];

  it('E3: leaves the whole group undetermined and lets nobody below pass it', () => {
    const result = decide(roundOf(e3));
    expect(lines(result)).toEqual([
      'a: 1 selected:award 90.00',
      'b: 2 selected:award 88.00',
      'c: 3 undetermined:award 82.00',
      'd: 3 undetermined:award 82.00',
      'e: 5 beyond-quota 80.00',
    ]);
    expect(result.tiers[0]).toMatchObject({ selected: ['a', 'b'], undetermined: ['c', 'd'], left: 1 });
    expect(selectionOf(result)).toEqual({ award: ['a', 'b'] });
    expect(messages(roundOf(e3))).toEqual(['承接职能示范工程：并列第3名2个，只剩1个名额']);
  });

  it('E4: a body settles it, and its record stays with the result', () => {
    const result = decide(roundOf(e3, { overrides: e4 }));
    expect(lines(result)).toEqual([
      'a: 1 selected:award 90.00',
      'b: 2 selected:award 88.00',
      'c: 3 selected:award 82.00',
      'd: 3 not-selected 82.00',
      'e: 5 beyond-quota 80.00',
    ]);
    const c = result.applications.find(({ application }) => application === 'c');
    expect(c?.computed).toEqual({ kind: 'undetermined', tier: 'award' });
    expect(c?.override).toEqual(e4[0]);
    expect(result.findings).toEqual([]);
    expect(selectionOf(result)).toEqual({ award: ['a', 'b', 'c'] });
  });

  it('is settled for the public once the places are given, and reminds the office until each is written down', () => {
    const chosen = decide(roundOf(e3, { overrides: [presidium('c', 'award')] }));
    expect(chosen.tiers[0]?.undetermined).toEqual([]);
    expect(chosen.applications.filter(({ outcome }) => outcome.kind === 'undetermined')).toEqual([]);
    expect(codes(roundOf(e3, { overrides: [presidium('c', 'award')] }))).toEqual(['tie-undetermined']);
  });

  it('E4b: a body cannot pass the quota', () => {
    const input = roundOf(e3, { overrides: [presidium('c', 'award'), presidium('d', 'award')] });
    expect(messages(input)).toEqual(['承接职能示范工程的入选数是4，超过名额3']);
    expect(selectionOf(decide(input))).toBeUndefined();
  });
});

it('E5: the first tier fills before the second, and a tie on the lower line stops there', () => {
  const result = decide(roundOf(e3, { category: twoTiers }));
  expect(lines(result)).toEqual([
    'a: 1 selected:first 90.00',
    'b: 2 selected:second 88.00',
    'c: 3 undetermined:second 82.00',
    'd: 3 undetermined:second 82.00',
    'e: 5 beyond-quota 80.00',
  ]);
  expect(result.tiers.map(({ tier, left, reserved }) => [tier, left, reserved])).toEqual([
    ['first', 0, 0],
    ['second', 1, 0],
  ]);
  expect(result.tiers.map(({ cut }) => [cut.lastSelected?.printed, cut.firstNotSelected?.printed])).toEqual([
    ['90.00', '88.00'],
    ['88.00', '82.00'],
  ]);
});

describe('E6: gates come first', () => {
  const entrants = (id: string, eligibility: 'ineligible' | 'pending') =>
    new Map(Object.keys(e3).map((one) => [one, entrant(one === id ? eligibility : 'eligible')]));

  it('E6: an ineligible application takes no rank and no place', () => {
    const result = decide(roundOf(e3, { entrants: entrants('a', 'ineligible') }));
    expect(lines(result)).toEqual([
      'b: 1 selected:award 88.00',
      'c: 2 selected:award 82.00',
      'd: 2 selected:award 82.00',
      'e: 4 beyond-quota 80.00',
      'a: - ineligible 90.00',
    ]);
  });

  it('E6b: nothing is decided while one is pending', () => {
    const input = roundOf(e3, { entrants: entrants('b', 'pending'), overrides: [presidium('c', 'award')] });
    const result = decide(input);
    expect(selectionOf(result)).toBeUndefined();
    expect(result.findings).toMatchObject([
      {
        code: 'decide-pending',
        clause: '5.1.c',
        message: '“b”还有待定的条件：〔5.1.c〕，等待学会部受理',
      },
    ]);
    expect(lines(result)).toEqual([
      'a: - undecided 90.00',
      'b: - pending 88.00',
      'c: - undecided 82.00',
      'd: - undecided 82.00',
      'e: - undecided 80.00',
    ]);
  });
});

describe('E11 and E12: who leaves before and after the bodies met', () => {
  // 90, 88, 82, 81 and 80 points for three places.
  const cards = {
    a: thrice('45+45'),
    b: thrice('44+44'),
    c: thrice('40+42'),
    d: thrice('41+40'),
    e: thrice('40+40'),
  };
  // A receipt with `withdrawn` makes its row unmet, so to a round the application is like any that is ineligible.
  const without = (id: string) =>
    new Map(Object.keys(cards).map((one) => [one, entrant(one === id ? 'ineligible' : 'eligible')]));

  it('E11: a withdrawn application frees its rank and its place, whatever was scored', () => {
    const result = decide(roundOf(cards, { entrants: without('b') }));
    expect(lines(result)).toEqual([
      'a: 1 selected:award 90.00',
      'c: 2 selected:award 82.00',
      'd: 3 selected:award 81.00',
      'e: 4 beyond-quota 80.00',
      'b: - ineligible 88.00',
    ]);
    expect(selectionOf(result)).toEqual({ award: ['a', 'c', 'd'] });
  });

  it('E12: the next ranked takes the place of one who was removed, by a recorded decision alone', () => {
    const removed = decide(roundOf(cards, { overrides: [presidium('b', 'none')] }));
    expect(selectionOf(removed)).toEqual({ award: ['a', 'c'] });
    const result = decide(roundOf(cards, { overrides: [presidium('b', 'none'), presidium('d', 'award')] }));
    expect(lines(result)).toEqual([
      'a: 1 selected:award 90.00',
      'b: 2 not-selected 88.00',
      'c: 3 selected:award 82.00',
      'd: 4 selected:award 81.00',
      'e: 5 beyond-quota 80.00',
    ]);
    expect(selectionOf(result)).toEqual({ award: ['a', 'c', 'd'] });
    expect(result.applications.find(({ application }) => application === 'd')).toMatchObject({
      computed: { kind: 'beyond-quota' },
      override: { body: 'presidium', date: '2017-12-11', reason: '服务基层时间更长' },
    });
  });
});

describe('E7: a tie on an upper line reserves places below', () => {
  const cards = { a: thrice('45+45'), b: thrice('45+45'), c: thrice('40+40'), d: thrice('40+39') };

  it('holds a place in the second tier for whoever loses the first', () => {
    const result = decide(roundOf(cards, { category: twoTiers }));
    expect(lines(result)).toEqual([
      'a: 1 undetermined:first 90.00',
      'b: 1 undetermined:first 90.00',
      'c: 3 selected:second 80.00',
      'd: 4 beyond-quota 79.00',
    ]);
    expect(result.tiers.map(({ tier, left, reserved }) => [tier, left, reserved])).toEqual([
      ['first', 1, 0],
      ['second', 0, 1],
    ]);
    expect(codes(roundOf(cards, { category: twoTiers }))).toEqual(['tie-undetermined']);
  });

  it('gives that place to the loser by an override', () => {
    const overrides = [presidium('a', 'first'), presidium('b', 'second')];
    const result = decide(roundOf(cards, { category: twoTiers, overrides }));
    expect(selectionOf(result)).toEqual({ first: ['a'], second: ['b', 'c'] });
    expect(result.tiers.map(({ reserved, left }) => [reserved, left])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('carries what the next tier cannot hold to the one after it', () => {
    const three: DecideInput['category'] = {
      ...twoTiers,
      rounds: [{ id: 'award', tiers: ['first', 'second', 'third'] }],
      tiers: [...twoTiers.tiers, { id: 'third', name: '三等奖', quota: 2, award: 0, clause: '3.4.b' }],
    };
    const tied = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, thrice('45+45')]));
    const result = decide(roundOf({ ...tied, e: thrice('40+40'), f: thrice('40+39') }, { category: three }));
    expect(result.tiers.map(({ tier, reserved, selected }) => [tier, reserved, selected])).toEqual([
      ['first', 0, []],
      ['second', 2, []],
      ['third', 1, ['e']],
    ]);
  });
});

it('E8: a demonstration society is selected alone, and the empty places are shown', () => {
  const society: DecideInput['category'] = {
    rounds: [{ id: 'award', tiers: ['award'] }],
    tiers: [{ id: 'award', name: '综合示范学会', quota: 5, award: 8000, clause: '3.1.b' }],
    criteria: [
      { id: 'academic', label: '学术', weight: 25, floor: 12, clause: '4.1.1.c', reads: ['academic'] },
      { id: 'service', label: '服务社会', weight: 25, floor: 12, clause: '4.1.2.a', reads: ['service'] },
      { id: 'members', label: '服务会员', weight: 20, clause: '4.1.3', reads: ['members'] },
      { id: 'governance', label: '管理', weight: 20, clause: '4.1.4.a', reads: ['governance'] },
      { id: 'lead', label: '示范', weight: 10, clause: '3.1.a', reads: ['lead'] },
    ],
    ties: ['academic', 'service', 'members'],
  };
  const id = 'demo-nursing-society';
  const result = decide({
    ...roundOf({ [id]: [] }, { category: society }),
    decision: {
      scores: {
        R01: { [id]: { academic: 21, service: 22, members: 17, governance: 16, lead: 8 } },
        R02: { [id]: { academic: 20, service: 21, members: 16, governance: 17, lead: 8 } },
        R03: { [id]: { academic: 22, service: 20, members: 17, governance: 16, lead: 9 } },
      },
      recusals: [],
      overrides: [],
    },
  });
  expect(result.applications[0]).toMatchObject({
    cards: [{ total: { exact: '84' } }, { total: { exact: '82' } }, { total: { exact: '84' } }],
    total: { exact: '250/3', printed: '83.33' },
    outcome: { kind: 'selected', tier: 'award' },
  });
  expect(result.findings.map(({ message, level }) => [level, message])).toEqual([
    ['info', '综合示范学会的名额是5，实选1'],
  ]);
});

describe('E9 and E10: stations are decided twice', () => {
  const station: DecideInput['category'] = {
    rounds: [
      { id: 'cultivation', tiers: ['cultivated'] },
      { id: 'excellence', tiers: ['excellent'] },
    ],
    tiers: [
      { id: 'cultivated', name: '科技服务站', quota: 30, award: 0, clause: '3.2.b' },
      { id: 'excellent', name: '优秀科技服务站', quota: 20, award: 3000, from: 'cultivated', clause: '3.2.c' },
    ],
    criteria: [
      { id: 'goals', label: '建站目标', weight: 40, clause: '4.2.1', reads: ['goals'] },
      { id: 'capability', label: '服务能力', weight: 40, floor: 20, clause: '4.2.3', reads: ['capability'] },
      { id: 'long-term', label: '长期机制', weight: 20, clause: '3.2.a', reads: ['agreement'] },
    ],
    ties: ['capability', 'goals'],
  };
  const id = 'demo-wound-care-station';
  const cards = (list: readonly (readonly [number, number, number])[]) => ({
    scores: Object.fromEntries(
      list.map(([goals, capability, long], index) => [
        `R0${index + 1}`,
        { [id]: { goals, capability, 'long-term': long } },
      ]),
    ),
    recusals: [],
    overrides: [],
  });
  const base = roundOf({ [id]: [] }, { category: station });

  it('E9: 499/6 prints 83.17, half up', () => {
    const decision = cards([
      [34, 33, 16],
      [33, 34, 17],
      [35, 32.5, 15],
    ]);
    const result = decide({ ...base, round: 'cultivation', decision });
    expect(result.applications[0]).toMatchObject({
      cards: [{ total: { exact: '83' } }, { total: { exact: '84' } }, { total: { exact: '165/2' } }],
      total: { exact: '499/6', printed: '83.17' },
      outcome: { kind: 'selected', tier: 'cultivated' },
    });
  });

  const excellent = {
    ...base,
    round: 'excellence',
    decision: cards([
      [40, 40, 19],
      [40, 40, 19],
      [40, 40, 19],
    ]),
  };

  it('E10: without cultivation even 99 points are not in the pool', () => {
    const result = decide({ ...excellent, pools: new Map([['cultivated', new Set<string>()]]) });
    expect(lines(result)).toEqual([`${id}: - not-in-pool 99.00`]);
    expect(selectionOf(result)).toEqual({ excellent: [] });
  });

  it('E10: with it, it is selected', () => {
    const result = decide({ ...excellent, pools: new Map([['cultivated', new Set([id])]]) });
    expect(lines(result)).toEqual([`${id}: 1 selected:excellent 99.00`]);
  });

  it('a tier without a pool in the same round stays open to all', () => {
    const both = { ...station, rounds: [{ id: 'excellence', tiers: ['excellent', 'cultivated'] }] };
    const result = decide({ ...excellent, category: both });
    expect(lines(result)).toEqual([`${id}: 1 selected:cultivated 99.00`]);
    const override = { ...excellent.decision, overrides: [presidium(id, 'excellent')] };
    expect(decide({ ...excellent, category: both, decision: override }).findings[0]?.message).toBe(
      `“${id}”没有通过先获认定，不能调整入选`,
    );
  });
});

describe('lines are inclusive and exact', () => {
  it.each([
    ['three times 70', thrice('30+40'), 'selected:award'],
    ['a tenth short once', ['30+40', '30+40', '30+39.9'], 'below-threshold'],
    ['a floor met exactly', ['24+50', '25+50', '26+50'], 'selected:award'],
    ['a floor missed by a tenth', ['24.9+50', '25+50', '25+50'], 'below-floor:duties'],
    ['two cards', ['40+40', '40+40'], 'too-few-scores'],
    ['no card', [], 'too-few-scores'],
  ])('%s: %s is %s', (_, cards, outcome) => {
    expect(lines(decide(roundOf({ a: cards })))[0]).toContain(outcome);
  });
});

describe('overrides', () => {
  it.each([
    ['eligibility', { a: thrice('45+45') }, 'ineligible', '资格审查'],
    ['the fewest cards', { a: ['45+45'] }, 'eligible', '最少评分数'],
    ['the total', { a: thrice('34+35') }, 'eligible', '总分线'],
    ['a floor', { a: thrice('24+50') }, 'eligible', '单项线'],
  ] as const)('cannot pass %s', (_, cards, eligibility, gate) => {
    const entrants = new Map([['a', entrant(eligibility)]]);
    const result = decide(roundOf(cards, { entrants, overrides: [presidium('a', 'award')] }));
    expect(result.findings[0]).toMatchObject({ code: 'override-not-allowed', at: ['overrides', 0] });
    expect(result.findings[0]?.message).toBe(`“a”没有通过${gate}，不能调整入选`);
    expect(selectionOf(result)).toBeUndefined();
  });

  it('may put one beyond the quota in the place of a selected one', () => {
    const result = decide(roundOf(e1, { overrides: [presidium('c', 'none'), presidium('d', 'award')] }));
    expect(selectionOf(result)).toEqual({ award: ['a', 'b', 'd'] });
    expect(result.tiers[0]?.cut).toEqual({
      lastSelected: { exact: '70', printed: '70.00' },
      firstNotSelected: { exact: '241/3', printed: '80.33' },
    });
  });

  it('does not move anyone up into a freed place', () => {
    const result = decide(roundOf(e1, { overrides: [presidium('c', 'none')] }));
    expect(selectionOf(result)).toEqual({ award: ['a', 'b'] });
    expect(result.findings.map(({ code }) => code)).toEqual(['quota-unfilled']);
  });

  it.each([
    ['an application that is not there', [presidium('z', 'award')], '调整记录写的“z”不在这一轮'],
    ['a tier that is not there', [presidium('a', 'awards')], '调整记录写的“awards”不在这一轮'],
  ])('names %s', (_, overrides, message) => expect(messages(roundOf(e1, { overrides }))).toEqual([message]));

  it('takes one override for an application', () => {
    const input = roundOf(e1, { overrides: [presidium('a', 'none'), presidium('a', 'award')] });
    expect(codes(input)).toEqual(['override-twice', 'override-twice']);
  });
});

describe('trimming', () => {
  const trimmed = { scoring: { ...scoring, trim: 1 } };
  const five = ['50+50', '40+40', '41+41', '42+42', '30+30'];

  it('leaves out the highest and the lowest total before all means', () => {
    const [a] = decide(roundOf({ a: five }, trimmed)).applications;
    expect(a?.cards.map(({ reviewer, counted }) => [reviewer, counted])).toEqual([
      ['R01', false],
      ['R02', true],
      ['R03', true],
      ['R04', true],
      ['R05', false],
    ]);
    expect(a?.total?.exact).toBe('82');
  });

  it('of equal totals leaves out by reviewer', () => {
    const [a] = decide(roundOf({ a: ['40+41', '41+40', '40+41', '41+40', '40+41'] }, trimmed)).applications;
    expect(a?.cards.filter(({ counted }) => !counted).map(({ reviewer }) => reviewer)).toEqual(['R01', 'R05']);
  });

  it('counts all of fewer than 2n + min-valid cards, and says so', () => {
    const input = roundOf({ a: five.slice(0, 4) }, trimmed);
    expect(decide(input).applications[0]?.total?.exact).toBe('173/2');
    expect(messages(input)[0]).toBe('“a”只有4张有效评分，不足5张，没有去掉最高分和最低分');
  });
});

describe('other methods, shown for comparison', () => {
  it('shows where the method decides the rank', () => {
    const cards = {
      a: ['50+50', '40+40', '40+40', '40+40', '40+40'],
      b: ['41+41', '41+41', '41+41', '41+41', '41+41'],
    };
    const ranks = decide(roundOf(cards)).applications.map(({ application, ranksBy }) => [application, ranksBy]);
    expect(ranks).toEqual([
      ['a', { mean: 1, median: 2, trimmed: 2 }],
      ['b', { mean: 2, median: 1, trimmed: 1 }],
    ]);
  });

  it('halves the two middle cards of an even number', () => {
    const cards = { a: ['40+40', '40+41', '41+41.9', '50+50'], b: thrice('41+41') };
    expect(
      decide(roundOf(cards)).applications.map(({ application, ranksBy }) => [application, ranksBy.median]),
    ).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('gives no trimmed rank to anyone where one has too few cards', () => {
    const cards = { a: Array(5).fill('45+45'), b: thrice('44+44') };
    expect(decide(roundOf(cards)).applications.map(({ ranksBy }) => ranksBy.trimmed)).toEqual([null, null]);
  });
});

it('throws for a round that the category does not have', () => {
  expect(() => decide(roundOf(e1, { round: 'second' }))).toThrow('no round second');
});

it('gives a result that is plain data', () => {
  const result = decide(roundOf(e3, { overrides: [presidium('c', 'award')] }));
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

it('documents every code in full', () => {
  for (const doc of Object.values(decideCodes)) {
    expect(Object.values(doc).every((text) => text.length > 3)).toBe(true);
  }
});

it('has criteria whose weights are the full marks', () => {
  expect(category.criteria.reduce((total, { weight }) => total + weight, 0)).toBe(100);
});
