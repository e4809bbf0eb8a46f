import { describe, expect, it } from 'vitest';
import { verify } from '../core/verify.ts';
import { isError } from '../core/finding.ts';
import { givingUp } from './giving-up.ts';
import { changed, ledgerOf2017, after, planOf } from './office.fixture.ts';

const ledger = ledgerOf2017();
const input = {
  application: '2017/function-pilot/demo-tcm-training',
  date: '2017-12-20',
  document: '放弃函（2017年12月20日）',
};
const planned = (change: object = {}, of = ledger, today = '2017-12-21') =>
  givingUp.plan(of, { ...input, ...change }, today);

/** A policy that lets a body give a place on. */
const substituting = changed(ledger, {
  'content/2017/programme.yaml': (text) => text.replace(/^budget:/m, 'substitutes: { clause: "5.2" }\nbudget:'),
});
const substitute = {
  substitute: 'demo-food-workshop-pilot',
  body: 'presidium',
  decided: '2017-12-21',
  reason: '第一名放弃，按排名递补。',
  minutes: '主席会会议纪要2017年第11期',
};
const errorsOf = (of: typeof ledger, day: string) => {
  const year = of.records.years.get(2017);
  return year === undefined ? [] : verify(of.records, year, day).findings.filter(isError);
};

describe('giving up', () => {
  it('during publicity adds the letter alone: the publicity stays as it was printed, and everything verifies', () => {
    const plan = planOf(planned());
    expect(plan.files.map(({ path }) => path)).toEqual(['content/2017/function-pilot/receipts/demo-tcm-training.yaml']);
    expect(plan.sentence).toBe('登记放弃：CJZN-2017-011，2017年12月20日书面放弃');
    expect(plan.next).toEqual(['公告不再列出这一项，名额空缺。']);
    expect(errorsOf(after(ledger, planned()), '2017-12-21')).toEqual([]);
  });

  it('after the announcement says that it is to be corrected, and makes unsettled lists that rest on it anew', () => {
    const told = planned({ application: '2017/service-station/demo-tcm-station' });
    const plan = planOf(told);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'content/2017/service-station/receipts/demo-tcm-station.yaml',
      'content/2017/service-station/decisions/excellence.yaml',
    ]);
    expect(plan.next.join('\n')).toContain('npx gongshi notice correct 2017-07-12-announcement');
    expect(errorsOf(after(ledger, told), '2017-12-21')).toEqual([]);
  });

  it('with a substitute writes letter, decision and correction at once, with a whole term for the substitute', () => {
    const told = planned(substitute, substituting);
    const plan = planOf(told);
    expect(plan.files.map(({ path }) => path)).toEqual([
      'content/2017/function-pilot/receipts/demo-tcm-training.yaml',
      'content/2017/function-pilot/decisions/award.yaml',
      'content/2017/notices/2017-12-21-correction.mdx',
    ]);
    expect(plan.files[1]?.after).toContain('to: award, body: presidium, date: 2017-12-21');
    expect(plan.files[1]?.after).toContain('replaces: demo-tcm-training');
    expect(plan.files[2]?.after).toContain('from: 2017-12-22\nto: 2017-12-28');
    expect(plan.sentence).toMatch(/，由“.+”递补$/);
    expect(errorsOf(after(substituting, told), '2017-12-21')).toEqual([]);
  });

  it.each([
    ['a substitute where the policy has none', substitute, ledger, '政策没有规定递补'],
    ['a substitute without minutes', { ...substitute, minutes: '' }, substituting, '递补要写明'],
    [
      'a substitute that is on the list',
      { ...substitute, substitute: 'demo-award-nomination' },
      substituting,
      '已经入选',
    ],
    ['a body that does not approve', { ...substitute, body: 'society-office' }, substituting, '不是学会部'],
    ['a substitute that did not apply', { ...substitute, substitute: 'nobody' }, substituting, '没有“nobody”这份申报'],
    [
      'a substitute after the announcement',
      { ...substitute, application: '2017/service-station/demo-tcm-station' },
      substituting,
      '公布以后不递补',
    ],
    ['who was never selected', { application: '2017/chief-expert/demo-frost-expert' }, ledger, '不是放弃，是撤回'],
  ])('refuses %s', (_, change, of, why) => {
    expect(planned(change, of)).toMatchObject({ ok: false, why: expect.stringContaining(why) });
  });
});
