import { describe, expect, it } from 'vitest';
import { isApproved } from '../core/approval.ts';
import { approval } from './approval.ts';
import { added, after, changed, ledgerOf2017, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const input = {
  round: '2017/service-station/excellence',
  body: 'presidium',
  date: '2017-12-19',
  document: '主席会会议纪要2017年第10期',
};
const planned = (change: object = {}, of = ledger) => approval.plan(of, { ...input, ...change }, '2017-12-20');
const file = 'content/2017/service-station/decisions/excellence.yaml';
const unapproved = changed(ledger, {
  [file]: (text) => text.replace(/^approvals:\n(?: .*\n)*/m, 'approvals: []\n'),
});

describe('the approval of a body', () => {
  it('is one more line of the decision, and settles the round', () => {
    const plan = planOf(planned());
    expect(plan.files[0]?.after).toBe(
      plan.files[0]?.before?.replace(
        /(body: leading-group.*\n)/,
        '$1  - { body: presidium, date: 2017-12-19, document: 主席会会议纪要2017年第10期 }\n',
      ),
    );
    expect(plan.sentence).toBe('登记审定：2017年度科技服务站（优秀科技服务站），市科协主席会2017年12月19日研究审定');
    expect(plan.letters).toEqual([{ paper: 'approval', about: '2017/service-station/excellence' }]);
    const category = after(ledger, planned()).records.years.get(2017)?.categories.get('service-station');
    const decision = category?.decisions.get('excellence');
    expect(category && decision && isApproved(category, 'excellence', decision.value)).toBe(true);
  });

  it('begins the list where nobody has approved', () => {
    expect(added(planned({ body: 'leading-group', date: '2017-12-18' }, unapproved))).toContain(
      'approvals:\n  - { body: leading-group, date: 2017-12-18, document: 主席会会议纪要2017年第10期 }\n',
    );
  });

  it.each([
    ['a body that does not approve', { body: 'society-office' }, '审定，不是学会部'],
    ['the same body again', { body: 'leading-group' }, '已于2017年12月18日审定，不再登记'],
    ['a day before the body before it', { date: '2017-12-17' }, '早于活动领导小组审定的日期'],
    ['a day that has not come', { date: '2017-12-21' }, '还没有到'],
    ['a round that there is not', { round: '2017/service-station/final' }, '没有这一轮评审'],
    ['a year that there is not', { round: '2018/service-station/excellence' }, '台账里没有“2018”年度'],
    ['an award that there is not', { round: '2017/station/excellence' }, '没有“station”这个奖项'],
    ['no record of the meeting', { document: ' ' }, '要填写“依据的文件”'],
  ])('refuses %s', (_, change, why) => {
    expect(planned(change)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });

  it('waits for the body before it', () => {
    expect(planned({}, unapproved)).toMatchObject({
      ok: false,
      why: expect.stringContaining('要先登记活动领导小组的审定'),
    });
  });

  it('wants a selection that follows from the scores', () => {
    const [gone, moved] = [/^selection:\n(?: .*\n?)*/m, /(selection:\n {2}[\w-]+:\n) {4}- .*\n/];
    const none = changed(ledger, { [file]: (text) => text.replace(gone, 'selection: {}\n') });
    expect(planned({}, none)).toMatchObject({ ok: false, why: expect.stringContaining('还没有产生名单') });
    const other = changed(ledger, { [file]: (text) => text.replace(moved, '$1') });
    expect(planned({}, other)).toMatchObject({
      ok: false,
      findings: [expect.objectContaining({ code: 'selection-differs' })],
    });
  });
});
