/** The settled round, explained: one line per application, one per tier. */
import type { DecideInput } from './input.ts';
import type { Override } from '../schema/decision.ts';
import type { Tier } from '../schema/category.ts';
import type { Filled } from './fill.ts';
import type { TierVotes } from './by-votes.ts';
import type { Destination } from './override.ts';
import { rankOf, type RankGroup } from './rank.ts';
import { type ApplicationResult, type Score, scoreOf, type TierResult } from './result.ts';
import { ranksUnder, type Scored } from './score.ts';
import { byText, sorted } from '../sorted.ts';

/** A round with everything decided. */
export interface Settled {
  readonly input: DecideInput;
  readonly tiers: readonly Tier[];
  readonly scored: readonly Scored[];
  /** Those who passed every gate; empty while an application is pending. */
  readonly passed: readonly Scored[];
  readonly groups: readonly RankGroup[];
  readonly filled: Filled;
  readonly computed: ReadonlyMap<string, Destination>;
  readonly outcomes: ReadonlyMap<string, Destination>;
  readonly applied: ReadonlyMap<string, Override>;
  readonly votes: ReadonlyMap<string, readonly TierVotes[]>;
}

const undecided: Destination = { kind: 'undecided' };

export const applicationResults = (settled: Settled): readonly ApplicationResult[] => {
  const { input, scored, passed, groups, computed, outcomes, applied, votes } = settled;
  const { scoring } = input;
  const ranks = rankOf(groups);
  const [mean, median, trimmed] = [
    ranksUnder('mean', passed, input),
    ranksUnder('median', passed, input),
    ranksUnder('trimmed', passed, input),
  ];
  const result = ({ id, cards, counted, marks, raw }: Scored): ApplicationResult => ({
    application: id,
    cards: cards.map((card) => ({
      reviewer: card.reviewer,
      total: scoreOf(card.total),
      counted: counted.includes(card),
    })),
    criteria: [...(marks?.criteria ?? [])].map(([criterion, value]) => ({ criterion, mean: scoreOf(value) })),
    total: marks === undefined ? null : scoreOf(marks.total, scoring),
    ...(raw === undefined ? {} : { raw: scoreOf(raw, scoring) }),
    ...(votes.has(id) ? { votes: votes.get(id) ?? [] } : {}),
    rank: ranks.get(id) ?? null,
    computed: computed.get(id) ?? undecided,
    outcome: outcomes.get(id) ?? undecided,
    override: applied.get(id) ?? null,
    ranksBy: { mean: mean.get(id) ?? null, median: median.get(id) ?? null, trimmed: trimmed.get(id) ?? null },
  });
  const last = scored.length + 1;
  return sorted(
    scored.map(result),
    (a, b) => (a.rank ?? last) - (b.rank ?? last) || byText(a.application, b.application),
  );
};

const isIn = (outcome: Destination | undefined, kind: 'selected' | 'undetermined', tier: string): boolean =>
  outcome?.kind === kind && outcome.tier === tier;

/** The tiers with a tie that no body has decided yet, for one application of it at least. */
const openTiers = ({ filled, outcomes }: Settled): ReadonlySet<string> =>
  new Set(
    filled.ties
      .filter(({ ids }) => ids.some((id) => outcomes.get(id)?.kind === 'undetermined'))
      .map(({ tier }) => tier),
  );

export const tierResults = (settled: Settled): readonly TierResult[] => {
  const { input, tiers, passed, groups, filled, outcomes } = settled;
  const ranked = groups.flatMap(({ ids }) => ids);
  // Whom a body chose has no rank.
  const inOrder = [...ranked, ...passed.flatMap(({ id }) => (ranked.includes(id) ? [] : [id]))];
  const open = openTiers(settled);
  const line = (id: string | undefined): Score | null => {
    const marks = passed.find((one) => one.id === id)?.marks;
    return marks === undefined ? null : scoreOf(marks.total, input.scoring);
  };
  return tiers.map(({ id: tier, name, quota }, index) => {
    const selected = inOrder.filter((id) => isIn(outcomes.get(id), 'selected', tier));
    const upper = tiers.slice(0, index).map(({ id }) => id);
    const placedAbove = (id: string) =>
      upper.some((one) => isIn(outcomes.get(id), 'selected', one) || isIn(outcomes.get(id), 'undetermined', one));
    const below = inOrder.find((id) => !placedAbove(id) && !selected.includes(id));
    const reserved = upper.some((one) => open.has(one)) ? (filled.reserved.get(tier) ?? 0) : 0;
    return {
      tier,
      name,
      quota: quota ?? null,
      selected: sorted(selected, byText),
      undetermined: sorted(
        inOrder.filter((id) => isIn(outcomes.get(id), 'undetermined', tier)),
        byText,
      ),
      reserved,
      left: quota === undefined ? null : Math.max(0, quota - selected.length - reserved),
      cut: { lastSelected: line(selected[selected.length - 1]), firstNotSelected: line(below) },
    };
  });
};
