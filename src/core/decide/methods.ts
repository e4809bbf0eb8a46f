/** What scores, votes or a body make of those who take part in a round: who is stopped, in which order the others stand, for which places. */
import { compare, fromDecimal } from '../rational.ts';
import { assignedIn, criteriaIn, methodOf } from '../rounds.ts';
import type { Finding } from '../finding.ts';
import type { Round, Tier } from '../schema/category.ts';
import { readBallots } from './ballots.ts';
import { type TierVotes, vote } from './by-votes.ts';
import type { Places } from './fill.ts';
import { type Gate, scoreGate } from './gates.ts';
import type { DecideInput } from './input.ts';
import type { RankGroup } from './rank.ts';
import { rankAll, type Scored } from './score.ts';

export interface Judged {
  /** Who is stopped, and by what. */
  readonly gates: ReadonlyMap<string, Gate>;
  /** What is said of those whom a body may still choose, where it chooses none of them. */
  readonly short?: ReadonlyMap<string, Gate>;
  /** The order of those who are not, for the tiers that have none of their own. */
  readonly groups: readonly RankGroup[];
  readonly places: readonly Places[];
  readonly votes: ReadonlyMap<string, readonly TierVotes[]>;
  readonly findings: readonly Finding[];
}

export type Admits = (tier: string, application: string) => boolean;

type JudgeRound = (
  input: DecideInput,
  round: Round,
  tiers: readonly Tier[],
  entries: readonly Scored[],
  admits: Admits,
) => Judged;

const lineOf = ({ threshold }: Tier, input: DecideInput): number => threshold ?? input.scoring.threshold;

const byScores: JudgeRound = (input, round, tiers, entries, admits) => {
  const byRank = tiers.filter((tier) => assignedIn(round, tier) === 'by-rank');
  const line = Math.min(...(byRank.length > 0 ? byRank : tiers).map((tier) => lineOf(tier, input)));
  const criteria = criteriaIn(input.category, round);
  const gates = new Map(
    entries.flatMap((one): [string, Gate][] => {
      const gate = scoreGate(one, input.scoring, line, criteria);
      return gate === undefined ? [] : [[one.id, gate]];
    }),
  );
  const marks = new Map(entries.map((one) => [one.id, one.marks]));
  const reaches = (tier: Tier, id: string): boolean => {
    const total = marks.get(id)?.total;
    return total !== undefined && compare(total, fromDecimal(lineOf(tier, input))) >= 0;
  };
  return {
    gates,
    groups: rankAll(
      entries.filter(({ id }) => !gates.has(id)),
      input,
    ),
    places: byRank.map((tier) => ({
      id: tier.id,
      quota: tier.quota ?? Infinity,
      admits: (id) => admits(tier.id, id) && reaches(tier, id),
    })),
    votes: new Map(),
    findings: [],
  };
};

const byVotes: JudgeRound = (input, round, tiers, entries, admits) => {
  const rules = round.votes;
  if (rules === undefined) throw new Error(`round ${round.id} votes without rules`);
  const { decision } = input;
  const ids = entries.map(({ id }) => id);
  const own = tiers.filter((tier) => assignedIn(round, tier) === 'by-votes');
  const read = readBallots(decision.ballots ?? [], {
    rules,
    recusals: decision.recusals,
    tiers: own.map(({ id }) => id),
    entries: new Set(ids),
  });
  const totals = new Map(entries.flatMap(({ id, marks }) => (marks === undefined ? [] : [[id, marks.total] as const])));
  const voted = vote({ rules, counted: read.counted, tiers: own, admits, entries: ids, totals });
  let before = 0;
  const groups = own.flatMap(({ id }) => {
    const ranked = (voted.groups.get(id) ?? []).map((group) => ({ ...group, rank: group.rank + before }));
    before += ranked.reduce((sum, group) => sum + group.ids.length, 0);
    return ranked;
  });
  return {
    // Where a body gives some tiers too, votes stop nobody.
    ...(own.length === tiers.length ? { gates: voted.gates } : { gates: new Map<string, Gate>(), short: voted.gates }),
    groups,
    places: own.map((tier) => ({
      id: tier.id,
      quota: tier.quota ?? Infinity,
      admits: (id) => admits(tier.id, id),
      groups: groups.filter(({ ids: members }) =>
        voted.groups.get(tier.id)?.some((group) => group.ids[0] === members[0]),
      ),
      falls: tier['demote-to'] ?? null,
    })),
    votes: voted.votes,
    findings: [...read.findings, ...voted.findings],
  };
};

const byBody = (): Judged => ({ gates: new Map(), groups: [], places: [], votes: new Map(), findings: [] });

const judges = { scores: byScores, votes: byVotes, body: byBody } as const satisfies Record<string, JudgeRound>;

/** `entries`: those who take part; `admits`: may an application be in a tier? */
export const judgeRound: JudgeRound = (input, round, tiers, entries, admits) =>
  judges[methodOf(round)](input, round, tiers, entries, admits);
