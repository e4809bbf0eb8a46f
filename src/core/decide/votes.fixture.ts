/** Rounds of votes for tests, written in short: `8/2/1` is yes/no/abstain. */
import type { Ballot, Count } from '../schema/ballot.ts';
import type { Tier } from '../schema/category.ts';
import type { Decision } from '../schema/decision.ts';
import type { VoteRules } from '../schema/votes.ts';
import type { DecideInput } from './input.ts';
import { category, entrant, scoring } from './round.fixture.ts';

export const tierOf = (id: string, more: Partial<Tier> = {}): Tier => ({
  id,
  name: id,
  award: 0,
  clause: '5.1',
  ...more,
});

/** 15 members, two thirds of those present, at least two thirds present, secret. */
export const rules: VoteRules = {
  members: 15,
  secret: true,
  quorum: { share: '2/3' },
  pass: { share: '2/3', of: 'attending' },
  clause: '4.1',
};

export const countOf = (text: string): Count => {
  const [yes = 0, no = 0, abstain = 0] = text.split('/').map(Number);
  return { yes, no, abstain };
};

type SecretBallot = Extract<Ballot, { secret: true }>;

/** Counts of `attending` valid ballots, unless said otherwise. */
export const ballot = (
  attending: number,
  counts: Readonly<Record<string, string | Count>>,
  more: Partial<SecretBallot> = {},
): SecretBallot => ({
  secret: true,
  date: '2027-11-02',
  document: '评审会议纪要',
  attending,
  issued: attending,
  returned: attending,
  valid: attending,
  invalid: 0,
  counts: Object.fromEntries(
    Object.entries(counts).map(([id, count]) => [id, typeof count === 'string' ? countOf(count) : count]),
  ),
  ...more,
});

export interface VoteCase {
  readonly rules?: Partial<VoteRules>;
  readonly tiers?: readonly Tier[];
  readonly caps?: DecideInput['category']['caps'];
  readonly ballots: readonly Ballot[];
  readonly recusals?: Decision['recusals'];
  readonly scores?: Decision['scores'];
  readonly overrides?: Decision['overrides'];
  readonly entrants?: readonly string[];
}

export const voteRound = (given: VoteCase): DecideInput => {
  const { tiers = [tierOf('award', { quota: 8 })], caps, ballots, recusals = [], scores = {}, overrides = [] } = given;
  const ids =
    given.entrants ??
    new Set(
      ballots.flatMap((one) => (one.secret ? Object.keys(one.counts) : Object.values(one.cards).flatMap(Object.keys))),
    );
  return {
    category: {
      ...category,
      tiers: [...tiers],
      rounds: [{ id: 'final', tiers: tiers.map(({ id }) => id), method: 'votes', votes: { ...rules, ...given.rules } }],
      ...(caps === undefined ? {} : { caps }),
    },
    scoring,
    round: 'final',
    entrants: new Map([...ids].map((id) => [id, entrant()])),
    pools: new Map(),
    decision: { scores, recusals, overrides, ballots: [...ballots] },
  };
};

/** So many members recused from an application. */
export const recused = (application: string, n: number): Decision['recusals'] =>
  Array.from({ length: n }, (_, index) => ({ reviewer: `R0${index + 1}`, application, reason: '同一单位' }));
