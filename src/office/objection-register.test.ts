import { describe, expect, it } from 'vitest';
import { standing, indexYear } from '../core/state.ts';
import { objectionRegister } from './objection-register.ts';
import { after, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const input = {
  notice: '2017-12-15-publicity',
  application: 'function-pilot/demo-tcm-training',
  kind: 'substance',
  conditions: ['4.4.2'],
  received: '2017-12-20',
};
const planned = (change: object = {}, today = '2017-12-21') =>
  objectionRegister.plan(ledger, { ...input, ...change }, today);

describe('registering an objection', () => {
  it('writes what it is about under the next number, and nobody', () => {
    const { files, sentence, letters } = planOf(planned());
    expect(files).toEqual([
      {
        path: 'content/2017/objections/2017-04.yaml',
        before: undefined,
        after: `demonstration: true
# 只记对什么有异议、怎样办结；不记谁提出，也不放异议书。
notice: 2017-12-15-publicity
application: function-pilot/demo-tcm-training
kind: substance
conditions: [ 4.4.2 ]
received: 2017-12-20
`,
      },
    ]);
    expect(sentence).toBe('登记异议 2017-04：2017年12月20日收到，对“乡村医生中医药适宜技术培训考核”有异议');
    expect(letters).toEqual([{ paper: 'objection-accepted', about: '2017-04' }]);
  });

  it('holds the entry back from that day on', () => {
    const year = after(ledger, planned()).records.years.get(2017);
    const category = year?.categories.get('function-pilot');
    if (year === undefined || category === undefined) throw new Error('no year');
    const stage = standing(category, indexYear(year), 'demo-tcm-training', 'eligible', '2017-12-21').stage;
    expect(stage).toBe('held');
  });

  it.each([
    ['an entry that the notice does not list', { application: 'service-station/demo-tea-station' }, '的名单里没有'],
    ['a notice that is not there', { notice: '2018-01-01-publicity' }, '台账里没有公示 2018-01-01-publicity'],
    ['a correction', { notice: '2017-07-05-correction' }, '台账里没有公示 2017-07-05-correction'],
    ['a day that has not come', { received: '2017-12-22' }, '还没有到'],
    ['a slip of the year', { received: '2016-12-20' }, '早于公示发布的日期'],
    ['a condition of another award', { conditions: ['4.2.2'] }, '没有“4.2.2”这项条件'],
    ['a reason for being late where it is not', { late: '补充了证据' }, '没有逾期'],
    ['a kind that there is not', { kind: 'serious' }, '“异议的种类”不能是“serious”，只能从列出的里面选'],
    ['a field that there is not', { objector: '张某' }, '没有“objector”这一项'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('wants a reason for one that is late', () => {
    expect(planned({ received: '2017-12-26' }, '2017-12-27')).toMatchObject({
      ok: false,
      why: expect.stringContaining('逾期收到'),
    });
    expect(planned({ received: '2017-12-26', late: '匿名，没有可以核实的内容' }, '2017-12-27').ok).toBe(true);
  });

  it('tells a text that points to whoever objected', () => {
    const told = planned({ received: '2017-12-26', late: '来信人补充了证据' }, '2017-12-27');
    expect(told).toMatchObject({ ok: false, findings: [expect.objectContaining({ code: 'objector-named' })] });
  });
});

it('offers the kinds of an objection by the words that its page has', () => {
  const kinds = objectionRegister.fields.find(({ name }) => name === 'kind')?.choices?.(ledger, {}, '2017-12-21');
  expect(kinds?.map(({ label }) => label)).toEqual(['内容问题', '文字问题']);
});

it('offers conditions by their clauses, and tells two of one clause apart', () => {
  const offered = objectionRegister.fields
    .find(({ name }) => name === 'conditions')
    ?.choices?.(ledger, { application: input.application }, '2017-12-21');
  expect(offered?.filter(({ label }) => !/^\d/.test(label))).toEqual([]);
  expect(new Set(offered?.map(({ label }) => label)).size).toBe(offered?.length);
});
