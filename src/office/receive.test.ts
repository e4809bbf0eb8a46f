import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../core/evidence.ts';
import { decision } from './decision.ts';
import { changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { receive } from './receive.ts';

const ledger = ledgerOf2017();
const application = ledger.records.years
  .get(2017)
  ?.categories.get('service-station')
  ?.applications.get('demo-orchard-station');
const input = {
  application: '2017/service-station/demo-orchard-station',
  submitted: '2017-05-19T16:20:00+08:00',
  by: 'paper',
  received: '2017-05-19T16:50:00+08:00',
  evidence: application === undefined ? [] : evidenceOf(application.value.fields),
};
const planned = (change: object = {}, of = ledger) => receive.plan(of, { ...input, ...change }, '2017-06-01');

describe('receiving as an act', () => {
  it('gives the next number, also after numbers that stand elsewhere', () => {
    expect(planOf(planned()).sentence).toBe('受理：KJFWZ-2017-026，2017年5月19日提交');
    const elsewhere = { ...ledger, numbersGiven: () => ['KJFWZ-2017-040'] };
    expect(planOf(planned({}, elsewhere)).files[0]?.after).toContain('number: KJFWZ-2017-041\n');
    expect(planOf(planned()).letters).toEqual([{ paper: 'acceptance', about: input.application }]);
  });

  it.each([
    ['a wrong year', { submitted: '2016-05-19T16:20:00+08:00' }, '提交的时间 写的是2016年'],
    ['papers that are missing', { evidence: [] }, '没有找到校验码一致的文件：《'],
    [
      'a receipt that is there',
      { application: '2017/service-station/demo-tea-station', incomplete: true },
      '受理记录不能重写',
    ],
    ['receiving before it came', { received: '2017-05-19T16:19:00+08:00' }, '早于提交的时间'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('says that what came late is late, and registers it', () => {
    const late = planned({ submitted: '2017-06-01T08:00:00+08:00', received: '2017-06-01T09:00:00+08:00' });
    expect(planOf(late).next.join('')).toContain('判定为逾期');
  });
});

describe('deciding as an act', () => {
  const file = 'content/2017/service-station/decisions/excellence.yaml';
  const listed = /^selection:\n(?: .*\n?)*/m;

  it('writes the list that the scores give, byte for byte', () => {
    const empty = changed(ledger, {
      [file]: (text) => text.replace(listed, 'selection: {}\n').replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n'),
    });
    const plan = planOf(decision.plan(empty, { round: '2017/service-station/excellence' }, '2017-12-20'));
    const before = new TextDecoder().decode(ledger.source.read(file));
    expect(listed.exec(plan.files[0]?.after ?? '')?.[0]).toBe(listed.exec(before)?.[0]);
  });

  it.each([
    ['a list that is as computed', '2017/service-station/excellence', '没有改动'],
    ['a round without cards', '2017/demonstration-society', '还没有评审记录'],
  ])('refuses %s', (_, round, why) => {
    expect(decision.plan(ledger, { round }, '2017-12-20')).toMatchObject({
      ok: false,
      why: expect.stringContaining(why),
    });
  });
});
