import { describe, expect, it } from 'vitest';
import { approved } from './approved.ts';
import { aDecision, categoryFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';

const row = { clause: '5.3.a', rule: 'approved', bodies: ['leading-group', 'presidium'] } satisfies object;
const on = (body: string, date: string) => ({ body, date, document: '会议纪要' });
const check = (approvals: readonly ReturnType<typeof on>[], rounds: readonly string[] = ['cultivation']) => {
  const decisions = Object.fromEntries(rounds.map((round) => [round, aDecision({ approvals: [...approvals] })]));
  return approved.check(categoryFacts({ station: { decisions } }), { ...row, rule: 'approved' });
};

describe('approvals', () => {
  it.each([
    ['none', [], 'pending approval-missing approval-missing'],
    ['the first only', [on('leading-group', '2017-12-06')], 'pending approval-missing'],
    ['in order', [on('leading-group', '2017-12-06'), on('presidium', '2017-12-11')], 'met'],
    ['on one day', [on('leading-group', '2017-12-06'), on('presidium', '2017-12-06')], 'met'],
    ['out of order', [on('leading-group', '2017-12-06'), on('presidium', '2017-12-05')], 'unmet approval-order'],
    ['written in another order', [on('presidium', '2017-12-11'), on('leading-group', '2017-12-06')], 'met'],
  ])('%s', (_, approvals, expected) => {
    expect(inShort(check(approvals))).toBe(expected);
  });

  it('are awaited while nothing is decided', () => {
    expect(inShort(check([], []))).toBe('pending decision-awaited');
  });

  it('say which round, the newest decided, and who was first', () => {
    const both = [on('leading-group', '2017-12-06'), on('presidium', '2017-12-11')];
    expect(check(both).says).toBe('“科技服务站”：活动领导小组2017年12月6日、市科协主席会2017年12月11日审定。');
    expect(check(both, ['cultivation', 'excellence']).says).toMatch(/^“优秀科技服务站”：/);
    const wrong = [on('leading-group', '2017-12-06'), on('presidium', '2017-12-05')];
    expect(messages(check(wrong))).toEqual(['市科协主席会的审定早于活动领导小组']);
  });
});
