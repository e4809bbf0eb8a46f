import { describe, expect, it } from 'vitest';
import { Category } from '../schema/category.ts';
import { Decision } from '../schema/decision.ts';
import { categoryFacts } from './facts.fixture.ts';
import { inShort } from './outcome.fixture.ts';
import { station } from './tables.fixture.ts';
import { VotedOptions } from './ledger-options.ts';
import { voted } from './voted.ts';

const votes = { members: 9, secret: true, pass: { share: '2/3', of: 'attending' }, clause: '3.2.b' };
const category = Category.parse({
  ...station,
  rounds: [{ id: 'cultivation', name: '终评', method: 'votes', votes, tiers: ['cultivated'] }, station.rounds[1]],
});
const row = VotedOptions.parse({ clause: '3.2.b', rule: 'voted', round: 'cultivation' });
const ballot = {
  date: '2017-06-16',
  attending: 8,
  document: '会议纪要',
  secret: true,
  issued: 8,
  returned: 8,
  valid: 8,
  invalid: 0,
  counts: {},
};
const check = (ballots: readonly object[] | undefined) =>
  voted.check(
    categoryFacts({
      station: {
        category,
        decisions:
          ballots === undefined
            ? {}
            : { cultivation: Decision.parse({ ballots, recusals: [], approvals: [], overrides: [], selection: {} }) },
      },
    }),
    row,
  );

describe('a clause that a vote holds', () => {
  it('waits for the vote', () => {
    expect(inShort(check(undefined))).toContain('pending');
    expect(inShort(check([]))).toContain('pending');
  });

  it('is met with who came, and how often was voted', () => {
    expect(check([ballot]).says).toBe('“终评”2017年6月16日表决，应到9人，到会8人。');
    expect(check([ballot, { ...ballot, again: 'tie' }]).says).toBe(
      '“终评”2017年6月16日表决，应到9人，到会8人，共2次表决。',
    );
  });
});
