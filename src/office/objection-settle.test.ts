import { describe, expect, it } from 'vitest';
import { departures } from '../core/departures.ts';
import { objectionAcknowledge } from './objection-acknowledge.ts';
import { objectionRegister } from './objection-register.ts';
import { objectionSettle } from './objection-settle.ts';
import { added, after, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const settling = {
  objection: '2017-03',
  outcome: 'upheld',
  date: '2017-12-20',
  body: 'leading-group',
  reason: '经核对，服务内容与所填不符，异议成立。',
  effect: 'removed',
};
const planned = (change: object = {}) => objectionSettle.plan(ledger, { ...settling, ...change }, '2017-12-21');

describe('an objection from the first day to the last', () => {
  it('is registered, acknowledged and settled, a line at a time', () => {
    const registered = after(
      ledger,
      objectionRegister.plan(
        ledger,
        {
          notice: '2017-12-15-publicity',
          application: 'function-pilot/demo-tcm-training',
          kind: 'clerical',
          received: '2017-12-19',
        },
        '2017-12-21',
      ),
    );
    const told = objectionAcknowledge.plan(registered, { objection: '2017-04', date: '2017-12-20' }, '2017-12-21');
    expect(added(told)).toBe('acknowledged: 2017-12-20\n');
    expect(planOf(told).letters.map(({ paper }) => paper)).toEqual(['objection-accepted', 'objection-check']);
    const acknowledged = after(registered, told);
    const again = objectionAcknowledge.plan(acknowledged, { objection: '2017-04', date: '2017-12-21' }, '2017-12-21');
    expect(again).toMatchObject({ ok: false, why: '这件异议已于2017年12月20日告知收到。' });
    const early = objectionSettle.plan(
      acknowledged,
      { ...settling, objection: '2017-04', outcome: 'rejected', effect: 'none', date: '2017-12-19' },
      '2017-12-21',
    );
    expect(early).toMatchObject({ ok: false, why: expect.stringContaining('早于告知的日期') });
    const settled = objectionSettle.plan(
      acknowledged,
      { ...settling, objection: '2017-04', effect: 'correction' },
      '2017-12-21',
    );
    expect(planOf(settled).next).toEqual(['发布更正：npx gongshi notice correct 2017-12-15-publicity']);
  });

  it('takes its entry off the list when it is upheld so', () => {
    const year = after(ledger, planned()).records.years.get(2017);
    expect(year && departures(year).map(({ kind, application }) => `${kind} ${application}`)).toContain(
      'removed demo-silica-consulting',
    );
  });

  it.each([
    ['one that was settled before', { objection: '2017-02' }, '已经办结（不成立），结论不能改写'],
    ['removing without cause', { outcome: 'rejected' }, '没有成立，不能从名单中撤下'],
    ['a body that there is not', { body: 'nobody' }, '有错误没有解决'],
    ['an outcome that there is not', { outcome: 'maybe' }, '只能从列出的里面选'],
    ['one that is not there', { objection: '2017-99' }, '没有这个异议：2017-99。有：2017-01、2017-02、2017-03。'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
