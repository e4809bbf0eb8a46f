/** One application's votes for one tier: of how many, how many are needed, and whether they are there. Exact, never a decimal. */
import type { Pass, VoteRules } from '../schema/votes.ts';
import { neededOf } from '../share.ts';
import type { Counted, Tally } from './ballots.ts';

export interface Votes {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly recused: number;
  /** The number of which a share is asked. */
  readonly base: number;
  readonly needed: number;
  /** Were enough present for this item? */
  readonly quorate: boolean;
  readonly passed: boolean;
}

const baseOf = (pass: Pass, rules: VoteRules, { attending }: Counted, tally: Tally, votes: number): number => {
  const away = rules.recusal?.base === 'counted' ? 0 : tally.recused;
  switch (pass.of) {
    case 'members':
      return rules.members - away;
    case 'attending':
      return attending - away;
    case 'voting':
      return votes - (rules.abstain === 'excluded' ? tally.abstain : 0) + (away === 0 ? tally.recused : 0);
  }
};

const isQuorate = ({ quorum, recusal, members }: VoteRules, { attending }: Counted, { recused }: Tally): boolean => {
  if (quorum === undefined) return true;
  const scope = recusal?.quorum ?? 'meeting';
  const of = scope === 'item' ? members - recused : members;
  const present = scope === 'meeting' ? attending : attending - recused;
  return present >= neededOf(of, quorum.share, quorum.strict);
};

/** Votes for a tier: those that name it, and with cumulative cards those that name a higher one. `tiers`: from the best. */
const inFavour = (rules: VoteRules, tally: Tally, tier: string, tiers: readonly string[]): number => {
  if (rules.card !== 'level' || Object.keys(tally.levels).length === 0) return tally.yes;
  const above = rules.cumulative === false ? [tier] : tiers.slice(0, tiers.indexOf(tier) + 1);
  return above.reduce((sum, level) => sum + (tally.levels[level] ?? 0), 0);
};

/** `pass`: the tier's own, else the round's; without one a single vote passes. */
export const votesOf = (
  rules: VoteRules,
  pass: Pass | undefined,
  counted: Counted,
  tally: Tally,
  tier: string,
  tiers: readonly string[],
): Votes => {
  const all = tally.yes + Object.values(tally.levels).reduce((sum, one) => sum + one, 0);
  const yes = inFavour(rules, tally, tier, tiers);
  const given = all + tally.no + tally.abstain;
  const base = pass === undefined ? given : baseOf(pass, rules, counted, tally, given);
  const needed = pass === undefined ? 1 : neededOf(Math.max(base, 0), pass.share, pass.strict);
  const quorate = isQuorate(rules, counted, tally);
  return {
    yes,
    no: given - tally.abstain - yes,
    abstain: tally.abstain,
    recused: tally.recused,
    base,
    needed,
    quorate,
    passed: quorate && yes >= needed,
  };
};
