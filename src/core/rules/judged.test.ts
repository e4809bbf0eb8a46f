import { expect, it } from 'vitest';
import { applicationFacts } from './facts.fixture.ts';
import { judged } from './judged.ts';

it.each([
  ['goals', '由评委按“建站目标”打分，满分40分，平均分不得低于20分。'],
  ['capability', '由评委按“服务能力”打分，满分60分。'],
])('leaves %s to the experts', (criterion, says) => {
  const outcome = judged.check(applicationFacts({}), { clause: '4.2.1', rule: 'judged', criterion });
  expect(outcome).toEqual({ verdict: 'judged', says, findings: [] });
});
