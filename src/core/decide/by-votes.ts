/**
 * Votes → for each tier those who have the votes for it, from the most. Whoever has them for several belongs to the highest.
 * A vote for one application changes no other: only places can do that, and `fill` gives them out.
 */
import { type Finding, reporter } from '../finding.ts';
import { compare, type Rational } from '../rational.ts';
import type { Tier } from '../schema/category.ts';
import type { VoteRules } from '../schema/votes.ts';
import { candidatesNeeded } from '../share.ts';
import { byText, sorted } from '../sorted.ts';
import { ballotCodes } from './ballot-codes.ts';
import type { Counted } from './ballots.ts';
import type { Gate } from './gates.ts';
import { type Votes, votesOf } from './pass.ts';
import type { RankGroup } from './rank.ts';

const report = reporter(ballotCodes);

export interface TierVotes extends Votes {
  readonly tier: string;
}

export interface Voted {
  /** Who has the votes for no tier, and why. */
  readonly gates: ReadonlyMap<string, Gate>;
  readonly groups: ReadonlyMap<string, readonly RankGroup[]>;
  /** Of the main ballots, in the order of the tiers. */
  readonly votes: ReadonlyMap<string, readonly TierVotes[]>;
  readonly findings: readonly Finding[];
}

export interface VoteInput {
  readonly rules: VoteRules;
  readonly counted: readonly Counted[];
  /** From the best. */
  readonly tiers: readonly Tier[];
  readonly admits: (tier: string, application: string) => boolean;
  /** Those that take part. */
  readonly entries: readonly string[];
  /** Totals of the scores recorded in the round, for ties. */
  readonly totals: ReadonlyMap<string, Rational>;
}

/** Ids in groups of equals, the greatest first. */
const descending = <Value>(
  ids: readonly string[],
  valueOf: (id: string) => Value,
  order: (a: Value, b: Value) => number,
): string[][] => {
  const groups: string[][] = [];
  let last: Value | undefined;
  for (const id of sorted(ids, (a, b) => order(valueOf(b), valueOf(a)) || byText(a, b))) {
    const value = valueOf(id);
    const group = groups[groups.length - 1];
    if (group !== undefined && last !== undefined && order(last, value) === 0) group.push(id);
    else groups.push([id]);
    last = value;
  }
  return groups;
};

const byNumber = (a: number, b: number): number => a - b;

interface Ballots {
  readonly main: Counted | undefined;
  readonly ties: readonly Counted[];
  readonly more: readonly Counted[];
  readonly findings: readonly Finding[];
}

/** The ballots of one tier. One that names no tier is about all of them. */
const ballotsOf = ({ rules, counted, tiers }: VoteInput, tier: string): Ballots => {
  const own = counted.filter(
    (ballot) => ballot.tier === tier || (ballot.tier === undefined && isAbout(rules, tiers, ballot)),
  );
  const mains = own.filter(({ again }) => again === undefined);
  const ties = own.filter(({ again }) => again === 'tie');
  const more = own.filter(({ again }) => again === 'unfilled');
  const allowed = rules['more-ballots'] ?? 0;
  const refused = [
    ...mains.slice(1).map(({ n }) => ({ n, why: '前面已经就同一等次表决过' })),
    ...(rules.tie === 'ballot' ? [] : ties).map(({ n }) => ({ n, why: '规定票数相同的不再表决' })),
    ...more
      .slice(allowed)
      .map(({ n }) => ({ n, why: allowed === 0 ? '规定空出的名额不再表决' : `规定最多再表决${allowed}次` })),
  ];
  return {
    main: mains[0],
    ties: rules.tie === 'ballot' ? ties : [],
    more: more.slice(0, allowed),
    findings: refused.map(({ n, why }) =>
      report('vote-again', { n, why }, { at: ['ballots', n - 1], clause: rules.clause }),
    ),
  };
};

const isAbout = (rules: VoteRules, tiers: readonly Tier[], { again }: Counted): boolean =>
  tiers.length === 1 || (rules.card === 'level' && again === undefined);

/** Groups of a tier with their ties settled as the rules say. */
const settle = (groups: readonly string[][], input: VoteInput, { ties }: Ballots) => {
  const findings: Finding[] = [];
  let settled = [...groups];
  for (const { n, tallies } of ties) {
    const at = settled.findIndex((group) => group.length === tallies.size && group.every((id) => tallies.has(id)));
    const group = settled[at];
    if (group === undefined || group.length < 2) {
      findings.push(report('vote-again', { n, why: '参加的不正好是票数相同的几份' }, { at: ['ballots', n - 1] }));
    } else {
      const again = descending(group, (id) => tallies.get(id)?.yes ?? 0, byNumber);
      settled = [...settled.slice(0, at), ...again, ...settled.slice(at + 1)];
    }
  }
  if (input.rules.tie === 'scores') {
    settled = settled.flatMap((group) => {
      const totals = new Map(
        group.flatMap((id) => {
          const total = input.totals.get(id);
          return total === undefined ? [] : [[id, total] as const];
        }),
      );
      // Who has no score cannot be compared: the group stays equal.
      const zero = { n: 0n, d: 1n };
      return totals.size < group.length ? [group] : descending(group, (id) => totals.get(id) ?? zero, compare);
    });
  }
  return { settled, findings };
};

const ranked = (groups: readonly string[][]): readonly RankGroup[] => {
  let rank = 1;
  return groups.map((ids) => {
    const group = { rank, ids: sorted(ids, byText) };
    rank += ids.length;
    return group;
  });
};

export const vote = (input: VoteInput): Voted => {
  const { rules, tiers, admits, entries } = input;
  const ids = tiers.map(({ id }) => id);
  const findings: Finding[] = [];
  const ballots = new Map(ids.map((tier) => [tier, ballotsOf(input, tier)]));
  const passed = new Map<string, Map<string, Votes>>();
  const votes = new Map<string, TierVotes[]>();
  // From the lowest, so that successive ballots know who went on.
  for (let index = tiers.length - 1; index >= 0; index -= 1) {
    const tier = tiers[index];
    if (tier === undefined) continue;
    const { main } = ballots.get(tier.id) ?? {};
    const lower = rules.successive === true ? ids.slice(index + 1) : [];
    const candidates = entries.filter(
      (id) => admits(tier.id, id) && lower.every((below) => !admits(below, id) || passed.get(below)?.has(id)),
    );
    const through = new Map<string, Votes>();
    passed.set(tier.id, through);
    if (main === undefined) continue;
    const { quota, clause, name } = tier;
    if (rules.contest !== undefined && quota !== undefined && rules.card !== 'level') {
      const needed = candidatesNeeded(quota, rules.contest.share, rules.contest.of);
      const n = main.tallies.size;
      if (n < needed)
        findings.push(
          report('vote-contest', { tier: name, seats: quota, needed, n }, { at: ['ballots', main.n - 1], clause }),
        );
    }
    for (const id of candidates) {
      const tally = main.tallies.get(id);
      if (tally === undefined) {
        findings.push(report('vote-missing', { application: id, tier: name }, { at: ['ballots', main.n - 1], clause }));
        continue;
      }
      const own = votesOf(rules, tier.pass ?? rules.pass, main, tally, tier.id, ids);
      votes.set(id, [{ tier: tier.id, ...own }, ...(votes.get(id) ?? [])]);
      if (own.passed) through.set(id, own);
    }
  }
  const placed = new Set<string>();
  const groups = new Map<string, readonly RankGroup[]>();
  for (const tier of tiers) {
    const own = ballots.get(tier.id);
    if (own === undefined) continue;
    findings.push(...own.findings);
    const first = [...(passed.get(tier.id) ?? [])].filter(([id]) => !placed.has(id));
    const waves = [new Map(first.map(([id, { yes }]) => [id, yes]))];
    for (const { id } of first.map(([id]) => ({ id }))) placed.add(id);
    for (const further of own.more) {
      const wave = new Map<string, number>();
      for (const [id, tally] of further.tallies) {
        if (placed.has(id) || !entries.includes(id) || !admits(tier.id, id)) continue;
        const result = votesOf(rules, tier.pass ?? rules.pass, further, tally, tier.id, ids);
        if (!result.passed) continue;
        wave.set(id, result.yes);
        placed.add(id);
      }
      waves.push(wave);
    }
    const inOrder = waves.flatMap((wave) => descending([...wave.keys()], (id) => wave.get(id) ?? 0, byNumber));
    const { settled, findings: unsettled } = settle(inOrder, input, own);
    findings.push(...unsettled);
    groups.set(tier.id, ranked(settled));
  }
  const gates = new Map<string, Gate>();
  for (const id of entries) {
    if (placed.has(id)) continue;
    const own = votes.get(id) ?? [];
    const kind = own.length === 0 ? 'not-voted' : own.every(({ quorate }) => !quorate) ? 'no-quorum' : 'not-passed';
    gates.set(id, { kind });
  }
  return { gates, groups, votes, findings };
};
