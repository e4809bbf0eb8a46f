import { expect, it } from 'vitest';
import { budget } from './budget.ts';
import { aDecision, categoryFacts } from './facts.fixture.ts';
import { inShort, messages } from './outcome.fixture.ts';
import { programme } from './tables.fixture.ts';

const row = { clause: '3.1.b', rule: 'budget' } as const;
/** Planned: 3×0 + 2×3000 + 1×3000 + 1×8000 = 17000. */
const check = (amount: number, chosen: string[] = []) => {
  const decisions = { excellence: aDecision({ selection: { excellent: chosen } }) };
  return budget.check(categoryFacts({ programme: { ...programme, budget: amount }, station: { decisions } }), row);
};

it.each([
  [17_000, [], 'met'],
  [16_999, [], 'unmet budget-plan'],
  [17_001, [], 'unmet budget-plan'],
  [17_000, ['a', 'b', 'c', 'd', 'e'], 'met'],
  [17_000, ['a', 'b', 'c', 'd', 'e', 'f'], 'unmet budget-exceeded'],
])('of %i yuan, with %j chosen at 3000 → %s', (amount, chosen, expected) => {
  expect(inShort(check(amount, chosen))).toBe(expected);
});

it('may be spent to the last yuan', () => {
  const excellence = aDecision({ selection: { excellent: ['a', 'b'] } });
  const award = aDecision({ selection: { award: ['c'] } });
  const everything = {
    station: { decisions: { excellence } },
    pilot: { decisions: { award } },
    society: { decisions: { award } },
  };
  expect(budget.check(categoryFacts(everything), row).says).toBe(
    '名额乘以金额合计17000元，等于预算；入选的合计17000元。',
  );
});

it('says both sums', () => {
  expect(messages(check(20_000))).toEqual(['各奖项名额乘以金额合计17000元，与预算20000元不一致']);
});
