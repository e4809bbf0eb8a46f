import { describe, expect, it } from 'vitest';
import { takenBack } from '../core/departures.ts';
import { added, after, changed, ledgerOf2017, planOf } from './office.fixture.ts';
import { withdrawal } from './withdrawal.ts';

const ledger = ledgerOf2017();
const address = '2017/chief-expert/demo-frost-expert';
const input = { application: address, date: '2017-06-02', document: '撤回函（2017年6月2日）' };
const planned = (change: object = {}, today = '2017-06-05', of = ledger) =>
  withdrawal.plan(of, { ...input, ...change }, today);

/** Before its round was decided. */
const undecided = changed(ledger, {
  'content/2017/chief-expert/decisions/award.yaml': (text) =>
    text.replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n').replace(/^selection:\n(?: .*\n)*/m, 'selection: {}\n'),
});

describe('withdrawing an application', () => {
  it('adds the day and the letter to the receipt, and nothing else', () => {
    expect(added(planned())).toBe('withdrawn: { date: 2017-06-02, document: 撤回函（2017年6月2日） }\n');
    expect(planOf(planned()).sentence).toMatch(/^登记撤回：SXZJ-2017-\d+，2017年6月2日书面撤回$/);
  });

  it('takes it out of what is decided', () => {
    const year = after(undecided, planned({}, '2017-06-05', undecided)).records.years.get(2017);
    const category = year?.categories.get('chief-expert');
    expect(year && category && takenBack(year, category, 'demo-frost-expert')).toBe(true);
  });

  it('takes the path of the file as well', () => {
    expect(planned({ application: 'content/2017/chief-expert/applications/demo-frost-expert.md' }).ok).toBe(true);
  });

  it.each([
    ['one that nobody received', { application: '2017/service-station/demo-orchard-station' }, '还没有受理'],
    ['one that is not there', { application: '2017/chief-expert/nobody' }, '没有这份申报'],
    ['a day that has not come', { date: '2017-06-06' }, '还没有到'],
    ['a day before it was submitted', { date: '2016-06-02' }, '早于提交的日期'],
    ['a tier that there is not', { tier: 'gold' }, '没有“gold”这个等次'],
    ['a letter that is not named', { document: '' }, '要填写“撤回函”'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('sends what was made public already to giving up', () => {
    const told = planned({ application: '2017/function-pilot/demo-tcm-training', date: '2017-12-20' }, '2017-12-21');
    expect(told).toMatchObject({ ok: false, why: expect.stringContaining('give-up') });
  });

  it('refuses a second one', () => {
    expect(planned({}, '2017-06-05', after(ledger, planned()))).toMatchObject({
      ok: false,
      why: '这份申报已于2017年6月2日撤回或者放弃，不再登记。',
    });
  });
});
