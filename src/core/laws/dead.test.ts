import { describe, expect, it } from 'vitest';
import { laws } from '../laws.ts';
import { yearRecords } from '../rules/facts.fixture.ts';
import { association, programme, station } from '../rules/tables.fixture.ts';
import { Category } from '../schema/category.ts';
import { Programme } from '../schema/programme.ts';

const codes = [
  'law-row-never-fails',
  'law-row-never-met',
  'law-rows-contradict',
  'law-tier-shadowed',
  'law-line-unreachable',
  'law-line-never-bites',
];

const found = (change: object, year: object = {}) =>
  laws(
    yearRecords({
      programme: Programme.parse({ ...programme, ...year }),
      station: { category: Category.parse({ ...station, ...change }) },
    }),
    association,
  )
    .filter(({ code }) => codes.includes(code))
    .map(({ code, message }) => `${code} ${message.replace(/^.*设置有误：/, '')}`);

const extra = [
  { id: 'size', label: '服务面积', type: 'integer', min: 0, max: 100 },
  { id: 'sum', label: '投入经费', type: 'money', max: 1000, required: false },
  {
    id: 'kind',
    label: '服务种类',
    type: 'choice',
    options: [
      { id: 'a', label: '甲' },
      { id: 'b', label: '乙' },
      { id: 'c', label: '丙' },
    ],
  },
  {
    id: 'open-kind',
    label: '服务方式',
    type: 'choice',
    open: true,
    options: [
      { id: 'a', label: '甲' },
      { id: 'b', label: '乙' },
    ],
  },
  { id: 'letters', label: '推荐信', type: 'document', min: 2, max: 3, ask: ['issuer'] },
  {
    id: 'one-paper',
    label: '评估证书',
    type: 'document',
    kinds: [
      { id: 'x', label: '一类' },
      { id: 'y', label: '二类' },
    ],
  },
  {
    id: 'visits',
    label: '服务记录',
    type: 'table',
    min: 1,
    max: 4,
    columns: [
      { id: 'date', label: '日期', type: 'date' },
      { id: 'n', label: '人数', type: 'integer', min: 1, max: 50 },
    ],
  },
];
const rows = (...planted: readonly object[]) =>
  found({
    sections: [...station.sections, { title: '另外的内容', fields: extra }],
    conditions: [
      ...station.conditions,
      ...planted.map((row, index) => ({ clause: '4.2.1', id: `extra.${index + 1}`, ...row })),
    ],
  });

describe('tables as they are', () => {
  it('have nothing dead', () => expect([...found({}), ...rows()]).toEqual([]));
});

describe('a row that can never fail', () => {
  it.each<[string, object]>([
    ['accepts every answer', { rule: 'choice', field: 'kind', accept: ['a', 'b', 'c'] }],
    ['takes every number', { rule: 'amount', field: 'size', min: 0, max: 100 }],
    ['takes every number of a column', { rule: 'amount', field: 'visits', column: 'n', min: 1 }],
    ['asks for fewer than there must be', { rule: 'count-of', field: 'letters', min: 2 }],
    [
      'has one way that always holds',
      {
        rule: 'any-of',
        of: [
          { rule: 'present', field: 'website' },
          { rule: 'amount', field: 'size', max: 100 },
        ],
      },
    ],
  ])('is found: it %s', (_, row) => {
    expect(rows(row)).toEqual([expect.stringMatching(/^law-row-never-fails 条件“extra\.1”不起作用，/)]);
  });

  it.each<[string, object]>([
    ['one answer does not pass', { rule: 'choice', field: 'kind', accept: ['a', 'b'] }],
    ['something else may be written', { rule: 'choice', field: 'open-kind', accept: ['a', 'b'], other: 'note' }],
    ['the number is one more than the least', { rule: 'amount', field: 'size', min: 1 }],
    ['the field may be left out', { rule: 'amount', field: 'sum', min: 0 }],
    ['one more is asked than there must be', { rule: 'count-of', field: 'letters', min: 3 }],
    ['they must come from others', { rule: 'count-of', field: 'letters', min: 2, outside: 1 }],
  ])('is not found where %s', (_, row) => expect(rows(row)).toEqual([]));
});

describe('a row that nobody can meet', () => {
  it.each<[string, object]>([
    ['every answer shuts out', { rule: 'choice', field: 'kind', not: ['a', 'b', 'c'] }],
    ['the least is over what may be filled in', { rule: 'amount', field: 'size', min: 101 }],
    ['the most is below it', { rule: 'amount', field: 'visits', column: 'n', max: 0 }],
    ['more papers are asked than fit', { rule: 'document', field: 'letters', min: 4 }],
    ['more rows are asked than fit', { rule: 'rows', field: 'visits', min: 5 }],
    ['more of others are asked than fit', { rule: 'count-of', field: 'letters', min: 3, outside: 4 }],
    [
      'no way can be met',
      {
        rule: 'any-of',
        of: [
          { rule: 'rows', field: 'visits', min: 5 },
          { rule: 'amount', field: 'size', min: 500 },
        ],
      },
    ],
    [
      'a part of every way cannot be met',
      {
        rule: 'any-of',
        of: [
          {
            rule: 'all-of',
            of: [
              { rule: 'present', field: 'website' },
              { rule: 'rows', field: 'visits', min: 5 },
            ],
          },
          { rule: 'amount', field: 'size', min: 500 },
        ],
      },
    ],
  ])('is found: %s', (_, row) => {
    expect(rows(row)).toEqual([expect.stringMatching(/^law-row-never-met 没有申报能够符合条件“extra\.1”，/)]);
  });

  it.each<[string, object]>([
    ['as many fit as are asked', { rule: 'document', field: 'letters', min: 3 }],
    ['the least may just be filled in', { rule: 'amount', field: 'size', min: 100 }],
    [
      'one way can be met',
      {
        rule: 'any-of',
        of: [
          { rule: 'rows', field: 'visits', min: 5 },
          { rule: 'amount', field: 'size', min: 50 },
        ],
      },
    ],
  ])('is not found where %s', (_, row) => expect(rows(row)).toEqual([]));
});

describe('two rows that contradict each other', () => {
  it.each<[string, object, object]>([
    [
      'answers',
      { rule: 'choice', field: 'kind', accept: ['a'] },
      { rule: 'choice', field: 'kind', accept: ['b', 'c'] },
    ],
    [
      'an answer and its opposite',
      { rule: 'choice', field: 'kind', accept: ['a'] },
      { rule: 'choice', field: 'kind', not: ['a'] },
    ],
    ['numbers', { rule: 'amount', field: 'size', min: 60 }, { rule: 'amount', field: 'size', max: 59 }],
    [
      'days',
      { rule: 'period', field: 'visits', column: 'date', to: '2016-12-31' },
      { rule: 'period', field: 'visits', column: 'date', from: '2017-01-01' },
    ],
    [
      'kinds of the one paper',
      { rule: 'document', field: 'one-paper', kinds: ['x'] },
      { rule: 'document', field: 'one-paper', kinds: ['y'] },
    ],
    [
      'winners and no winners',
      { rule: 'earlier-winner', by: ['applicant'], must: 'be' },
      { rule: 'earlier-winner', by: ['applicant'], must: 'not' },
    ],
  ])('are found: %s', (_, one, other) => {
    expect(rows(one, other)).toEqual([
      expect.stringMatching(/^law-rows-contradict 条件“extra\.2”与条件“extra\.1”互相矛盾，/),
    ]);
  });

  it.each<[string, object, object]>([
    ['the numbers meet in one', { rule: 'amount', field: 'size', min: 60 }, { rule: 'amount', field: 'size', max: 60 }],
    [
      'one is for information',
      { rule: 'amount', field: 'size', min: 60 },
      { rule: 'amount', field: 'size', max: 59, advisory: true },
    ],
    [
      'any one of several days will do',
      { rule: 'period', field: 'visits', column: 'date', to: '2016-12-31', need: 'any' },
      { rule: 'period', field: 'visits', column: 'date', from: '2017-01-01', need: 'any' },
    ],
    [
      'there may be two papers',
      { rule: 'document', field: 'rating', kinds: ['4a'] },
      { rule: 'document', field: 'letters' },
    ],
  ])('are not found where %s', (_, one, other) =>
    expect(rows(one, other).filter((text) => text.startsWith('law-rows-contradict'))).toEqual([]),
  );
});

describe('lines and tiers', () => {
  const [cultivated, excellent] = station.tiers;
  const one = (tiers: readonly object[], more: object = {}) =>
    found({
      tiers,
      rounds: [{ id: 'one', tiers: ['first', 'second'], ...more }],
      conditions: station.conditions.filter(({ rule }) => rule !== 'quota'),
    });
  const tier = (id: string, name: string, change: object) => ({ id, name, clause: '3.2.b', award: 0, ...change });

  it('of a year and a tier beyond the full mark are out of reach', () => {
    expect(found({}, { scoring: { ...programme.scoring, threshold: 101 } })).toContainEqual(
      expect.stringMatching(/^law-line-unreachable .*要求101分，最多只能有100分$/),
    );
    expect(found({ tiers: [{ ...cultivated, threshold: 100.5 }, excellent] })).toEqual([
      expect.stringMatching(/^law-line-unreachable .*要求100\.5分/),
    ]);
    expect(found({ tiers: [{ ...cultivated, threshold: 100 }, excellent] })).toEqual([]);
  });

  it('more votes than there are cannot be reached', () => {
    const votes = (share: string) => ({
      method: 'votes',
      votes: { members: 9, secret: true, clause: '3.2.b', pass: { share, of: 'members', strict: true } },
    });
    const tiers = [tier('first', '一等', { quota: 1 }), tier('second', '二等', { quota: 1 })];
    expect(one(tiers, votes('100%'))).toEqual([expect.stringMatching(/^law-line-unreachable .*要求超过全部/)]);
    expect(one(tiers, votes('2/3'))).toEqual([]);
  });

  it('a tier that an unlimited one above takes everybody from is shadowed', () => {
    const shadowed = [tier('first', '一等', { threshold: 80 }), tier('second', '二等', { threshold: 80, quota: 3 })];
    expect(one(shadowed)).toEqual([
      expect.stringMatching(/^law-tier-shadowed 等次“二等”评不出来，够得上它的都先进了不限名额的“一等”$/),
    ]);
    expect(
      one([tier('first', '一等', { threshold: 80 }), tier('second', '二等', { threshold: 70, quota: 3 })]),
    ).toEqual([]);
    expect(
      one([tier('first', '一等', { threshold: 80, quota: 2 }), tier('second', '二等', { threshold: 80, quota: 3 })]),
    ).toEqual([]);
  });

  it('a line below the sum of the floors never bites', () => {
    const floors = (floor: number) => ({ criteria: station.criteria.map((each) => ({ ...each, floor })) });
    expect(
      found(floors(20), { scoring: { ...programme.scoring, threshold: 20 } }).filter((text) =>
        text.includes('never-bites'),
      ).length,
    ).toBeGreaterThan(0);
    expect(found(floors(1)).filter((text) => text.includes('never-bites'))).toEqual([]);
  });
});
